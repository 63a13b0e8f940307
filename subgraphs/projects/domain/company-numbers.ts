import { isPast } from './days.ts';
import { progressOf, sumOfWork, type Work } from './progress.ts';

/** How many projects are past their due day. */
export function countOverdue(projects: readonly { readonly dueOn: string | null }[], today: string): number {
  return projects.filter(({ dueOn }) => dueOn !== null && isPast(dueOn, today)).length;
}

/** How far several projects are, taken together; null where there is no project. */
export function overallProgress(works: readonly Work[]): number | null {
  return works.length === 0 ? null : progressOf(sumOfWork(works));
}
