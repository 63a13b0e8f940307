import { expect, test } from '@jest/globals';
import { federate } from '../../support/federation.ts';

test('@override takes the field from the new subgraph', async () => {
  const graph = federate(
    {
      name: 'old',
      typeDefs: 'type Query { u: U } type U @key(fields: "id") { id: ID! v: String }',
      resolvers: { Query: { u: () => ({ id: '1', v: 'old' }) } },
    },
    {
      name: 'new',
      typeDefs: 'type U @key(fields: "id") { id: ID! v: String @override(from: "old") }',
      resolvers: { U: { v: () => 'new' } },
    },
  );
  expect((await graph.query('{ u { v } }')).data).toEqual({ u: { v: 'new' } });
});

test('a labelled @override follows the choice of the request', async () => {
  const graph = federate(
    {
      name: 'old',
      typeDefs: 'type Query { u: U } type U @key(fields: "id") { id: ID! v: String }',
      resolvers: { Query: { u: () => ({ id: '1', v: 'old' }) } },
    },
    {
      name: 'new',
      typeDefs: 'type U @key(fields: "id") { id: ID! v: String @override(from: "old", label: "move") }',
      resolvers: { U: { v: () => 'new' } },
    },
  );
  const ask = async (labels: string[]) =>
    (await graph.query('{ u { v } }', {}, { overrides: { labels, percentage: 0 } })).data;
  expect(await ask([])).toEqual({ u: { v: 'old' } });
  expect(await ask(['move'])).toEqual({ u: { v: 'new' } });
});

test('a percentage is decided by the choice of the request, from none to all', async () => {
  const graph = federate(
    {
      name: 'old',
      typeDefs: 'type Query { u: U } type U @key(fields: "id") { id: ID! v: String }',
      resolvers: { Query: { u: () => ({ id: '1', v: 'old' }) } },
    },
    {
      name: 'new',
      typeDefs:
        'type U @key(fields: "id") { id: ID! v: String @override(from: "old", label: "percent(40)") }',
      resolvers: { U: { v: () => 'new' } },
    },
  );
  const ask = async (percentage: number) => {
    graph.calls.length = 0;
    const { data } = await graph.query('{ u { v } }', {}, { overrides: { labels: [], percentage } });
    return [data, graph.calls.map(({ service }) => service)];
  };
  expect(await ask(10)).toEqual([{ u: { v: 'new' } }, ['old', 'new']]);
  expect(await ask(39)).toEqual([{ u: { v: 'new' } }, ['old', 'new']]);
  expect(await ask(41)).toEqual([{ u: { v: 'old' } }, ['old']]);
  expect(await ask(100)).toEqual([{ u: { v: 'old' } }, ['old']]);
});

test('an overridden root field is asked of the new subgraph alone', async () => {
  const graph = federate(
    {
      name: 'old',
      typeDefs: 'type Query { n: Int o: Int }',
      resolvers: { Query: { n: () => 1, o: () => 1 } },
    },
    {
      name: 'new',
      typeDefs: 'type Query { n: Int @override(from: "old") }',
      resolvers: { Query: { n: () => 2 } },
    },
  );
  expect(await graph.query('{ n o }')).toEqual({ data: { n: 2, o: 1 } });
});
