/**
 * Random supergraphs, random data (with nulls and errors in it) and random valid operations: the gateway over two to five
 * subgraphs answers as graphql-js does over one plain schema: the same `data` to the letter, and errors at the same places.
 * `npm run soak:differential -- --minutes 10` tries more of them.
 */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { once } from './once.ts';
import { randomGraph, runSupergraph } from './run.ts';

const supergraphs = 56;
const operationsOnEach = 36;

test('random operations on random supergraphs answer as one plain schema does', async () => {
  let operations = 0;
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 2 ** 30 }), async (seed) => {
      const outcome = await runSupergraph(seed, operationsOnEach);
      operations += outcome.operations;
      if (outcome.refused !== null) refused++;
      expect(outcome.differences.slice(0, 1)).toEqual([]);
    }),
    { numRuns: supergraphs, seed: 20_263, endOnFailure: true },
  );
  expect(operations).toBeGreaterThanOrEqual(2000);
  expect(refused).toBeLessThan(supergraphs / 20);
});

test.each(once)('%s', async (_, seed, source, variables) => {
  const made = randomGraph(seed);
  const { expected, actual } = await made.compare({ source, variables }, seed);
  expect(actual).toMatchObject({ data: expected.data, nulls: expected.nulls });
  made.graph.executor.close();
});
