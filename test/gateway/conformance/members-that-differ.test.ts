import { describe, expect, test } from '@jest/globals';
import { federate } from '../../support/federation.ts';
import { ask } from './ask.ts';

/**
 * Two subgraphs have a way to a union or an interface, and each has members that the other does not know.
 * router-query-planner 0.0.38 drops the fragments on these: see check-fields.ts and narrow-choices.ts.
 */
describe('what is asked of a member that not all subgraphs know', () => {
  const m = { __typename: 'M', m: 1, name: 'm' };
  const a = { __typename: 'A', a: 2, name: 'a' };
  const b = { __typename: 'B', b: 3, name: 'b' };
  const side = (own: 'A' | 'B') => {
    const field = own.toLowerCase();
    const w = { xs: [m, own === 'A' ? a : b], n: own === 'A' ? a : b };
    const c = { id: '1', w };
    return {
      name: field,
      typeDefs: `type Query { ${field}Only: C } type C @key(fields: "id") { id: ID! w: W @shareable }
        type W @shareable { xs: [X] n: N } union X = M | ${own} interface N { name: String }
        type M implements N @shareable { m: Int name: String } type ${own} implements N { ${field}: Int name: String }`,
      resolvers: {
        Query: { [`${field}Only`]: () => c },
        C: { __resolveReference: () => c },
      },
    };
  };
  const graphOf = () => federate(side('A'), side('B'));
  const cases: readonly (readonly [string, unknown, readonly string[]])[] = [
    [
      '{ aOnly { w { xs { ... on M { m } ... on A { x: a } } } } }',
      { aOnly: { w: { xs: [{ m: 1 }, { x: 2 }] } } },
      ['a'],
    ],
    ['{ aOnly { w { xs { ... on A { a } } } } }', { aOnly: { w: { xs: [{}, { a: 2 }] } } }, ['a']],
    ['{ bOnly { w { xs { ... on B { b } } } } }', { bOnly: { w: { xs: [{}, { b: 3 }] } } }, ['b']],
    ['{ aOnly { w { n { name ... on A { a } } } } }', { aOnly: { w: { n: { name: 'a', a: 2 } } } }, ['a']],
  ];
  test.each(cases)('%s', async (source, data, fetches) => {
    expect(await ask(graphOf(), source)).toEqual({ data, errors: [], fetches });
  });

  test('what no subgraph on the way knows is not there', async () => {
    const { data, errors } = await ask(graphOf(), '{ aOnly { w { xs { __typename ... on M { m } } } } }');
    expect(errors).toEqual([]);
    expect(data).toMatchObject({ aOnly: { w: { xs: [{ __typename: 'M', m: 1 }, {}] } } });
  });

  test('both at one place', async () => {
    const { data, errors } = await ask(graphOf(), '{ aOnly { w { xs { ... on A { a } ... on B { b } } } } }');
    expect({ data, errors }).toEqual({ data: { aOnly: { w: { xs: [{}, { a: 2 }] } } }, errors: [] });
  });
});
