import { describe, expect, test } from '@jest/globals';
import { federate } from '../../support/federation.ts';
import { ask } from './ask.ts';

/**
 * The old subgraph still knows a stale `code`, which now belongs to another one, and has `@requires` fields that lead back to
 * its own type, for which it has twins (`split-requires.ts`): `code` must be asked of neither the old one nor its twins.
 */
describe('a key that was overridden, beside @requires', () => {
  interface Row {
    readonly id: string;
    readonly code: string;
    readonly w: number;
  }
  const rows: readonly Row[] = [
    { id: '1', code: 'c1', w: 1 },
    { id: '2', code: 'c2', w: 2 },
  ];
  const known = ({ id, code }: Partial<Row>) => rows.find((row) => row.id === id || row.code === code);
  const graphOf = () =>
    federate(
      {
        name: 'old',
        typeDefs: `type Query { mine: U } type U @key(fields: "id") @key(fields: "code") { id: ID! code: ID w: Int @external
            s: Int @requires(fields: "w") friend: U x: Int }`,
        resolvers: {
          Query: { mine: () => ({ id: '1', code: 'stale' }) },
          U: {
            __resolveReference: (key: Partial<Row>) => ({ ...known(key), code: 'stale', w: key.w }),
            s: ({ w }: Row) => w * 100,
            friend: ({ id }: Row) => ({ id: id === '1' ? '2' : '1', code: 'stale' }),
            x: () => 7,
          },
        },
      },
      {
        name: 'new',
        typeDefs: `type Query { u: U } type U @key(fields: "id") @key(fields: "code") { id: ID! code: ID @override(from: "old") w: Int }`,
        resolvers: { Query: { u: () => rows[0] }, U: { __resolveReference: known } },
      },
      {
        name: 'notes',
        typeDefs: 'type U @key(fields: "code") { code: ID note: String }',
        resolvers: { U: { note: ({ code }: Row) => `note ${code}` } },
      },
    );
  const cases: readonly (readonly [string, unknown, readonly string[]])[] = [
    ['{ mine { code s } }', { mine: { code: 'c1', s: 100 } }, ['old', 'new']],
    [
      '{ mine { s friend { s code } } }',
      { mine: { s: 100, friend: { s: 200, code: 'c2' } } },
      ['old', 'new'],
    ],
    [
      '{ u { friend { s x note } } }',
      { u: { friend: { s: 200, x: 7, note: 'note c2' } } },
      ['new', 'old', 'notes'],
    ],
    [
      '{ mine { note friend { note s } } }',
      { mine: { note: 'note c1', friend: { note: 'note c2', s: 200 } } },
      ['old', 'new', 'notes'],
    ],
    [
      '{ u { s friend { friend { s code } } } }',
      { u: { s: 100, friend: { friend: { s: 100, code: 'c1' } } } },
      ['new', 'old'],
    ],
  ];
  test.each(cases)('%s', async (source, data, subgraphs) => {
    const { fetches, ...answer } = await ask(graphOf(), source);
    expect(answer).toEqual({ data, errors: [] });
    expect(new Set(fetches)).toEqual(new Set(subgraphs));
  });
});

test('what was taken over from a subgraph that is not there is asked where it is said', async () => {
  const graph = federate(
    {
      name: 'a',
      typeDefs: 'type Query { us: [U] @shareable } type U @key(fields: "id") { id: ID! v: Int @shareable }',
      resolvers: { Query: { us: () => [{ id: '1', v: 5 }] } },
    },
    {
      name: 'b',
      typeDefs: `type Query { us: [U] @shareable mine: U }
        type U @key(fields: "id") { id: ID! v: Int @override(from: "gone") @shareable }`,
      resolvers: { Query: { us: () => [{ id: '1', v: 5 }], mine: () => ({ id: '1', v: 5 }) } },
    },
  );
  expect(await ask(graph, '{ mine { v } }')).toEqual({
    data: { mine: { v: 5 } },
    errors: [],
    fetches: ['b'],
  });
  expect(await ask(graph, '{ us { v } }')).toMatchObject({ data: { us: [{ v: 5 }] }, errors: [] });
});
