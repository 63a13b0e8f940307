import { describe, expect, test } from '@jest/globals';
import { plannedInTime } from '../../../gateway/execute/planned-in-time.ts';

const never = new Promise<never>(() => {});

describe('waiting for a plan', () => {
  test('ends with the plan', async () => {
    const soon = performance.now() + 60_000;
    expect(await plannedInTime(Promise.resolve('plan'), { deadline: soon })).toBe('plan');
    expect(await plannedInTime(Promise.resolve('plan'), { deadline: Infinity })).toBe('plan');
  });

  test('ends with what planning fails of', async () => {
    const failing = Promise.reject(new Error('refused'));
    await expect(plannedInTime(failing, { deadline: Infinity })).rejects.toThrow('refused');
  });

  test('ends when the time of the request is over', async () => {
    await expect(plannedInTime(never, { deadline: performance.now() + 5 })).rejects.toMatchObject({
      extensions: { code: 'PLANNER_BUSY' },
    });
  });

  test('ends when the client goes, or is gone', async () => {
    const leaving = new AbortController();
    const waiting = plannedInTime(never, { deadline: Infinity, signal: leaving.signal });
    leaving.abort();
    await expect(waiting).rejects.toMatchObject({ extensions: { code: 'PLANNER_BUSY' } });
    await expect(plannedInTime(never, { deadline: Infinity, signal: leaving.signal })).rejects.toThrow();
  });
});
