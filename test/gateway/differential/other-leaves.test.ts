/**
 * Random operations on random supergraphs, and the same with other leaves: most of these have the outline of one before, so that
 * its plan is filled with their leaves. Each is answered as graphql-js does over one plain schema.
 */
import { expect, test } from '@jest/globals';
import { parse, validate } from 'graphql';
import { isSame } from './compare.ts';
import { withOtherLeaves } from './other-leaves.ts';
import { randomGraph, validOperation } from './run.ts';

const supergraphs = 24;
const operationsOnEach = 12;
const variantsOfEach = 4;

test('operations that differ in their leaves answer as one plain schema does', async () => {
  let compared = 0;
  for (let seed = 11_000; seed < 11_000 + supergraphs; seed++) {
    const made = randomGraph(seed);
    const { apiSchema } = made.graph;
    for (let index = 0; index < operationsOnEach; index++) {
      const asked = validOperation(made.graph, seed * 100 + index);
      if (!asked) continue;
      for (let variant = 0; variant < variantsOfEach; variant++) {
        const source = withOtherLeaves(apiSchema, asked.source, index * 10 + variant);
        if (validate(apiSchema, parse(source)).length > 0) continue;
        const answers = await made.compare({ ...asked, source }, index);
        compared++;
        expect({ seed, source, ...answers, same: isSame(answers) }).toMatchObject({ same: true });
      }
    }
    made.graph.executor.close();
  }
  expect(compared).toBeGreaterThan(500);
});
