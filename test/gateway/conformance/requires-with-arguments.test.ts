import { describe, expect, test } from '@jest/globals';
import { federate } from '../../support/federation.ts';
import { ask } from './ask.ts';

/** Two `@requires` of one type ask for the same field with other arguments: each gets its own value, by the field's own name. */
describe('@requires with arguments that collide', () => {
  const sent = ({ price, tags }: Record<string, unknown>) => JSON.stringify({ price, tags });
  const graphOf = () =>
    federate(
      {
        name: 'shop',
        typeDefs: `type Query { ps: [P] } type P @key(fields: "id") { id: ID! price(in: String): Int tags(first: Int): [Tag] }
          type Tag { text(upper: Boolean): String }`,
        resolvers: {
          Query: { ps: () => [{ id: '1' }, { id: '2' }] },
          P: {
            price: ({ id }: { id: string }, { in: unit }: { in?: string }) =>
              Number(id) * (unit === 'EUR' ? 20 : 10),
            tags: (_: unknown, { first }: { first: number }) => Array.from({ length: first }, () => ({})),
          },
          Tag: { text: (_: unknown, { upper }: { upper?: boolean }) => (upper ? 'T' : 't') },
        },
      },
      {
        name: 'post',
        typeDefs: `type P @key(fields: "id") { id: ID! price(in: String): Int @external tags(first: Int): [Tag] @external
            eur: String @requires(fields: "price(in: \\"EUR\\")") usd: String @requires(fields: "price(in: \\"USD\\")")
            one: String @requires(fields: "tags(first: 1) { text(upper: true) }")
            two: String @requires(fields: "tags(first: 2) { text }") }
          type Tag @external { text(upper: Boolean): String }`,
        resolvers: { P: { eur: sent, usd: sent, one: sent, two: sent } },
      },
    );
  const eur = ['{"price":20}', '{"price":40}'];
  const usd = ['{"price":10}', '{"price":20}'];
  const one = '{"tags":[{"text":"T"}]}';
  const two = '{"tags":[{"text":"t"},{"text":"t"}]}';
  const cases: readonly (readonly [string, readonly unknown[]])[] = [
    ['{ ps { eur usd } }', [0, 1].map((at) => ({ eur: eur[at], usd: usd[at] }))],
    ['{ ps { usd eur } }', [0, 1].map((at) => ({ usd: usd[at], eur: eur[at] }))],
    ['{ ps { usd eur price } }', [0, 1].map((at) => ({ usd: usd[at], eur: eur[at], price: at * 10 + 10 }))],
    ['{ ps { price(in: "EUR") usd } }', [0, 1].map((at) => ({ price: at * 20 + 20, usd: usd[at] }))],
    ['{ ps { one two } }', [0, 1].map(() => ({ one, two }))],
  ];
  test.each(cases)('%s', async (source, ps) => {
    expect(await ask(graphOf(), source)).toEqual({ data: { ps }, errors: [], fetches: ['shop', 'post'] });
  });

  test('each value travels under the name of the field', async () => {
    const graph = graphOf();
    await graph.query('{ ps { eur usd } }');
    const representations = Object.values(graph.calls[1]?.variables ?? {}).flat();
    expect(new Set(representations.flatMap((one) => Object.keys(one as object)))).toEqual(
      new Set(['__typename', 'id', 'price']),
    );
  });
});

