import type { Logger } from 'pino';
import { retireFromBus, setUpBus } from '../subgraphs/common/bus/set-up.ts';
import { analyze } from '../subgraphs/common/database/analyze.ts';
import { subgraphNames, type SubgraphName } from '../subgraphs/names.ts';
import { openDatabase } from './database.ts';
import { definitions } from './definitions.ts';
import { estimateRows, fillDemo, type Tables } from './demo.ts';
import { demoCasts } from './demo-casts.ts';
import { ProgressBar } from './progress-bar.ts';
import { openTables } from './run-subgraph.ts';
import type { Settings } from './settings.ts';

/** Brings every subgraph's tables up to date and calls back with them open. */
export async function withAllTables<T>(
  { subgraphs }: Pick<Settings, 'subgraphs'>,
  log: Logger,
  work: (tables: Tables, databaseUrl: string) => Promise<T>,
): Promise<T> {
  const database = await openDatabase(subgraphs, 'part', log);
  const tables: Partial<Record<SubgraphName, Tables[SubgraphName]>> = {};
  try {
    for (const name of subgraphNames) tables[name] = await openTables(name, database.url, subgraphs);
    return await work(tables as Tables, database.url);
  } finally {
    await Promise.all(Object.values(tables).map((dataSource) => dataSource.destroy()));
    await database.release();
  }
}

/** Brings tables and bus up to date, and takes from the bus what no subgraph has any more. */
export function migrateAll(settings: Pick<Settings, 'subgraphs'>, log: Logger): Promise<void> {
  return withAllTables(settings, log, async (_, databaseUrl) => {
    await setUpBus(databaseUrl, Object.values(definitions), log);
    await retireFromBus(databaseUrl, Object.values(definitions));
  });
}

/** Fills in the demo's tenants anew, the first with so many companies; dates are relative to today. */
export function seed(settings: Pick<Settings, 'subgraphs'>, companies: number, log: Logger): Promise<void> {
  return withAllTables(settings, log, async (tables, databaseUrl) => {
    const bar = new ProgressBar(estimateRows(companies));
    await fillDemo(tables, demoCasts(new Date(), companies), (count) => bar.advance(count));
    bar.finish();
    await analyze(databaseUrl);
  });
}
