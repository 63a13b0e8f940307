import { healthOf, type Health } from './health.ts';
import type { Reason } from './reason.ts';

/**
 * How a company stands: as bad as the worst of its active projects, with the reasons of all. Null where none is active,
 * which a project shows by having no health.
 */
export function companyHealth<R extends Reason>(projects: readonly (Health<R> | null)[]): Health<R> | null {
  const active = projects.filter((health) => health !== null);
  return active.length === 0 ? null : healthOf(active.flatMap((health) => health.reasons));
}
