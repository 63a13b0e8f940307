import { expect, test } from '@jest/globals';
import { runConstantLoad } from './constant-load.ts';

test('under constant load no request fails while the supergraph is swapped again and again', async () => {
  const { requests, failures, swaps, seen } = await runConstantLoad({
    seconds: 5,
    swapEveryMs: 500,
    clients: 4,
  });
  expect(failures).toEqual([]);
  expect(requests).toBeGreaterThan(100);
  expect(swaps).toBeGreaterThan(2);
  expect(seen).toBe(swaps);
});
