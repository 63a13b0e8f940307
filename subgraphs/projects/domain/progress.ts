/** What a task counts that nobody has estimated, in minutes. */
export const defaultEstimateMinutes = 60;

/** An amount of work by the estimates of its tasks, in minutes. */
export interface Work {
  readonly doneMinutes: number;
  readonly totalMinutes: number;
}

/** No work at all. */
export const noWork: Work = { doneMinutes: 0, totalMinutes: 0 };

/** How much of the work is done, as a whole percentage, rounded down: 100 means all of it. Without any task, 0. */
export function progressOf({ doneMinutes, totalMinutes }: Work): number {
  return totalMinutes === 0 ? 0 : Math.floor((100 * doneMinutes) / totalMinutes);
}

/** Several amounts of work as one, so that large projects weigh more than small ones. */
export function sumOfWork(parts: readonly Work[]): Work {
  return parts.reduce(
    (sum, part) => ({
      doneMinutes: sum.doneMinutes + part.doneMinutes,
      totalMinutes: sum.totalMinutes + part.totalMinutes,
    }),
    noWork,
  );
}
