import { describe, expect, test } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { errorPaths, federate } from '../../support/federation.ts';
import { peopleGraph } from '../execute/people-graph.ts';
import { ask } from './ask.ts';

describe('@inaccessible', () => {
  test('an inaccessible enum value is null with an error that does not tell it', async () => {
    const result = await peopleGraph().query('{ users { kind } }');
    expect(result.data).toEqual({ users: [{ kind: null }, { kind: null }] });
    expect(errorPaths(result)).toEqual(['users.0.kind', 'users.1.kind']);
    expect(JSON.stringify(result)).not.toContain('HIDDEN');
  });

  const graphOf = () =>
    federate(
      {
        name: 'a',
        typeDefs: `type Query { u(filter: Filter, hidden: Int @inaccessible): U } input Filter { a: Int b: Int @inaccessible }
          type U @key(fields: "id") { id: ID! @inaccessible name: String w: Int @inaccessible }`,
        resolvers: {
          Query: { u: (_: unknown, args: unknown) => ({ id: '1', name: JSON.stringify(args), w: 4 }) },
        },
      },
      {
        name: 'b',
        typeDefs: 'type U @key(fields: "id") { id: ID! w: Int @external s: Int @requires(fields: "w") }',
        resolvers: { U: { s: ({ w }: { w: number }) => w * 2 } },
      },
    );

  test('what is inaccessible still serves as key and requirement', async () => {
    expect(await ask(graphOf(), '{ u { s name } }')).toEqual({
      data: { u: { s: 8, name: '{}' } },
      errors: [],
      fetches: ['a', 'b'],
    });
  });

  test.each(['{ u { id } }', '{ u { w } }', '{ u(hidden: 1) { s } }', '{ u(filter: { b: 1 }) { s } }'])(
    'it cannot be asked for: %s',
    async (source) => {
      await expect(graphOf().query(source)).rejects.toThrow(GraphQLError);
    },
  );

  test('an inaccessible input field is refused in a variable', async () => {
    const graph = graphOf();
    const source = 'query($f: Filter) { u(filter: $f) { name } }';
    expect((await graph.query(source, { f: { b: 1 } })).errors?.[0]?.extensions['code']).toBe(
      'BAD_USER_INPUT',
    );
    expect((await graph.query(source, { f: { a: 1 } })).data).toEqual({ u: { name: '{"filter":{"a":1}}' } });
  });
});
