import pg from 'pg';
import type { TestProduct } from '../product.ts';
import type { Agreement } from './agree.ts';
import { ask, owner } from './people.ts';

/** What PSA must have of a time entry in the end. */
export interface Booked {
  readonly contractId: string;
  minutes: number;
}

/** What must be there in the end, by time entry: kept by whoever logs, approves and corrects, and read from nowhere. */
export type Books = Map<string, Booked>;

/** What a contract comes to. */
export interface Total {
  readonly entries: number;
  readonly minutes: number;
}

export function totalsOf(books: Books): Map<string, Total> {
  const totals = new Map<string, Total>();
  for (const { contractId, minutes } of books.values()) {
    const { entries, minutes: before } = totals.get(contractId) ?? { entries: 0, minutes: 0 };
    // Time that is corrected to nothing is taken back, and is on the contract no more.
    totals.set(contractId, { entries: entries + (minutes > 0 ? 1 : 0), minutes: before + minutes });
  }
  return totals;
}

/** Compares what is there with what must be, and lists all differences: in PSA's tables, in PSA's graph, in Projects' exports. */
export async function differences(
  product: TestProduct,
  books: Books,
  agreements: readonly Agreement[],
): Promise<string[]> {
  const client = new pg.Client({ connectionString: product.databaseUrl });
  await client.connect();
  try {
    return [
      ...(await differencesInTables(client, books, agreements)),
      ...(await differencesInExports(client, books)),
      ...(await differencesOnContracts(product, books, agreements)),
    ];
  } finally {
    await client.end();
  }
}

/** Each origin once, on its contract, to the minute; and nothing besides. */
async function differencesInTables(
  client: pg.Client,
  books: Books,
  agreements: readonly Agreement[],
): Promise<string[]> {
  const { rows } = await client.query<{ origin: string | null; contract: string; minutes: number }>(
    `SELECT origin_id AS origin, contract_id AS contract, minutes FROM psa.time_entries
     WHERE origin_id = ANY($1) OR contract_id = ANY($2)`,
    [[...books.keys()], agreements.map(({ contractId }) => contractId)],
  );
  const seen = new Set<string>();
  const found = rows.flatMap(({ origin, contract, minutes }) => {
    const booked = books.get(origin ?? '');
    if (origin === null || booked === undefined)
      return [`PSA has ${origin ?? 'an entry'} that nobody approved.`];
    const twice = seen.has(origin) ? [`PSA has ${origin} twice.`] : [];
    seen.add(origin);
    const isRight = contract === booked.contractId && minutes === booked.minutes;
    const is = `${minutes} minutes on ${contract}`;
    const be = `${booked.minutes} on ${booked.contractId}`;
    return isRight ? twice : [...twice, `PSA has ${origin} with ${is}; it must be ${be}.`];
  });
  const missing = [...books].filter(([origin, { minutes }]) => minutes > 0 && !seen.has(origin));
  return [...found, ...missing.map(([origin]) => `PSA does not have ${origin}.`)];
}

/** Projects knows of each entry that PSA has it as it is. */
async function differencesInExports(client: pg.Client, books: Books): Promise<string[]> {
  const { rows } = await client.query<{ id: string; state: string; minutes: number; reason: string | null }>(
    `SELECT id, state, exported_minutes AS minutes, reason FROM projects.time_exports WHERE id = ANY($1)`,
    [[...books.keys()]],
  );
  const known = new Map(rows.map((row) => [row.id, row]));
  return [...books].flatMap(([origin, { minutes }]) => {
    const row = known.get(origin);
    // What was corrected to nothing before PSA can have heard of it has no export.
    if (row === undefined) return minutes === 0 ? [] : [`Projects has no export of ${origin}.`];
    if (row.state === 'EXPORTED' && row.minutes === minutes) return [];
    const is = `${row.state} with ${row.minutes} minutes (${row.reason ?? 'no reason'})`;
    return [`Projects has ${origin} as ${is}; it must be EXPORTED with ${minutes}.`];
  });
}

interface ContractAnswer {
  readonly usedMinutes: number;
  readonly remainingMinutes: number;
  readonly workEntries: { readonly totalCount: number };
  readonly burnDown: readonly { usedMinutes: number; totalUsedMinutes: number; remainingMinutes: number }[];
}

/** What PSA tells of each contract through the gateway. */
async function differencesOnContracts(
  product: TestProduct,
  books: Books,
  agreements: readonly Agreement[],
): Promise<string[]> {
  const totals = totalsOf(books);
  const query = `query ($id: ID!) { contract(id: $id) { usedMinutes remainingMinutes workEntries { totalCount }
    burnDown(by: MONTH) { usedMinutes totalUsedMinutes remainingMinutes } } }`;
  const found: string[] = [];
  for (const { contractId, includedMinutes } of agreements) {
    const data = await ask(product, owner, query, { id: contractId });
    const contract = data['contract'] as ContractAnswer;
    const { entries, minutes } = totals.get(contractId) ?? { entries: 0, minutes: 0 };
    const last = contract.burnDown.at(-1);
    const left = includedMinutes - minutes;
    const figures = [
      ['entries', contract.workEntries.totalCount, entries],
      ['used minutes', contract.usedMinutes, minutes],
      ['remaining minutes', contract.remainingMinutes, left],
      ['burned down in steps', contract.burnDown.reduce((sum, step) => sum + step.usedMinutes, 0), minutes],
      ['burned down in the end', last?.totalUsedMinutes, minutes],
      ['left after the burn-down', last?.remainingMinutes, left],
    ] as const;
    for (const [what, is, be] of figures)
      if (is !== be) found.push(`The contract ${contractId} has ${what}: ${String(is)}; it must be ${be}.`);
  }
  return found;
}
