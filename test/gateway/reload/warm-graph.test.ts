import { expect, test } from '@jest/globals';
import { buildSchema, parse } from 'graphql';
import type { Viewer } from '../../../schema/viewer.ts';
import { createRecentOperations } from '../../../gateway/reload/recent-operations.ts';
import { warmGraph, type WarmTarget } from '../../../gateway/reload/warm-graph.ts';
import { federate } from '../../support/federation.ts';
import { viewerWith } from '../authorization/viewer-with.ts';

const apiSchema = buildSchema('type Query { a: Int  b: Int }');
const goesOn = new AbortController().signal;

function executorThat(work: (source: string) => Promise<void>): WarmTarget['executor'] {
  return {
    warm: ([source = '']) => work(`stored ${source}`),
    plan: ({ source }) => work(source).then(() => ({ text: '', plan: null })),
  };
}

function recently(...sources: readonly string[]) {
  const recent = createRecentOperations();
  for (const source of sources) recent.note({ document: parse(source), source });
  return recent.list();
}

test('stored operations are warmed before recent ones, in order; those that the schema lacks are passed over', async () => {
  const warmed: string[] = [];
  const executor = executorThat((source) => Promise.resolve(void warmed.push(source)));
  const operations = {
    stored: ['{ a }', '{ gone }', 'no {', '{ b }', '{ a }'],
    recent: recently('{ a }', '{ gone }', '{ a b }'),
  };
  expect(await warmGraph({ executor, apiSchema }, operations, goesOn)).toBe(4);
  expect(warmed).toEqual(['stored { a }', 'stored { b }', '{ a b }', '{ a }']);
});

test('one that cannot be planned does not keep the others from it', async () => {
  const warmed: string[] = [];
  const executor = executorThat((source) =>
    source === '{ a }' ? Promise.reject(new Error('no')) : Promise.resolve(void warmed.push(source)),
  );
  await warmGraph({ executor, apiSchema }, { stored: [], recent: recently('{ b }', '{ a }') }, goesOn);
  expect(warmed).toEqual(['{ b }']);
});

test('a stop does not wait for a plan that takes long', async () => {
  const stop = new AbortController();
  const executor = executorThat(() => {
    stop.abort();
    return new Promise(() => undefined);
  });
  const operations = { stored: ['{ a }', '{ b }'], recent: [] };
  await expect(warmGraph({ executor, apiSchema }, operations, stop.signal)).resolves.toBe(1);
});

test('a recent operation is warmed with the conditions and the rights with which it was served', async () => {
  const served = federate({
    name: 'a',
    typeDefs: 'type Query { open: Int secret: Int @requiresScopes(scopes: [["s"]]) }',
    resolvers: { Query: { open: () => 1, secret: () => 2 } },
  });
  const source = `query ($open: Boolean = true, $secret: Boolean!) {
    open @include(if: $open) secret @include(if: $secret)
  }`;
  const recent = createRecentOperations();
  const note = (variables: object, viewer: Viewer | null) =>
    recent.note({ document: parse(source), source, variables: { ...variables }, viewer });
  note({ secret: true }, viewerWith());
  note({ secret: true, open: false }, viewerWith({ scopes: ['s'] }));
  await warmGraph(served, { stored: [], recent: recent.list() }, goesOn);
  // Without its planner it still answers what was planned before.
  served.executor.close();
  const ask = (variables: Record<string, unknown>, viewer: Viewer | null) =>
    served.query(source, variables, { viewer });
  const other = viewerWith({ roles: ['r'] });
  expect((await ask({ secret: true, open: true }, other)).data).toEqual({ open: 1, secret: null });
  expect((await ask({ secret: true, open: false }, viewerWith({ scopes: ['s'] }))).data).toEqual({
    secret: 2,
  });
  expect((await ask({ secret: true }, viewerWith({ scopes: ['s'] }))).data).toBeUndefined();
  // What somebody is denied is planned as if it was not asked for.
  expect((await ask({ secret: true }, null)).data).toEqual({ open: 1, secret: null });
});
