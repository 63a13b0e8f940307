import type { SubgraphName } from '../../names.ts';
import { tenantSetting } from './tenant-pool.ts';

/** A table as a migration writes it: what stands between the brackets, less what every table has. */
export interface TenantTable {
  readonly schema: SubgraphName;
  readonly name: string;
  /** Columns and constraints, one an entry, besides `tenant_id` and `id`. */
  readonly columns: readonly string[];
}

/**
 * The statements that create a table whose rows belong to tenants. Every table has the tenant as first part of its key,
 * filled in from the connection, and a policy that shows and takes that tenant's rows only. `FORCE` holds the owner to it too.
 */
export function createTenantTable({ schema, name, columns }: TenantTable): string[] {
  const table = `"${schema}"."${name}"`;
  const current = `current_setting('${tenantSetting}', true)`;
  const own = [`"tenant_id" text COLLATE "C" NOT NULL DEFAULT ${current}`, `"id" text COLLATE "C" NOT NULL`];
  return [
    `CREATE TABLE ${table} (${[...own, ...columns, 'PRIMARY KEY ("tenant_id", "id")'].join(', ')})`,
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY "tenant" ON ${table} USING ("tenant_id" = ${current}) WITH CHECK ("tenant_id" = ${current} AND "tenant_id" <> '')`,
  ];
}

/**
 * A column that lists order by instead of `lower(name)`. A function that is not leakproof, as `lower` is not, keeps
 * row-level security from using an index for a cursor: a deep page would read the list from its start.
 */
export const nameKeyColumn = 'name_key text COLLATE "C" NOT NULL GENERATED ALWAYS AS (lower(name)) STORED';

/**
 * The statement that creates an index which leads with the tenant. `on` is what follows: columns or expressions. `include`
 * names columns that the index carries along, so that a statement which needs no others never visits the table.
 */
export function createTenantIndex({ schema, name }: TenantTable, on: string, include?: string): string {
  const suffix = on.replaceAll(/[^a-z0-9]+/gi, '_').replaceAll(/^_+|_+$/g, '');
  const carried = include === undefined ? '' : ` INCLUDE (${include})`;
  const index = `"${`${name}_${suffix}`.slice(0, 60)}"`;
  return `CREATE INDEX ${index} ON "${schema}"."${name}" ("tenant_id", ${on})${carried}`;
}
