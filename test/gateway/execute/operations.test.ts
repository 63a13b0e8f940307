import { describe, expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { byId, errorPaths, federate } from '../../support/federation.ts';

const users = [
  { id: '1', name: 'Ada', boss: { id: '2' } },
  { id: '2', name: 'Bo', boss: null },
];

function graphOf() {
  const order: string[] = [];
  const noted = (name: string) => async () => {
    order.push(`${name} begins`);
    await new Promise((resolve) => setTimeout(resolve, 5));
    order.push(`${name} ends`);
    return users[0];
  };
  const graph = federate(
    {
      name: 'a',
      typeDefs: `type Query { users: [User!] search(text: String = "all", kind: Kind, n: Int!): [User!] same: [User!] }
        type Mutation { first: User third: User } enum Kind { OPEN HIDDEN @inaccessible }
        type User @key(fields: "id") { id: ID! name: String boss: User kind: Kind }`,
      resolvers: {
        Query: {
          users: () => users,
          same: () => [users[0], users[0], users[0]],
          search: (_: unknown, args: unknown) => [{ id: JSON.stringify(args) }],
        },
        Mutation: { first: noted('first'), third: noted('third') },
        User: { __resolveReference: byId(users), kind: () => 'HIDDEN' },
      },
    },
    {
      name: 'b',
      typeDefs: `type Mutation { second: User } type Query { b: Int } type User @key(fields: "id") { id: ID! age(plus: Int = 0): Int }`,
      resolvers: {
        Mutation: { second: noted('second') },
        User: {
          age: ({ id }: { id: string }, { plus }: { plus: number }) => {
            order.push(`age of ${id}`);
            return Number(id) * 10 + plus;
          },
        },
      },
    },
  );
  return { ...graph, order };
}

describe('operations', () => {
  test('mutations run one after the other, each with all that belongs to it', async () => {
    const graph = graphOf();
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

  test('an entity that stands at several places is asked for once', async () => {
    const graph = graphOf();
    const result = await graph.query('{ same { age } users { age boss { age } } }');
    expect(result.data).toEqual({
      same: [{ age: 10 }, { age: 10 }, { age: 10 }],
      users: [
        { age: 10, boss: { age: 20 } },
        { age: 20, boss: null },
      ],
    });
    expect(graph.calls.map(({ service }) => service)).toEqual(['a', 'b']);
    expect(graph.order.filter((line) => line === 'age of 1')).toHaveLength(1);
  });

  test('keys and required fields never reach the client', async () => {
    const result = await graphOf().query('{ users { age } }');
    expect(JSON.stringify(result)).toBe('{"data":{"users":[{"age":10},{"age":20}]}}');
  });

  test('a fetch gets its own variables only, coerced and with defaults', async () => {
    const graph = graphOf();
    await graph.query(
      'query($t: String = "d", $n: Int!, $p: Int) { search(text: $t, n: $n) { age(plus: $p) } }',
      { n: 3, p: 4 },
    );
    expect(graph.calls[0]?.variables).toEqual({ t: 'd', n: 3 });
    expect(Object.keys(graph.calls[1]?.variables ?? {}).sort()).toEqual(['p', 'representations']);
  });

  test('wrong variables refuse the whole request', async () => {
    const graph = graphOf();
    const result = await graph.query('query($n: Int!, $k: Kind) { search(n: $n, kind: $k) { id } }', {
      n: 'x',
      k: 'HIDDEN',
    });
    expect(result.data).toBeUndefined();
    expect(result.errors?.map(({ extensions }) => extensions['code'])).toEqual([
      'BAD_USER_INPUT',
      'BAD_USER_INPUT',
    ]);
    expect(graph.calls).toEqual([]);
  });

  test('@skip and @include decide what is fetched at all', async () => {
    const graph = graphOf();
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

  test('introspection and root __typename are answered without a subgraph, and beside data', async () => {
    const graph = graphOf();
    expect(await graph.query('{ t: __typename __schema { queryType { name } } }')).toEqual({
      data: { t: 'Query', __schema: { queryType: { name: 'Query' } } },
    });
    expect(graph.calls).toEqual([]);
    const mixed = await graph.query(
      'query($n: String!) { users { name } k: __type(name: $n) { ...T } } fragment T on __Type { name enumValues { name } }',
      { n: 'Kind' },
    );
    expect(mixed.data).toEqual({
      users: [{ name: 'Ada' }, { name: 'Bo' }],
      k: { name: 'Kind', enumValues: [{ name: 'OPEN' }] },
    });
  });

  test('an inaccessible enum value is null with an error that does not tell it', async () => {
    const result = await graphOf().query('{ users { kind } }');
    expect(result.data).toEqual({ users: [{ kind: null }, { kind: null }] });
    expect(errorPaths(result)).toEqual(['users.0.kind', 'users.1.kind']);
    expect(JSON.stringify(result)).not.toContain('HIDDEN');
  });

  test('a key such as __proto__ is a key as any other', async () => {
    const result = await graphOf().query('{ users { __proto__: name constructor: age } }');
    expect(JSON.stringify(result.data)).toBe(
      '{"users":[{"__proto__":"Ada","constructor":10},{"__proto__":"Bo","constructor":20}]}',
    );
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

  test('@defer is answered whole, which the spec allows', async () => {
    const { executor } = graphOf();
    const source = '{ users { name ... @defer(label: "later") { age } } }';
    const result = await executor.execute({
      document: parse(source),
      source,
      headers: {},
      deadline: performance.now() + 5000,
    });
    expect(JSON.stringify(result)).toBe(
      '{"data":{"users":[{"name":"Ada","age":10},{"name":"Bo","age":20}]}}',
    );
  });

  test('an operation name that names nothing is refused', async () => {
    const graph = graphOf();
    const result = await graph.query('query A { b } query B { b }', {}, { operationName: 'C' });
    expect(result.errors?.[0]?.extensions['code']).toBe('OPERATION_RESOLUTION_FAILURE');
    expect((await graph.query('query A { b } query B { x: b }', {}, { operationName: 'B' })).data).toEqual({
      x: null,
    });
  });

  test('a shared child of two places is filled apart', async () => {
    const graph = graphOf();
    const { data } = await graph.query(
      '{ users { boss { v: age(plus: 1) } } same { boss { v: age(plus: 2) } } }',
    );
    expect(data).toEqual({
      users: [{ boss: { v: 21 } }, { boss: null }],
      same: [{ boss: { v: 22 } }, { boss: { v: 22 } }, { boss: { v: 22 } }],
    });
  });
});
