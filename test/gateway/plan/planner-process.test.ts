import { expect, test } from '@jest/globals';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { PlannerProcess, PlanRefused } from '../../../gateway/plan/planner/planner-process.ts';

const file = fileURLToPath(new URL('./faulty-planner-child.ts', import.meta.url));

/** A planner that does as its operations say, and how often it did. */
function start(timeLimitMs = 10_000) {
  let now = 1;
  const harm = join(mkdtempSync(join(tmpdir(), 'planner-')), 'harm');
  const planner = new PlannerProcess({ file, timeLimitMs, now: () => now });
  const supergraph = planner.load('');
  return {
    harm,
    plan: (operation: string) => planner.plan(supergraph, operation, [], 0),
    harmDone: () => readFileSync(harm, 'utf8').split('\n').length - 1,
    wait: (milliseconds: number) => void (now += milliseconds),
  };
}

test('what the planner dies of is not given to it again for half a minute', async () => {
  const { plan, harm, harmDone, wait } = start();
  await expect(plan(`die ${harm}`)).rejects.toBeInstanceOf(PlanRefused);
  await expect(plan(`die ${harm}`)).rejects.toBeInstanceOf(PlanRefused);
  expect(harmDone()).toBe(1);
  wait(31_000);
  await expect(plan(`die ${harm}`)).rejects.toBeInstanceOf(PlanRefused);
  expect(harmDone()).toBe(2);
});

test('operations that wait behind a deadly one are answered', async () => {
  const { plan, harm } = start();
  const asked = [plan('one'), plan(`die ${harm}`), plan('two'), plan(`die ${harm} again`), plan('three')];
  const answers = await Promise.allSettled(asked);
  expect(answers.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'rejected',
    'fulfilled',
  ]);
});

test('what takes too long is ended, however many others come meanwhile, and they are answered', async () => {
  const { plan, harm, harmDone } = start(5000);
  let isOver = false;
  const hanging = plan(`hang ${harm}`).finally(() => (isOver = true));
  const ended = expect(hanging).rejects.toThrow('The query planner failed on this operation.');
  const others: Promise<unknown>[] = [];
  while (!isOver) {
    others.push(plan('other'));
    await sleep(100);
  }
  await ended;
  expect(new Set(await Promise.all(others))).toEqual(new Set([null]));
  await expect(plan(`hang ${harm}`)).rejects.not.toBeInstanceOf(PlanRefused);
  expect(harmDone()).toBe(1);
});

test('a refusal in words is not remembered here', async () => {
  const { plan } = start();
  await expect(plan('refuse')).rejects.toThrow('no');
  await expect(plan('refuse')).rejects.toThrow('no');
});
