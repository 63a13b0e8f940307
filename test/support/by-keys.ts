/** Whether a statement looks rows up by keys: those are its first value, and PostgreSQL plans it once for any of them. */
export function isByKeys({ sql }: { readonly sql: string }): boolean {
  return sql.includes('$1::text[]');
}
