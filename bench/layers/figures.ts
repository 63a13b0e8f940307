import { ask, type Question } from './load.ts';
import type { Shares } from './cpu-profile.ts';
import type { ProductProcess } from './product-process.ts';

/** What one request of an operation costs. */
export interface Figures {
  readonly statements: number;
  readonly rows: number;
  readonly writes: number;
  readonly nodeCpuMs: number;
  readonly postgresCpuMs: number;
  readonly medianMs: number;
  readonly shares: Shares;
}

/** Two rounds after a warm-up: one that counts and times, and one that is profiled, which costs time itself. */
export async function measureOperation(
  product: ProductProcess,
  question: Question,
  load: { readonly requests: number; readonly clients: number },
): Promise<Figures> {
  await ask(product, question, load);
  let times: number[] = [];
  const plain = await product.measure('counts', async () => (times = await ask(product, question, load)));
  const profiled = await product.measure('profile', () => ask(product, question, load));
  return {
    statements: plain.counts.statements / load.requests,
    rows: plain.counts.rows / load.requests,
    writes: plain.counts.writes / load.requests,
    nodeCpuMs: plain.nodeCpuMs / load.requests,
    postgresCpuMs: plain.postgresCpuMs / load.requests,
    medianMs: times[Math.floor(times.length / 2)] ?? NaN,
    shares: profiled.shares,
  };
}
