import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Waits until something is so, which on a busy machine may take long. Rejects when it is not in time: a test that has failed
 * must not wait on.
 */
export async function until(isSo: () => Promise<boolean> | boolean, seconds = 40): Promise<void> {
  const end = performance.now() + seconds * 1_000;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`It was not so within ${seconds} s: ${isSo.toString()}`);
    await sleep(20);
  }
}
