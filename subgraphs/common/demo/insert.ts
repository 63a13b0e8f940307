import type { DataSource, EntityManager, EntitySchema } from 'typeorm';
import { runAsTenant } from '../database/tenant-scope.ts';
import type { DemoRows } from './demo-rows.ts';

/** How many rows go in one statement. */
const batchSize = 2_000;

/** Told of every batch that is in, with the number of its rows. */
export type OnInserted = (count: number) => void;

/**
 * Replaces a tenant's rows in a subgraph by the demo's, in one transaction. It works as any request does: as the subgraph's
 * own role and for one tenant, so that row-level security holds for the demo too.
 */
export async function insertDemoRows(
  dataSource: DataSource,
  tenantId: string,
  tables: readonly DemoRows[],
  onInserted: OnInserted = () => undefined,
): Promise<void> {
  await runAsTenant(tenantId, () =>
    dataSource.transaction(async (manager) => {
      // Rows that refer to others go first, so the tables are emptied in the order opposite to filling.
      for (const { entity } of [...tables].reverse()) await manager.query(`DELETE FROM ${tableOf(entity)}`);
      for (const table of tables) await insertTable(manager, table, onInserted);
    }),
  );
}

async function insertTable(
  manager: EntityManager,
  { entity, rows }: DemoRows,
  onInserted: OnInserted,
): Promise<void> {
  const statement = insertStatement(entity);
  for (const batch of batches(rows)) {
    await manager.query(statement, [JSON.stringify(batch)]);
    onInserted(batch.length);
  }
}

/** One statement text for any number of rows: they travel as one JSON value and PostgreSQL gives them their types. */
function insertStatement(entity: EntitySchema): string {
  const columns = Object.entries(entity.options.columns).map(([property, column]) => {
    const { name = property, type } = column as { name?: string; type: unknown };
    return { property, name: `"${name}"`, type: String(type) };
  });
  const names = columns.map((column) => column.name).join(', ');
  const typed = columns.map((column) => `"${column.property}" ${column.type}`).join(', ');
  const values = columns.map((column) => `r."${column.property}"`).join(', ');
  return `INSERT INTO ${tableOf(entity)} (${names}) SELECT ${values} FROM jsonb_to_recordset($1::jsonb) AS r(${typed})`;
}

function* batches(rows: Iterable<object>): Generator<object[]> {
  let batch: object[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function tableOf(entity: EntitySchema): string {
  return `"${entity.options.schema ?? 'public'}"."${entity.options.tableName ?? entity.options.name}"`;
}
