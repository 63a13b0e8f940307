import { GraphQLError } from 'graphql';
import { errorCodes } from '../../schema/error-codes.ts';

/** The prefix of each type's ids. An id is a prefix, an underscore and a ULID in lower case. */
export const idPrefixes = {
  Tenant: 'ten',
  Person: 'usr',
  IntegrationKey: 'key',
  DirectorySync: 'dsy',
  Company: 'cmp',
  Contact: 'con',
  Client: 'cli',
  Contract: 'ctr',
  Board: 'brd',
  Ticket: 'tkt',
  TicketActivity: 'tac',
  WorkEntry: 'wrk',
  Project: 'prj',
  Milestone: 'mst',
  Task: 'tsk',
  TimeEntry: 'tim',
  ProjectTemplate: 'ptp',
  ProjectActivity: 'pac',
  TimeCorrection: 'cor',
  ContractLink: 'lnk',
  TeamLinkChange: 'tlc',
  PolicyTemplate: 'tpl',
  PolicyRequirement: 'req',
  Policy: 'pol',
  PolicySigner: 'sig',
  Matter: 'mat',
  Event: 'evt',
} as const;

/** A type whose rows have ids. */
export type IdType = keyof typeof idPrefixes;

/** A ULID in lower case (https://github.com/ulid/spec): Crockford's base 32, 128 bits, so the first digit is at most 7. */
const ulidPattern = /^[0-7][0-9a-hjkmnp-tv-z]{25}$/;

/** Whether the text can be the id of such a type. Says nothing of whether there is such a row. */
export function isId(type: IdType, value: string): boolean {
  const prefix = `${idPrefixes[type]}_`;
  return value.startsWith(prefix) && ulidPattern.test(value.slice(prefix.length));
}

/** The id as it was received. Throws `MALFORMED_ID` when it cannot be the id of such a type. */
export function requireId(type: IdType, value: string): string {
  if (isId(type, value)) return value;
  const shown = value.length > 60 ? `${value.slice(0, 60)}…` : value;
  throw new GraphQLError(
    `"${shown}" is not the id of a ${type}: it begins with "${idPrefixes[type]}_", followed by 26 characters of a ULID in lower case.`,
    { extensions: { code: errorCodes.MALFORMED_ID } },
  );
}

/** The id of an input that may leave it out or clear it, as it was received. Throws `MALFORMED_ID` for what is no such id. */
export function optionalId<Given extends string | null | undefined>(type: IdType, id: Given): Given {
  if (typeof id === 'string') requireId(type, id);
  return id;
}
