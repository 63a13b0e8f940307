import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';

const untilStopped = new URL('../../launch/until-stopped.ts', import.meta.url).href;

/** Something whose stop takes so long. */
const program = (stopMs: number) => `
  import { stopOnSignal } from '${untilStopped}';
  const stop = () => new Promise((resolve) => setTimeout(resolve, ${stopMs}));
  stopOnSignal({ stop }, { info: () => undefined, error: () => undefined });
  setInterval(() => undefined, 1000);
  console.log('ready');
`;

/** Signals a process so many milliseconds after it was ready, and answers its exit code. */
async function endWith(
  stopMs: number,
  ...signals: readonly (readonly [NodeJS.Signals, number])[]
): Promise<unknown> {
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', program(stopMs)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  await once(child.stdout, 'data');
  for (const [signal, afterMs] of signals) {
    await sleep(afterMs);
    child.kill(signal);
  }
  const [code] = (await exit) as [unknown];
  return code;
}

test('one signal stops in peace', async () => {
  expect(await endWith(500, ['SIGTERM', 0])).toBe(0);
});

test('a signal that comes twice at once, as whoever signals a process group under npm sends it, is one', async () => {
  expect(await endWith(1000, ['SIGTERM', 0], ['SIGTERM', 20], ['SIGINT', 0])).toBe(0);
});

test('a second one, given later, does not wait', async () => {
  expect(await endWith(60_000, ['SIGINT', 0], ['SIGINT', 2000])).toBe(1);
});
