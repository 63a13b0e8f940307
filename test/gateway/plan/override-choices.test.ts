import { describe, expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { createExecutor } from '../../../gateway/execute/executor.ts';
import { createOverrideChoices } from '../../../gateway/plan/override-choices.ts';
import { apiSchemaOf } from '../../../gateway/supergraph/api-schema.ts';
import { compose } from '../supergraph/compose.ts';

const supergraph = compose({
  old: 'type Query { a: Int b: Int c: Int d: Int e: Int }',
  young: `type Query {
    a: Int @override(from: "old", label: "percent(10)")
    b: Int @override(from: "old", label: "percent(60.5)")
    c: Int @override(from: "old", label: "percent(0)")
    d: Int @override(from: "old", label: "percent(100)")
    e: Int @override(from: "old", label: "moved")
  }`,
});

/** The fields that the new subgraph is asked for when this number comes up. */
async function movedFields(number: number, labels: readonly string[] = []): Promise<string> {
  const apiSchema = apiSchemaOf(parse(supergraph));
  const overrides = createOverrideChoices(supergraph, labels, () => number);
  const asked: string[] = [];
  const transportOf = (service: string) => ({
    send: ({ query }: { query: string }) => {
      if (service === 'young') asked.push(query);
      return Promise.resolve({ data: {} });
    },
    close: () => Promise.resolve(),
  });
  const transports = new Map(['old', 'young'].map((name) => [name, transportOf(name)] as const));
  const executor = createExecutor({
    supergraphSdl: supergraph,
    apiSchema,
    transports,
    planCacheSize: 10,
    overrides,
  });
  const source = '{ a b c d e }';
  await executor.execute({
    document: parse(source),
    source,
    headers: {},
    deadline: performance.now() + 10_000,
  });
  executor.close();
  return asked.join().replace(/[^a-e]/g, '');
}

describe('overrides with a percentage', () => {
  test.each([
    [0, 'abd'],
    [0.0999, 'abd'],
    [0.1, 'bd'],
    [0.6, 'bd'],
    [0.605, 'd'],
    [0.9999, 'd'],
  ])('%d', async (number, fields) => {
    expect(await movedFields(number)).toBe(fields);
  });

  test('there are few choices, whatever comes up', () => {
    const { all, choose } = createOverrideChoices(supergraph, []);
    expect(all.map(({ percentage }) => percentage)).toEqual([0, 60.5, 10]);
    for (let times = 0; times < 100; times++) expect(all).toContain(choose());
  });

  test('nothing is drawn where nothing depends on it', () => {
    const { choose } = createOverrideChoices(compose({ one: 'type Query { a: Int }' }), [], () => {
      throw new Error('Nobody asked for a number.');
    });
    expect(choose()).toEqual({ labels: [], percentage: 0 });
  });
});

test('a label is on where the settings say so', async () => {
  expect(await movedFields(0.99, ['other'])).toBe('d');
  expect(await movedFields(0.99, ['other', 'moved'])).toBe('de');
});
