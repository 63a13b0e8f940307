import type pg from 'pg';
import type { SubgraphName } from '../../../subgraphs/names.ts';

/** What PostgreSQL knows of a subgraph's schema: a line for everything that is there, sorted. */
export interface Catalogue {
  /** Tables with their walls, columns, constraints, indexes and policies. */
  readonly structure: readonly string[];
  /** Who may do what with its tables and itself. */
  readonly grants: readonly string[];
}

const tables = `SELECT c.oid, c.relname, c.relacl, c.relrowsecurity, c.relforcerowsecurity FROM pg_class c
  WHERE c.relnamespace = $1::text::regnamespace AND c.relkind = 'r' AND c.relname <> 'migrations'`;

const structure = `WITH t AS (${tables})
  SELECT format('table %s: wall %s, also for the owner %s', relname, relrowsecurity, relforcerowsecurity) AS line FROM t
  UNION ALL SELECT format('column %s.%s %s %s %s %s %s', relname, attname, format_type(atttypid, atttypmod), collname,
      CASE WHEN attnotnull THEN 'NOT NULL' END, attgenerated, pg_get_expr(adbin, adrelid))
    FROM t JOIN pg_attribute ON attrelid = t.oid AND attnum > 0 AND NOT attisdropped
    LEFT JOIN pg_attrdef ON adrelid = t.oid AND adnum = attnum LEFT JOIN pg_collation c ON c.oid = attcollation
  UNION ALL SELECT format('constraint %s.%s %s', relname, conname, pg_get_constraintdef(c.oid))
    FROM t JOIN pg_constraint c ON conrelid = t.oid
  UNION ALL SELECT format('index %s', pg_get_indexdef(indexrelid)) FROM t JOIN pg_index ON indrelid = t.oid
  UNION ALL SELECT format('policy %s.%s %s %s %s %s %s', relname, polname, polcmd, polpermissive, polroles::regrole[],
      pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid))
    FROM t JOIN pg_policy ON polrelid = t.oid
  UNION ALL SELECT format('trigger %s.%s', relname, pg_get_triggerdef(tr.oid))
    FROM t JOIN pg_trigger tr ON tgrelid = t.oid AND NOT tgisinternal
  UNION ALL SELECT format('function %s', pg_get_functiondef(oid)) FROM pg_proc WHERE pronamespace = $1::text::regnamespace
  UNION ALL SELECT format('view or sequence %s', relname) FROM pg_class
    WHERE relnamespace = $1::text::regnamespace AND relkind IN ('v', 'm', 'S') AND relname NOT LIKE 'migrations%'
  ORDER BY line`;

const grants = `SELECT format('%s: %s', relname, relacl) AS line FROM (${tables}) t
  UNION ALL SELECT format('schema: %s', nspacl) FROM pg_namespace WHERE nspname = $1::text
  ORDER BY line`;

export async function readCatalogue(client: pg.Client, schema: SubgraphName): Promise<Catalogue> {
  const lines = async (sql: string): Promise<string[]> => {
    const { rows } = await client.query<{ line: string }>(sql, [schema]);
    return rows.map(({ line }) => line);
  };
  return { structure: await lines(structure), grants: await lines(grants) };
}
