import type { DataSource } from 'typeorm';
import { runAsTenant } from '../subgraphs/common/database/tenant-scope.ts';
import type { DemoCast } from '../subgraphs/common/demo/cast.ts';
import { defaultDemoCompanies } from '../subgraphs/common/demo/demo-tenants.ts';
import { insertDemoRows, type OnInserted } from '../subgraphs/common/demo/insert.ts';
import { subgraphNames, type SubgraphName } from '../subgraphs/names.ts';
import { definitions } from './definitions.ts';
import { demoCasts } from './demo-casts.ts';

/** The open tables of every subgraph. */
export type Tables = Readonly<Record<SubgraphName, DataSource>>;

/** Whether the demo's tenants are there. Identity is filled last, so what it has, all have. */
export async function isFilled(tables: Tables, casts: readonly DemoCast[]): Promise<boolean> {
  const found = await Promise.all(casts.map((cast) => hasTenant(tables.identity, cast.tenant.id)));
  return found.every(Boolean);
}

/** Puts the demo's rows into every subgraph, in place of the demo tenants' rows that were there. */
export async function fillDemo(
  tables: Tables,
  casts: readonly DemoCast[],
  onInserted?: OnInserted,
): Promise<void> {
  const fill = (name: SubgraphName, cast: DemoCast) =>
    insertDemoRows(tables[name], cast.tenant.id, definitions[name].demo(cast), onInserted);
  const rest = subgraphNames.filter((name) => name !== 'identity');
  for (const cast of casts) {
    await Promise.all(rest.map((name) => fill(name, cast)));
    await fill('identity', cast);
  }
}

/** About how many rows a demo of so many companies has, counted on a small one. */
export function estimateRows(companies: number): number {
  const small = demoCasts(new Date(0), defaultDemoCompanies)[0];
  if (!small) return 0;
  let count = 0;
  for (const name of subgraphNames) {
    for (const { rows } of definitions[name].demo(small)) count += [...rows].length;
  }
  return Math.round((count * companies) / defaultDemoCompanies);
}

function hasTenant(dataSource: DataSource, tenantId: string): Promise<boolean> {
  return runAsTenant(tenantId, async () => {
    const rows = await dataSource.query<unknown[]>('SELECT id FROM identity.tenants WHERE id = $1', [
      tenantId,
    ]);
    return rows.length > 0;
  });
}
