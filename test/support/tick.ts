import { setTimeout } from 'node:timers/promises';
import { pino } from 'pino';
import { tickQueueOf } from '../../subgraphs/common/bus/names.ts';
import { openBoss } from '../../subgraphs/common/bus/open-boss.ts';
import type { SubgraphName } from '../../subgraphs/names.ts';
import type { TestProduct } from './product.ts';

const PATIENCE_MS = 30_000;

/** Has a schedule's tick come, as at its minute, and waits until the product has done all of it. */
export async function tick(
  { databaseUrl }: TestProduct,
  subgraph: SubgraphName,
  schedule: string,
): Promise<void> {
  const queue = tickQueueOf(subgraph, schedule);
  const silent = pino({ level: 'silent' });
  // It only sends: others look after the bus.
  const boss = await openBoss(databaseUrl, silent, {
    supervise: false,
    schedule: false,
    useListenNotify: true,
  });
  try {
    const end = performance.now() + PATIENCE_MS;
    let id: string | null = null;
    for (;;) {
      // Null where a tick waits already: it is the next one's turn then.
      id ??= await boss.send(queue, {});
      const job = id === null ? null : (await boss.findJobs(queue, { id }))[0];
      if (job?.state === 'completed') return;
      if (performance.now() > end) throw new Error(`${queue}: ${job?.state ?? 'another tick is waiting'}`);
      await setTimeout(100);
    }
  } finally {
    await boss.stop({ graceful: false });
  }
}
