import { describe, expect, test } from '@jest/globals';
import { federate } from '../../support/federation.ts';
import { peopleGraph } from '../execute/people-graph.ts';
import { ask } from './ask.ts';

describe('@skip and @include', () => {
  test('@skip and @include decide what is fetched at all', async () => {
    const graph = peopleGraph();
    const document =
      'query($a: Boolean!, $b: Boolean!) { users @skip(if: $b) { name age @include(if: $a) } }';
    expect((await graph.query(document, { a: true, b: false })).data).toEqual({
      users: [
        { name: 'Ada', age: 10 },
        { name: 'Bo', age: 20 },
      ],
    });
    graph.calls.length = 0;
    expect((await graph.query(document, { a: false, b: false })).data).toEqual({
      users: [{ name: 'Ada' }, { name: 'Bo' }],
    });
    expect(graph.calls.map(({ service }) => service)).toEqual(['a']);
    expect((await graph.query(document, { a: true, b: true })).data).toEqual({});
    expect(graph.calls).toHaveLength(1);
  });

  const graphOf = () =>
    federate(
      {
        name: 'a',
        typeDefs: 'type Query { u: U } type U @key(fields: "id") { id: ID! n: Int u: U }',
        resolvers: { Query: { u: () => ({ id: '1', n: 1, u: { id: '2', n: 2 } }) } },
      },
      {
        name: 'b',
        typeDefs: 'type U @key(fields: "id") { id: ID! b: Int }',
        resolvers: { U: { b: () => 5 } },
      },
    );
  const source = `query($on: Boolean!, $off: Boolean = false) {
    u { ...F @include(if: $on) ... @skip(if: $on) { k: n ... on U @include(if: $off) { id } } u @include(if: true) { b @skip(if: $off) @include(if: $on) id } }
  } fragment F on U { b n @skip(if: $off) ...G @skip(if: false) } fragment G on U { g: n }`;
  const cases: readonly (readonly [Record<string, unknown>, string, readonly string[]])[] = [
    [{ on: true }, '{"u":{"b":5,"n":1,"g":1,"u":{"b":5,"id":"2"}}}', ['a', 'b']],
    [{ on: true, off: true }, '{"u":{"b":5,"g":1,"u":{"id":"2"}}}', ['a', 'b']],
    [{ on: false }, '{"u":{"k":1,"u":{"id":"2"}}}', ['a']],
    [{ on: false, off: true }, '{"u":{"k":1,"id":"1","u":{"id":"2"}}}', ['a']],
  ];
  test.each(cases)(
    'nested, on fragments and spreads, both on one field: %j',
    async (variables, text, fetches) => {
      const answer = await ask(graphOf(), source, variables);
      expect(JSON.stringify(answer.data)).toBe(text);
      expect(answer).toMatchObject({ errors: [], fetches });
    },
  );

  test('where everything is left out nothing is asked', async () => {
    expect(await ask(graphOf(), '{ u @skip(if: true) { b } }')).toEqual({
      data: {},
      errors: [],
      fetches: [],
    });
    expect(await ask(graphOf(), '{ u { b @skip(if: true) } }')).toEqual({
      data: { u: {} },
      errors: [],
      fetches: ['a'],
    });
  });
});
