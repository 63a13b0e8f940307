import { describe, expect, test } from '@jest/globals';
import { executeSync, getIntrospectionQuery, parse } from 'graphql';
import { federate } from '../../support/federation.ts';
import { peopleGraph } from '../execute/people-graph.ts';

describe('introspection', () => {
  test('introspection and root __typename are answered without a subgraph, and beside data', async () => {
    const graph = peopleGraph();
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

  test('the full introspection query is answered as graphql-js answers it over the API schema', async () => {
    const graph = federate({
      name: 'a',
      typeDefs: `"The root." type Query { "A field." old(a: In = { x: 1 }): Node @deprecated(reason: "no more") new: Any }
        interface Node { id: ID! } union Any = A | B type A implements Node { id: ID! secret: Int @inaccessible } type B { b: [[Int!]]! }
        input In { x: Int = 3 y: Hidden @inaccessible } enum Hidden @inaccessible { H } scalar Day @specifiedBy(url: "https://day.test")
        type Mutation { m(d: Day): Day }`,
    });
    const source = getIntrospectionQuery({
      specifiedByUrl: true,
      inputValueDeprecation: true,
      schemaDescription: true,
      directiveIsRepeatable: true,
    });
    const expected = executeSync({ schema: graph.apiSchema, document: parse(source) });
    const actual = await graph.query(source);
    expect(JSON.stringify(actual)).toBe(JSON.stringify(expected));
    expect(graph.calls).toEqual([]);
    for (const hidden of ['secret', 'Hidden', 'join__', '_entities', '_Any']) {
      expect(JSON.stringify(actual)).not.toContain(hidden);
    }
  });

  test('what is deprecated is told on request, and answers', async () => {
    const graph = federate({
      name: 'a',
      typeDefs: 'type Query { now: Int then: Int @deprecated(reason: "use now") }',
      resolvers: { Query: { then: () => 1 } },
    });
    const { data } = await graph.query(
      '{ then __type(name: "Query") { all: fields(includeDeprecated: true) { name deprecationReason } fields { name } } }',
    );
    expect(data).toEqual({
      then: 1,
      __type: {
        all: [
          { name: 'now', deprecationReason: null },
          { name: 'then', deprecationReason: 'use now' },
        ],
        fields: [{ name: 'now' }],
      },
    });
  });
});
