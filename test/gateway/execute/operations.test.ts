import { describe, expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { federate } from '../../support/federation.ts';
import { peopleGraph } from './people-graph.ts';

describe('operations', () => {
  test('an entity that stands at several places is asked for once', async () => {
    const graph = peopleGraph();
    const result = await graph.query('{ same { age } users { age boss { age } } }');
    expect(result.data).toEqual({
      same: [{ age: 10 }, { age: 10 }, { age: 10 }],
      users: [
        { age: 10, boss: { age: 20 } },
        { age: 20, boss: null },
      ],
    });
    expect(graph.calls.map(({ service }) => service)).toEqual(['a', 'b']);
    // The query was asked twice.
    expect(graph.order.filter((line) => line === 'age of 1')).toHaveLength(2);
  });

  test('keys and required fields never reach the client', async () => {
    const result = await peopleGraph().query('{ users { age } }');
    expect(JSON.stringify(result)).toBe('{"data":{"users":[{"age":10},{"age":20}]}}');
  });

  test('a key such as __proto__ is a key as any other', async () => {
    const result = await peopleGraph().query('{ users { __proto__: name constructor: age } }');
    expect(JSON.stringify(result.data)).toBe(
      '{"users":[{"__proto__":"Ada","constructor":10},{"__proto__":"Bo","constructor":20}]}',
    );
    const inside = await peopleGraph().query('{ users { valueOf: boss { toString: age } } }');
    expect(JSON.stringify(inside.data)).toBe('{"users":[{"valueOf":{"toString":20}},{"valueOf":null}]}');
  });

  test('a subscription is refused clearly', async () => {
    const graph = federate({ name: 'a', typeDefs: 'type Query { a: Int } type Subscription { s: Int }' });
    expect((await graph.query('subscription { s }')).errors?.[0]?.extensions['code']).toBe('BAD_REQUEST');
  });

  test('a fetch starts when its own inputs are there, not when its whole stage is done', async () => {
    const graph = federate(
      {
        name: 'a',
        typeDefs: 'type Query { u: U } type U @key(fields: "id") { id: ID! }',
        resolvers: { Query: { u: () => ({ id: '1' }) } },
      },
      {
        name: 'slow',
        typeDefs: 'type U @key(fields: "id") { id: ID! s: Int }',
        resolvers: { U: { s: () => 1 } },
      },
      {
        name: 'fast',
        typeDefs: 'type U @key(fields: "id") { id: ID! v: V } type V @key(fields: "id") { id: ID! }',
        resolvers: { U: { v: () => ({ id: '2' }) } },
      },
      {
        name: 'next',
        typeDefs: 'type V @key(fields: "id") { id: ID! n: Int }',
        resolvers: { V: { n: () => 5 } },
      },
    );
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    graph.interfere('slow', async (_, honest) => (await held, honest()));
    graph.interfere('next', async (_, honest) => (release(), honest()));
    expect((await graph.query('{ u { s v { n } } }')).data).toEqual({ u: { s: 1, v: { n: 5 } } });
  });

  test('two fetches of one stage run at the same time', async () => {
    const graph = federate(
      { name: 'a', typeDefs: 'type Query { x: Int }', resolvers: { Query: { x: () => 1 } } },
      { name: 'b', typeDefs: 'type Query { y: Int }', resolvers: { Query: { y: () => 2 } } },
    );
    let began = 0;
    const both = async (_: unknown, honest: () => Promise<unknown>) => {
      began++;
      while (began < 2) await new Promise((resolve) => setImmediate(resolve));
      return honest();
    };
    graph.interfere('a', both);
    graph.interfere('b', both);
    expect((await graph.query('{ x y }')).data).toEqual({ x: 1, y: 2 });
  });

  test('@defer is answered whole, which the spec allows', async () => {
    const { executor } = peopleGraph();
    const source = '{ users { name ... @defer(label: "later") { age } } }';
    const result = await executor.execute({
      document: parse(source),
      source,
      headers: {},
      deadline: performance.now() + 5000,
    });
    expect(result).toEqual({ text: '{"data":{"users":[{"name":"Ada","age":10},{"name":"Bo","age":20}]}}\n' });
  });

  test('an operation name that names nothing is refused', async () => {
    const graph = peopleGraph();
    const result = await graph.query('query A { b } query B { b }', {}, { operationName: 'C' });
    expect(result.errors?.[0]?.extensions['code']).toBe('OPERATION_RESOLUTION_FAILURE');
    expect((await graph.query('query A { b } query B { x: b }', {}, { operationName: 'B' })).data).toEqual({
      x: null,
    });
  });

  test('a shared child of two places is filled apart', async () => {
    const graph = peopleGraph();
    const { data } = await graph.query(
      '{ users { boss { v: age(plus: 1) } } same { boss { v: age(plus: 2) } } }',
    );
    expect(data).toEqual({
      users: [{ boss: { v: 21 } }, { boss: null }],
      same: [{ boss: { v: 22 } }, { boss: { v: 22 } }, { boss: { v: 22 } }],
    });
  });
});
