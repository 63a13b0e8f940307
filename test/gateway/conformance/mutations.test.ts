import { describe, expect, test } from '@jest/globals';
import { federate } from '../../support/federation.ts';
import { peopleGraph } from '../execute/people-graph.ts';
import { ask } from './ask.ts';

describe('mutations', () => {
  test('mutations run one after the other, each with all that belongs to it', async () => {
    const graph = peopleGraph();
    const result = await graph.query('mutation { first { age } second { id } third { name } }');
    expect(result.data).toEqual({ first: { age: 10 }, second: { id: '1' }, third: { name: 'Ada' } });
    expect(graph.order).toEqual([
      'first begins',
      'first ends',
      'age of 1',
      'second begins',
      'second ends',
      'third begins',
      'third ends',
    ]);
  });

  test('one that fails does not keep the next from running, but a null that may not be ends the answer', async () => {
    const graph = federate(
      {
        name: 'a',
        typeDefs: 'type Query { a: Int } type Mutation { fails: Int must: Int! }',
        resolvers: {
          Mutation: {
            fails: () => {
              throw new Error('no');
            },
            must: () => null,
          },
        },
      },
      { name: 'b', typeDefs: 'type Mutation { works: Int }', resolvers: { Mutation: { works: () => 2 } } },
    );
    expect(await ask(graph, 'mutation { x: fails works y: fails }')).toEqual({
      data: { x: null, works: 2, y: null },
      errors: ['x', 'y'],
      fetches: ['a', 'b', 'a'],
    });
    expect(await ask(graph, 'mutation { works must }')).toMatchObject({ data: null, errors: ['must'] });
  });

  test('the same one under several aliases runs as often, in order', async () => {
    const seen: number[] = [];
    const graph = federate({
      name: 'a',
      typeDefs: 'type Query { a: Int } type Mutation { add(n: Int!): Int }',
      resolvers: { Mutation: { add: (_: unknown, { n }: { n: number }) => seen.push(n) } },
    });
    const { data } = await graph.query('mutation($n: Int!) { c: add(n: 3) a: add(n: $n) b: add(n: 2) }', {
      n: 1,
    });
    expect(JSON.stringify(data)).toBe('{"c":1,"a":2,"b":3}');
    expect(seen).toEqual([3, 1, 2]);
  });

  test('a query inside a payload is answered, its __typename and introspection too', async () => {
    const graph = federate({
      name: 'a',
      typeDefs:
        'type Query { a: Int } type Mutation { save: Payload } type Payload { ok: Boolean query: Query }',
      resolvers: { Mutation: { save: () => ({ ok: true, query: {} }) }, Query: { a: () => 1 } },
    });
    const { data } = await graph.query(
      'mutation { __typename save { query { a __typename __type(name: "Payload") { name } } } }',
    );
    expect(data).toEqual({
      __typename: 'Mutation',
      save: { query: { a: 1, __typename: 'Query', __type: { name: 'Payload' } } },
    });
  });
});
