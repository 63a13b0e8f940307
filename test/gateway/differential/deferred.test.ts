/**
 * Random operations on random supergraphs with random `@defer`s: put together, the parts are the whole answer that graphql-js
 * gives, and none comes twice or belongs nowhere. Only answers without errors are compared: a null that reaches further in a
 * whole answer ends at the fragment in one that comes in parts.
 */
import { expect, test } from '@jest/globals';
import { parse, validate } from 'graphql';
import { putTogether } from './put-together.ts';
import { withRandomDeferrals } from './random-deferrals.ts';
import { randomGraph, validOperation } from './run.ts';

const supergraphs = 24;
const operationsOnEach = 25;

test('the parts of an answer make the whole', async () => {
  let compared = 0;
  let parted = 0;
  for (let seed = 7000; seed < 7000 + supergraphs; seed++) {
    const made = randomGraph(seed);
    for (let index = 0; index < operationsOnEach; index++) {
      const asked = validOperation(made.graph, seed * 100 + index);
      if (!asked) continue;
      const { expected } = await made.compare(asked, index);
      const source = withRandomDeferrals(asked.source, index);
      const isValid = validate(made.graph.apiSchema, parse(source)).length === 0;
      if (expected.messages.length > 0 || !isValid) continue;
      const answer = await made.graph.queryInParts(source, asked.variables);
      compared++;
      if (answer.later.length > 0) parted++;
      expect({ seed, source, data: putTogether(answer) }).toEqual({
        seed,
        source,
        data: JSON.parse(expected.data) as unknown,
      });
    }
    made.graph.executor.close();
  }
  expect(compared).toBeGreaterThan(200);
  expect(parted).toBeGreaterThan(100);
});
