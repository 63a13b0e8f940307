import type pg from 'pg';
import type { Statement } from './statement.ts';

/**
 * Whether PostgreSQL plans a statement that has a name once, for any values, or anew each time for those at hand
 * (<https://www.postgresql.org/docs/current/runtime-config-query.html#GUC-PLAN-CACHE-MODE>).
 */
export type PlanMode = 'force_generic_plan' | 'force_custom_plan';

/** What each connection starts with. */
export const planModeAtStart: PlanMode = 'force_custom_plan';

/** Plans that are made once take every list for one of ten values; beyond so many, some of them are bad ones. */
const FEW = 100;

const modes = new WeakMap<pg.PoolClient, PlanMode>();

/**
 * To look rows up by a few keys, planning is three to five times the work of doing it, and the plan is always the same: that is
 * planned once. What looks up many, or reads a table by what its user chose, is planned for its values.
 */
export function planModeFor(statements: readonly Statement[]): PlanMode {
  const isByFew = ({ keys }: Statement): boolean => keys !== undefined && keys <= FEW;
  return statements.every(isByFew) ? 'force_generic_plan' : 'force_custom_plan';
}

/** Has a connection plan in such a way whatever it is sent from now on. It costs a statement only where that changes. */
export function setPlanMode(client: pg.PoolClient, mode: PlanMode): void {
  if ((modes.get(client) ?? planModeAtStart) === mode) return;
  modes.set(client, mode);
  // Only a lost connection fails it, of which those hear whose statements come after it.
  client.query(`SET plan_cache_mode = ${mode}`).catch(() => undefined);
}
