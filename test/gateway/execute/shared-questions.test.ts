import { describe, expect, test } from '@jest/globals';
import { federate, type TestSubgraph } from '../../support/federation.ts';

const ids = ['c1', 'c2', 'c1'];

const crm: TestSubgraph = {
  name: 'crm',
  typeDefs: 'type Query { companies: [Company!]! } type Company @key(fields: "id") { id: ID! }',
  resolvers: { Query: { companies: () => ids.map((id) => ({ id })) } },
};

/** A subgraph that knows one thing more of companies, by their id. */
function adding(name: string): TestSubgraph {
  return {
    name,
    typeDefs: `type Company @key(fields: "id") { id: ID! ${name}: String }`,
    resolvers: { Company: { [name]: ({ id }: { id: string }) => `${name} of ${id}` } },
  };
}

async function listsAsked(...more: readonly TestSubgraph[]) {
  const graph = federate(crm, ...more);
  const { data } = await graph.query(`{ companies { ${more.map(({ name }) => name).join(' ')} } }`);
  const [, ...calls] = graph.calls;
  return { data, lists: calls.map(({ variables }) => variables['representations']) };
}

describe('fetches that start together', () => {
  test('share one list of representations where they ask about the same entities', async () => {
    const { data, lists } = await listsAsked(adding('health'), adding('score'));
    expect(data).toEqual({
      companies: ids.map((id) => ({ health: `health of ${id}`, score: `score of ${id}` })),
    });
    expect(lists[0]).toEqual(['c1', 'c2'].map((id) => ({ __typename: 'Company', id })));
    expect(lists[1]).toBe(lists[0]);
  });

  test('have lists of their own where they are asked at other times', async () => {
    const late: TestSubgraph = {
      name: 'late',
      typeDefs: `type Company @key(fields: "id") { id: ID! health: String @external late: String @requires(fields: "health") }`,
      resolvers: { Company: { late: ({ health }: { health: string }) => `late, ${health}` } },
    };
    const { data, lists } = await listsAsked(adding('health'), late);
    expect(data).toEqual({
      companies: ids.map((id) => ({ health: `health of ${id}`, late: `late, health of ${id}` })),
    });
    expect(lists[1]).toEqual(
      ['c1', 'c2'].map((id) => ({ __typename: 'Company', id, health: `health of ${id}` })),
    );
  });
});
