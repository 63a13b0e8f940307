import { describe, expect, test } from '@jest/globals';
import { federate } from '../../support/federation.ts';
import { ask } from './ask.ts';

describe('@shareable root fields', () => {
  /** Each knows one field of its own, by no key: only the root leads to it. */
  const subgraph = (name: string) => ({
    name,
    typeDefs: `type Query { top: Top @shareable tops: [Top] @shareable ${name}Alone: Int } type Top @shareable { id: ID! ${name}: String }`,
    resolvers: {
      Query: {
        top: () => ({ id: '1', [name]: name }),
        tops: () => [{ id: '1', [name]: name }, null, { id: '3', [name]: `${name}3` }],
        [`${name}Alone`]: () => 1,
      },
    },
  });
  const graphOf = () => federate(subgraph('a'), subgraph('b'), subgraph('c'));
  const cases: readonly (readonly [string, unknown, readonly string[]])[] = [
    ['{ top { b } }', { top: { b: 'b' } }, ['b']],
    [
      '{ __typename top { __typename c } }',
      { __typename: 'Query', top: { __typename: 'Top', c: 'c' } },
      ['c'],
    ],
    ['{ x: top { a } top { b } aAlone }', { x: { a: 'a' }, top: { b: 'b' }, aAlone: 1 }, ['a', 'b']],
    [
      '{ top { id a b c } tops { c a b } }',
      {
        top: { id: '1', a: 'a', b: 'b', c: 'c' },
        tops: [{ c: 'c', a: 'a', b: 'b' }, null, { c: 'c3', a: 'a3', b: 'b3' }],
      },
      ['a', 'b', 'c'],
    ],
  ];
  test.each(cases)('%s', async (source, data, subgraphs) => {
    const { fetches, ...answer } = await ask(graphOf(), source);
    expect(answer).toEqual({ data, errors: [] });
    expect([...fetches].sort()).toEqual(subgraphs);
  });

  test('what is the same everywhere is asked of one', async () => {
    const answer = await ask(graphOf(), '{ top { id } tops { id } }');
    expect(answer).toMatchObject({ data: { top: { id: '1' }, tops: [{ id: '1' }, null, { id: '3' }] } });
    expect(answer.fetches).toHaveLength(1);
  });
});
