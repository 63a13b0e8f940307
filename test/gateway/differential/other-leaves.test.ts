/**
 * Random operations on random supergraphs, and the same with other leaves: most of these have the outline of one before, so that
 * its plan is filled with their leaves. Each is answered as graphql-js does over one plain schema.
 */
import { expect, test } from '@jest/globals';
import { runSupergraph } from './run.ts';

const supergraphs = 12;
const operationsOnEach = 50;
const variantsOfEach = 4;

test('operations that differ in their leaves answer as one plain schema does', async () => {
  let operations = 0;
  for (let seed = 11_000; seed < 11_000 + supergraphs; seed++) {
    const outcome = await runSupergraph(seed, operationsOnEach, variantsOfEach);
    expect(outcome.differences).toEqual([]);
    operations += outcome.operations;
  }
  expect(operations).toBeGreaterThan(500);
});
