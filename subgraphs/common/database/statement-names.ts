/** More texts than the loaders have: should one not be constant after all, PostgreSQL is not made to remember them all. */
const most = 1_000;

const names = new Map<string, string>();

/** The name under which a connection keeps a statement that it has parsed; undefined where there are too many. */
export function statementName(sql: string): string | undefined {
  const known = names.get(sql);
  if (known !== undefined || names.size >= most) return known;
  const name = `read_${names.size}`;
  names.set(sql, name);
  return name;
}
