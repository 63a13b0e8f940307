/** A statement with its values. */
export interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
  /** By how many keys rows are looked up; nothing where a table is read by something else. How it is planned depends on it. */
  readonly keys?: number;
}

/** A statement that looks rows up by keys, which are its first value, a list; its other values follow. */
export function byKeys(
  sql: string,
  keys: readonly unknown[],
  ...others: readonly unknown[]
): Statement & { readonly keys: number } {
  return { sql, values: [keys, ...others], keys: keys.length };
}
