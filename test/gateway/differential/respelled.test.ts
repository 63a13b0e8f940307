/**
 * Random operations in a random other spelling: run with the plan of the first spelling, each is answered to the letter as by a
 * plan of its own, with its errors and their paths.
 */
import { expect, test } from '@jest/globals';
import { parse, type GraphQLError } from 'graphql';
import { createHeldDocuments } from '../../../gateway/document-store.ts';
import { createHeldSpellings } from '../../../gateway/documents/spelling/held-spellings.ts';
import type { ExecutionRequest } from '../../../gateway/execute/executor.ts';
import { respell } from '../documents/spelling/respell.ts';
import { randomGraph, validOperation } from './run.ts';

const supergraphs = 30;
const operationsOnEach = 25;

test('another spelling is answered by the plan of the first as by its own', async () => {
  const compared = { whole: 0, withErrors: 0, renamed: 0 };
  for (let seed = 9000; seed < 9000 + supergraphs; seed++) {
    const { graph, useData } = randomGraph(seed);
    for (let index = 0; index < operationsOnEach; index++) {
      const asked = validOperation(graph, seed * 100 + index);
      if (!asked) continue;
      useData(index);
      const found = asHeld(respell(asked.source, 1), respell(asked.source, index));
      const request = { variables: asked.variables, headers: {}, deadline: Infinity };
      const run = (one: Pick<ExecutionRequest, 'document' | 'source' | 'names'>) =>
        graph.executor.execute({ ...request, ...one });
      const own = await run({ document: parse(found.own), source: found.own });
      const shared = await run(found);
      compared.whole++;
      if (own.errors) compared.withErrors++;
      if (found.names) compared.renamed++;
      expect({ seed, index, text: shared.text, errors: told(shared.errors) }).toEqual({
        seed,
        index,
        text: own.text,
        errors: told(own.errors),
      });
    }
    graph.executor.close();
  }
  expect(compared.whole).toBeGreaterThan(300);
  expect(compared.withErrors).toBeGreaterThan(50);
  expect(compared.renamed).toBeGreaterThan(100);
});

/** What a text is run with where another spelling of it is held. */
function asHeld(first: string, own: string) {
  const known = createHeldDocuments();
  const spellings = createHeldSpellings(known);
  spellings.note(first, parse(first));
  const found = spellings.find(own);
  if (found?.source !== first) throw new Error(`Not found again: ${own}`);
  return { ...found, own };
}

/** In any order: what is asked at the same time fails at the same time. */
function told(errors: readonly GraphQLError[] = []): string[] {
  return errors.map((error) => JSON.stringify(error)).sort();
}
