import type { Outcome } from '../load/job.ts';
import type { Disturbance } from './strangers.ts';

/** What was held up shortly before may still be queued when a request is sent. */
const AFTERMATH_MS = 10;

/** The times of the requests during which, and shortly before which, nobody else had a processor. */
export function undisturbed(
  { latencies, meantAt }: Pick<Outcome, 'latencies' | 'meantAt'>,
  disturbances: readonly Disturbance[],
): number[] {
  return latencies.filter((took, index) => {
    const sent = meantAt[index] ?? 0;
    return !disturbances.some(([from, to]) => from < sent + took && to > sent - AFTERMATH_MS);
  });
}
