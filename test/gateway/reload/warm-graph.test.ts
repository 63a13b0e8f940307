import { expect, test } from '@jest/globals';
import { buildSchema } from 'graphql';
import type { Executor } from '../../../gateway/execute/executor.ts';
import { createRecentOperations } from '../../../gateway/reload/recent-operations.ts';
import { warmGraph } from '../../../gateway/reload/warm-graph.ts';

const apiSchema = buildSchema('type Query { a: Int  b: Int }');

function executorThat(warm: (source: string) => Promise<void>): Executor {
  return { warm: ([source = '']) => warm(source) } as Pick<Executor, 'warm'> as Executor;
}

test('operations are warmed once each, in order; those that the schema does not have are passed over', async () => {
  const warmed: string[] = [];
  const executor = executorThat((source) => Promise.resolve(void warmed.push(source)));
  const sources = ['{ a }', '{ gone }', 'no {', '{ b }', '{ a }'];
  const count = await warmGraph({ executor, apiSchema }, sources, new AbortController().signal);
  expect(warmed).toEqual(['{ a }', '{ b }']);
  expect(count).toBe(2);
});

test('a stop does not wait for a plan that takes long', async () => {
  const stop = new AbortController();
  const executor = executorThat(() => {
    stop.abort();
    return new Promise(() => undefined);
  });
  await expect(warmGraph({ executor, apiSchema }, ['{ a }', '{ b }'], stop.signal)).resolves.toBe(1);
});

test('recent operations are held by their last use, so many of them and so much text', () => {
  const recent = createRecentOperations(3);
  for (const source of ['a', 'b', 'c', 'a', 'd']) recent.note(source);
  expect(recent.list()).toEqual(['d', 'a', 'c']);
  recent.note('x'.repeat(3_000_000));
  for (const letter of ['x', 'y', 'z']) recent.note(letter.repeat(1_000_000));
  expect(recent.list().map((source) => source[0])).toEqual(['z', 'y']);
});