/** router-query-planner 0.0.38 has no plan for these as a whole: see own-inputs.ts. */
describe('@requires with arguments that collide inside an object', () => {
  const length = (_: unknown, { in: unit }: { readonly in?: string }) => ({ A: 1, B: 2 })[unit ?? ''] ?? 0;
  const sent = ({ dim }: { readonly dim: unknown }) => JSON.stringify(dim);
  const graphOf = () =>
    federate(
      {
        name: 'shop',
        typeDefs: `type Query { p: P ps: [P] } type P @key(fields: "id") { id: ID! dim: Dim dims(first: Int): [Dim] } type Dim { len(in: String): Int w: Int }`,
        resolvers: {
          Query: { p: () => ({ id: '1' }), ps: () => [{ id: '1' }, { id: '2' }] },
          P: {
            dim: () => ({ w: 9 }),
            dims: (_: unknown, { first }: { readonly first: number }) =>
              Array.from({ length: first }, () => ({ w: first })),
          },
          Dim: { len: length },
        },
      },
      {
        name: 'post',
        typeDefs: `type P @key(fields: "id") { id: ID! dim: Dim @external
            c: String @requires(fields: "dim { len(in: \\"A\\") }") d: String @requires(fields: "dim { len(in: \\"B\\") }")
            e: String @requires(fields: "dim { len w }") }
          type Dim @external { len(in: String): Int w: Int }`,
        resolvers: { P: { c: sent, d: sent, e: sent } },
      },
      {
        name: 'bulk',
        typeDefs: `type P @key(fields: "id") { id: ID! dims(first: Int): [Dim] @external
            one: String @requires(fields: "dims(first: 1) { w len(in: \\"A\\") }") two: String @requires(fields: "dims(first: 2) { w len(in: \\"B\\") }") }
          type Dim @external { len(in: String): Int w: Int }`,
        resolvers: {
          P: {
            one: ({ dims }: { readonly dims: unknown }) => JSON.stringify(dims),
            two: ({ dims }: { readonly dims: unknown }) => JSON.stringify(dims),
          },
        },
      },
    );
  const c = '{"len":1}';
  const d = '{"len":2}';
  const e = '{"len":0,"w":9}';
  const one = '[{"w":1,"len":1}]';
  const two = '[{"w":2,"len":2},{"w":2,"len":2}]';
  const cases: readonly (readonly [string, unknown])[] = [
    ['{ p { c d } }', { p: { c, d } }],
    ['{ p { d c } }', { p: { d, c } }],
    ['{ ps { c d e } }', { ps: [0, 1].map(() => ({ c, d, e })) }],
    ['{ p { e dim { len(in: "B") } d } }', { p: { e, dim: { len: 2 }, d } }],
    ['{ p { one two c } }', { p: { one, two, c } }],
  ];
  test.each(cases)('%s', async (source, data) => {
    const answer = await ask(graphOf(), source);
    expect(answer).toMatchObject({ errors: [] });
    expect(parsed(answer.data)).toEqual(parsed(data));
  });
});

/** What the subgraphs were sent is told as text, in which the order of keys is of no interest. */
function parsed(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data), (_, value: unknown) =>
    typeof value === 'string' && /^[[{]/.test(value) ? (JSON.parse(value) as unknown) : value,
  );
}

test('an input that fails is told where it led to, whatever the key under which it was fetched', async () => {
  const graph = federate(
    {
      name: 'shop',
      typeDefs: 'type Query { p: P } type P @key(fields: "id") { id: ID! price(in: String): Int }',
      resolvers: {
        Query: { p: () => ({ id: '1' }) },
        P: {
          price: (_: unknown, { in: unit }: { readonly in: string }) => {
            if (unit === 'USD') throw new Error('no rate');
            return 20;
          },
        },
      },
    },
    {
      name: 'post',
      typeDefs: `type P @key(fields: "id") { id: ID! price(in: String): Int @external
          eur: Int @requires(fields: "price(in: \\"EUR\\")") usd: Int @requires(fields: "price(in: \\"USD\\")") }`,
      resolvers: {
        P: {
          eur: ({ price }: { readonly price: number | null }) => price,
          usd: ({ price }: { readonly price: number | null }) => price,
        },
      },
    },
  );
  expect(await ask(graph, '{ p { eur usd } }')).toEqual({
    data: { p: { eur: 20, usd: null } },
    errors: ['p'],
    fetches: ['shop', 'post'],
  });
});
