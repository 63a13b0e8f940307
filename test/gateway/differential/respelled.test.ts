/**
 * Random operations in a random other spelling, with other aliases and other literals: run with the plan of the first spelling, each
 * is answered to the letter as by a plan of its own, with its errors and their paths.
 */
import { expect, test } from '@jest/globals';
import { parse, validate, type GraphQLError, type GraphQLSchema } from 'graphql';
import { createHeldDocuments } from '../../../gateway/document-store.ts';
import { createHeldSpellings } from '../../../gateway/documents/spelling/held-spellings.ts';
import type { ExecutionRequest } from '../../../gateway/execute/executor.ts';
import { federate, type Federation } from '../../support/federation.ts';
import { respell } from '../documents/spelling/respell.ts';
import { randomOperation } from '../execute/random-operation.ts';
import { randomStore, richSubgraphs } from '../execute/rich-graph.ts';
import type { Asked } from './compare.ts';
import { randomGraph, validOperation } from './run.ts';

test('on random supergraphs', async () => {
  const compared = noneCompared();
  for (let seed = 9000; seed < 9030; seed++) {
    const { graph, useData } = randomGraph(seed);
    for (let index = 0; index < 25; index++) {
      const asked = validOperation(graph, seed * 100 + index);
      useData(index);
      if (asked) await compare(graph, asked, index, compared);
    }
    graph.executor.close();
  }
  expect(compared.all).toBeGreaterThan(300);
  expect(compared.withErrors).toBeGreaterThan(50);
  expect(compared.renamed).toBeGreaterThan(100);
});

test('on a graph that has everything', async () => {
  const compared = noneCompared();
  const store = { now: randomStore(0) };
  const graph = federate(...richSubgraphs(() => store.now));
  for (let seed = 0; seed < 600; seed++) {
    const asked = randomOperation(graph.apiSchema, seed);
    store.now = randomStore(seed);
    const isValid = validate(graph.apiSchema, parse(asked.source)).length === 0;
    if (isValid) await compare(graph, asked, seed, compared);
  }
  expect(compared.all).toBeGreaterThan(150);
  expect(compared.withErrors).toBeGreaterThan(50);
  expect(compared.renamed).toBeGreaterThan(50);
  expect(compared.withLiterals).toBeGreaterThan(50);
});

function noneCompared() {
  return { all: 0, withErrors: 0, renamed: 0, withLiterals: 0 };
}

async function compare(
  { apiSchema, executor }: Federation,
  { source, variables }: Asked,
  seed: number,
  compared: ReturnType<typeof noneCompared>,
): Promise<void> {
  const text = respell(source, seed);
  const found = findAs(apiSchema, respell(source, 1), text);
  if (!found) return;
  const run = (one: Pick<ExecutionRequest, 'document' | 'source' | 'names'>, literals = {}) =>
    executor.execute({ ...one, variables: { ...variables, ...literals }, headers: {}, deadline: Infinity });
  const own = await run({ document: parse(text), source: text });
  const shared = await run(found, found.literals);
  compared.all++;
  if (own.errors) compared.withErrors++;
  if (found.names) compared.renamed++;
  if (Object.keys(found.literals).length > 0) compared.withLiterals++;
  const place = `${text}\nas ${found.source}\nseed ${seed}`;
  expect({ place, text: shared.text, errors: told(shared.errors) }).toEqual({
    place,
    text: own.text,
    errors: told(own.errors),
  });
}

/** What a text is run with where another spelling of it is held. Literals that cannot change are never found. */
function findAs(apiSchema: GraphQLSchema, first: string, own: string) {
  const spellings = createHeldSpellings(createHeldDocuments(), apiSchema);
  spellings.note(first, parse(first));
  return spellings.find(own);
}

/** In any order: what is asked at the same time fails at the same time. */
function told(errors: readonly GraphQLError[] = []): string[] {
  return errors.map((error) => JSON.stringify(error)).sort();
}
