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
