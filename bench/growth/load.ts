import { createHistogram } from 'node:perf_hooks';

/** What came of a load. */
export interface LoadFigures {
  readonly perSecond: number;
  /** In milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

const WARM_SECONDS = 1.5;

/** So many clients for so long, each sending its next request when it has its answer. */
export async function load(
  clients: number,
  seconds: number,
  send: () => Promise<unknown>,
): Promise<LoadFigures> {
  await run(clients, WARM_SECONDS, send);
  return run(clients, seconds, send);
}

async function run(clients: number, seconds: number, send: () => Promise<unknown>): Promise<LoadFigures> {
  const histogram = createHistogram({ figures: 3 });
  const started = performance.now();
  const until = started + seconds * 1000;
  let requests = 0;
  const one = async () => {
    while (performance.now() < until) {
      const sent = performance.now();
      await send();
      histogram.record(Math.max(1, Math.round((performance.now() - sent) * 1000)));
      requests += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, one));
  const milliseconds = (percent: number) => histogram.percentile(percent) / 1000;
  return {
    perSecond: (requests / (performance.now() - started)) * 1000,
    p50: milliseconds(50),
    p99: milliseconds(99),
  };
}
