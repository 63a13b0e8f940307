import { describe, expect, test } from '@jest/globals';
import { federate } from '../../support/federation.ts';
import { ask } from './ask.ts';

describe('@shareable and @external', () => {
  const shared = (name: string, root: string) => ({
    name,
    typeDefs: `type Query { ${root} } type U @key(fields: "id") { id: ID! nick: String @shareable place: Place @shareable }
      type Place @shareable { city: String }`,
    resolvers: {
      Query: { [name]: () => ({ id: '1' }) },
      U: { nick: () => name, place: () => ({ city: name }) },
    },
  });

  test('a shareable field is asked where the plan already is', async () => {
    const graph = federate(shared('a', 'a: U'), shared('b', 'b: U'));
    expect(await ask(graph, '{ a { nick place { city } } b { nick place { city } } }')).toMatchObject({
      data: { a: { nick: 'a', place: { city: 'a' } }, b: { nick: 'b', place: { city: 'b' } } },
      errors: [],
    });
    expect((await ask(graph, '{ a { nick place { city } } }')).fetches).toEqual(['a']);
  });

  test('a value type with a part that only another subgraph has is fetched by its entity', async () => {
    const graph = federate(shared('a', 'a: U'), {
      name: 'b',
      typeDefs: `type U @key(fields: "id") { id: ID! place: Place @shareable } type Place { city: String @shareable zip: String }`,
      resolvers: { U: { place: () => ({ city: 'b', zip: 'z' }) } },
    });
    const answer = await ask(graph, '{ a { place { city zip } } }');
    expect(answer.errors).toEqual([]);
    expect(answer.data).toMatchObject({ a: { place: { zip: 'z' } } });
    expect(answer.fetches).toEqual(['a', 'b']);
  });

  test('an external key field and an external field that is not required are asked of their owner', async () => {
    const graph = federate(
      {
        name: 'a',
        typeDefs: 'type Query { u: U } type U @key(fields: "id") { id: ID! w: Int v: Int }',
        resolvers: { Query: { u: () => ({ id: '1', w: 1, v: 2 }) } },
      },
      {
        name: 'b',
        typeDefs:
          'type Query { mine: U } extend type U @key(fields: "id") { id: ID! @external w: Int @external s: Int @requires(fields: "w") }',
        resolvers: {
          Query: { mine: () => ({ id: '1', w: 'never asked' }) },
          U: { s: ({ w }: { w: number }) => w + 1 },
        },
      },
    );
    graph.interfere('a', (request, honest) =>
      request.query.includes('_entities') ? { data: { _entities: [{ w: 5 }] } } : honest(),
    );
    expect(await ask(graph, '{ mine { id w s } }')).toEqual({
      data: { mine: { id: '1', w: 5, s: 6 } },
      errors: [],
      fetches: ['b', 'a', 'b'],
    });
  });
});
