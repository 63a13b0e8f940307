/** More texts than the loaders have: should one not be constant after all, PostgreSQL is not made to remember them all. */
const most = 1_000;

const names = new Map<string, string>();

/**
 * The name under which a connection keeps a statement that it has parsed; undefined where there are too many. PostgreSQL still
 * plans it anew each time, for the values at hand (`plan_cache_mode` in `data-source.ts`): a plan made once for any number of
 * parents is a bad one for many.
 */
export function statementName(sql: string): string | undefined {
  const known = names.get(sql);
  if (known !== undefined || names.size >= most) return known;
  const name = `read_${names.size}`;
  names.set(sql, name);
  return name;
}
