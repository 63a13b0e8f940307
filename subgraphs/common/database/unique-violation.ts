/** PostgreSQL's code for a row that is there already (https://www.postgresql.org/docs/current/errcodes-appendix.html). */
const UNIQUE_VIOLATION = '23505';

/**
 * The name of the unique constraint that a statement would have broken; null where it failed otherwise. What is unique is left to
 * PostgreSQL to find, as only that holds when two changes come at once.
 */
export function violatedUnique(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null;
  const { code, constraint } = error as { readonly code?: unknown; readonly constraint?: unknown };
  return code === UNIQUE_VIOLATION && typeof constraint === 'string' ? constraint : null;
}
