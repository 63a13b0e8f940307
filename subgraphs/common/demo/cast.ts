import { createHash } from 'node:crypto';
import { encodeTime } from 'ulid';
import { idPrefixes, type IdType } from '../ids.ts';

// The demo's cast: who and what the demo data of every subgraph is about. Subgraphs know each other's ids from here and
// from nowhere else, so that a demo project's contract is one that PSA has.

/** A member of the demo tenant's staff. */
export interface DemoPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly title: string;
  readonly role: string;
}

/** A person who works for a demo company. */
export interface DemoContact {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly title: string;
  readonly isPrimary: boolean;
}

/** A customer of the demo tenant, with the ids that other subgraphs refer to. */
export interface DemoCompany {
  readonly index: number;
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly industry: string;
  readonly city: string;
  readonly employeeCount: number;
  readonly contacts: readonly DemoContact[];
  /** Whether the company has an account in PSA; without one, its client and contracts are not there. */
  readonly hasClient: boolean;
  readonly clientId: string;
  /** Each client has two contracts: the one in force and another. */
  readonly contractIds: readonly [string, string];
}

/** A demo tenant: the whole cast. */
export interface DemoCast {
  readonly tenant: { readonly id: string; readonly name: string; readonly key: string };
  /** The day that the demo's dates are relative to, `YYYY-MM-DD`. */
  readonly today: string;
  readonly staff: readonly DemoPerson[];
  readonly companies: readonly DemoCompany[];
  /** How much there is of what companies have in different numbers; spread over the companies. */
  readonly counts: { readonly tickets: number; readonly projects: number };
  /** The deterministic id of the row with this number, the same in every run. */
  readonly id: (type: IdType, index: number) => string;
  /** A deterministic number from 0 up to, not including, 1 for a purpose and a number. */
  readonly random: (purpose: string, index: number) => number;
}

const base32 = '0123456789abcdefghjkmnpqrstvwxyz';
/** The instant from which the demo's ids count: ids sort by their number. */
const firstInstant = Date.UTC(2026, 0, 1);

/** The deterministic id of a demo row: the same tenant, type and number give the same id on every machine and day. */
export function demoId(tenantKey: string, type: IdType, index: number): string {
  const digest = createHash('sha256').update(`${tenantKey}/${type}/${index}`).digest();
  const entropy = Array.from(digest.subarray(0, 16), (byte) => base32[byte % 32]).join('');
  return `${idPrefixes[type]}_${encodeTime(firstInstant + index * 1000, 10).toLowerCase()}${entropy}`;
}

/** A number from 0 up to, not including, 1, the same for the same seed on every machine and day. */
export function demoRandom(tenantKey: string, purpose: string, index: number): number {
  const digest = createHash('sha1').update(`${tenantKey}/${purpose}/${index}`).digest();
  return digest.readUInt32BE(0) / 2 ** 32;
}
