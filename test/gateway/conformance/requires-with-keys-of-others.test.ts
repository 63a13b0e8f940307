import { expect, test } from '@jest/globals';
import { federate } from '../../support/federation.ts';
import { ask } from './ask.ts';

/** router-query-planner 0.0.38 would enter `b` again by `upc`, which is no key of it: see check-plan.ts. */
const named = ({ id }: { readonly id: string }) => ({ id, upc: `u${id}`, name: `n${id}` });
const graphOf = () =>
  federate(
    {
      name: 'a',
      typeDefs:
        'type Query { x: Int } type P @key(fields: "id") { id: ID! upc: ID! @shareable name: String }',
      resolvers: { P: { __resolveReference: named } },
    },
    {
      name: 'b',
      typeDefs: `type Query { p: P all: [P] } type P @key(fields: "id") { id: ID! upc: ID! @shareable name: String @external
          shout: String @requires(fields: "name") }`,
      resolvers: {
        Query: {
          p: () => ({ id: '1', upc: 'u1' }),
          all: () => ['2', '3'].map((id) => ({ id, upc: `u${id}` })),
        },
        P: { shout: ({ id, name }: Record<string, string>) => `${id} ${name}!` },
      },
    },
    {
      name: 'c',
      typeDefs: 'type P @key(fields: "upc") { upc: ID! price: Int }',
      resolvers: { P: { price: ({ upc }: { upc: string }) => Number(upc.slice(1)) * 100 } },
    },
  );

const cases: readonly (readonly [string, unknown, readonly string[]])[] = [
  ['{ p { shout } }', { p: { shout: '1 n1!' } }, ['b', 'a', 'b']],
  ['{ p { id again: shout } }', { p: { id: '1', again: '1 n1!' } }, ['b', 'a', 'b']],
  ['{ all { shout } }', { all: [{ shout: '2 n2!' }, { shout: '3 n3!' }] }, ['b', 'a', 'b']],
];
test.each(cases)('a subgraph is entered again by its own key: %s', async (source, data, fetches) => {
  expect(await ask(graphOf(), source)).toEqual({ data, errors: [], fetches });
});

test('beside what another subgraph knows by its key', async () => {
  const { fetches, ...answer } = await ask(graphOf(), '{ p { shout price upc } }');
  expect(answer).toEqual({ data: { p: { shout: '1 n1!', price: 100, upc: 'u1' } }, errors: [] });
  expect([...fetches].sort()).toEqual(['a', 'b', 'b', 'c']);
});

test('every representation has the key of the subgraph that it goes to', async () => {
  const graph = graphOf();
  await graph.query('{ all { shout price } }');
  const keyOf = new Map([
    ['a', 'id'],
    ['b', 'id'],
    ['c', 'upc'],
  ]);
  const sent = graph.calls.flatMap(({ service, variables }) =>
    Object.values(variables)
      .flat()
      .map((one) => (keyOf.get(service) ?? '') in (one as object)),
  );
  expect(sent).toEqual(sent.map(() => true));
  expect(sent).toHaveLength(6);
});
