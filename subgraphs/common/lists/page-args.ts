import { GraphQLError } from 'graphql';
import { errorCodes } from '../../../schema/error-codes.ts';
import type { OrderKey } from './list.ts';

/** The most items that one page may have. */
export const maxPageSize = 200;

/** What a list's arguments look like before they are checked. */
export interface RawPageArgs {
  readonly first?: number | null;
  readonly after?: string | null;
}

/** How much of a list is asked for, checked. */
export interface PageArgs {
  readonly first: number;
  /** The values of the order's keys after which to go on; null at the beginning. */
  readonly after: readonly CursorValue[] | null;
}

/** What can stand in a cursor. */
export type CursorValue = string | number | boolean;

/** Checks a list's arguments. Throws `BAD_USER_INPUT` naming what was received and what is allowed. */
export function readPageArgs(args: RawPageArgs, keys: readonly OrderKey[], defaultFirst: number): PageArgs {
  const first = args.first ?? defaultFirst;
  if (first < 1 || first > maxPageSize) {
    throw badInput(`"first" is ${first}: it must be from 1 to ${maxPageSize}.`);
  }
  return { first, after: args.after == null ? null : decodeCursor(args.after, keys) };
}

/** A cursor as clients see it: opaque text that stands for a place in a list's order. */
export function encodeCursor(values: readonly CursorValue[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

function decodeCursor(cursor: string, keys: readonly OrderKey[]): readonly CursorValue[] {
  const values = parseJson(Buffer.from(cursor, 'base64url').toString());
  if (Array.isArray(values) && values.length === keys.length && values.every(fits(keys))) return values;
  throw badInput(`"after" is not a cursor of this list: use "endCursor" of the page before.`);
}

/** Whether a cursor's values are of the keys' types: PostgreSQL would refuse others, with an error of its own. */
function fits(keys: readonly OrderKey[]) {
  return (value: unknown, index: number): value is CursorValue => {
    const type = keys[index]?.type;
    return type !== undefined && readers[type](value);
  };
}

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
const instantPattern = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d{1,6})?\+00$/;

const readers: Readonly<Record<OrderKey['type'], (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string' && !value.includes('\0'),
  boolean: (value) => typeof value === 'boolean',
  integer: (value) => Number.isInteger(value) && Math.abs(value as number) < 2 ** 31,
  date: (value) => matches(value, dayPattern),
  timestamptz: (value) => matches(value, instantPattern),
};

function matches(value: unknown, pattern: RegExp): boolean {
  return typeof value === 'string' && pattern.test(value) && !Number.isNaN(Date.parse(value.slice(0, 10)));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: errorCodes.BAD_USER_INPUT } });
}
