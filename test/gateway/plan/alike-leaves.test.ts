import { describe, expect, test } from '@jest/globals';
import { readSupergraphFacts } from '../../../gateway/plan/supergraph/supergraph-facts.ts';
import { federate } from '../../support/federation.ts';

function alikeIn(...typeDefs: readonly string[]) {
  const subgraphs = typeDefs.map((one, index) => ({ name: `s${index}`, typeDefs: one }));
  return readSupergraphFacts(federate(...subgraphs).supergraphSdl).standsFor;
}

describe('leaves of one type that the same subgraphs supply are alike', () => {
  const standsFor = alikeIn(
    `type Query { u: U i: I } interface I { id: ID! a: Int } enum E { X }
     type U implements I @key(fields: "id") { id: ID! a: Int b: [String!]! e: E shared: Int @shareable inner: V list(n: Int): Int }
     type V { p: Int q: Int }`,
    `type U @key(fields: "id") { id: ID! shared: Int @shareable c: Int d: Float }`,
  );

  test.each([
    ['U', 'a', 'a'],
    ['U', 'b', 'a'],
    ['U', 'e', 'a'],
    ['U', 'list', 'a'],
    ['U', 'c', 'c'],
    ['U', 'd', 'c'],
    ['U', 'shared', 'shared'],
    ['V', 'q', 'p'],
  ])('%s.%s is planned as %s', (type, leaf, standing) => {
    expect(standsFor(type, leaf)).toBe(standing);
  });

  test.each([
    ['a key', 'U', 'id'],
    ['what has fields', 'U', 'inner'],
    ['a field of an interface', 'I', 'a'],
    ['a root field', 'Query', 'u'],
    ['what there is not', 'U', 'nobody'],
  ])('%s is planned by itself', (_, type, leaf) => {
    expect(standsFor(type, leaf)).toBeUndefined();
  });
});

describe('what more is said of is planned by itself', () => {
  test('what a @requires field needs, and the field', () => {
    const standsFor = alikeIn(
      'type Query { u: U } type U @key(fields: "id") { id: ID! a: Int weight: Int }',
      'type U @key(fields: "id") { id: ID! weight: Int @external c: Int cost: Int @requires(fields: "weight") }',
    );
    expect(['a', 'weight', 'c', 'cost'].map((leaf) => standsFor('U', leaf))).toEqual([
      'a',
      undefined,
      'c',
      undefined,
    ]);
  });

  test('what is provided on some ways', () => {
    const standsFor = alikeIn(
      'type Query { u: U @provides(fields: "b") } type U @key(fields: "id") { id: ID! b: Int @external }',
      'type U @key(fields: "id") { id: ID! a: Int b: Int c: Int }',
    );
    expect(['a', 'b', 'c'].map((leaf) => standsFor('U', leaf))).toEqual(['a', undefined, 'a']);
  });

  test('what moves to another subgraph', () => {
    const standsFor = alikeIn(
      'type Query { u: U } type U @key(fields: "id") { id: ID! a: Int b: Int c: Int }',
      'type U @key(fields: "id") { id: ID! b: Int @override(from: "s0", label: "percent(50)") c: Int @override(from: "s0") d: Int }',
    );
    expect(['a', 'b', 'c', 'd'].map((leaf) => standsFor('U', leaf))).toEqual([
      'a',
      undefined,
      undefined,
      'd',
    ]);
  });

  test('what clients may not see, which the planner would not ask for, either', async () => {
    const subgraph = {
      name: 'a',
      typeDefs: 'type Query { u: U } type U { a: Int @inaccessible b: Int c: Int }',
      resolvers: { Query: { u: () => ({ b: 1, c: 2 }) } },
    };
    const standsFor = alikeIn(subgraph.typeDefs);
    expect(['a', 'b', 'c'].map((leaf) => standsFor('U', leaf))).toEqual([undefined, 'b', 'b']);
    expect((await federate(subgraph).query('{ u { c } }')).data).toEqual({ u: { c: 2 } });
  });

  test('what has another type in another subgraph', () => {
    const standsFor = alikeIn(
      'type Query { u: U } type U @key(fields: "id") { id: ID! a: Int @shareable b: Int! @shareable }',
      'type U @key(fields: "id") { id: ID! a: Int @shareable b: Int @shareable }',
    );
    expect(['a', 'b'].map((leaf) => standsFor('U', leaf))).toEqual(['a', undefined]);
  });

  test('all of a type that an interface object may add to', () => {
    const standsFor = alikeIn(
      'type Query { i: I } interface I @key(fields: "id") { id: ID! } type U implements I @key(fields: "id") { id: ID! a: Int b: Int }',
      'type I @interfaceObject @key(fields: "id") { id: ID! c: Int d: Int }',
    );
    expect(['a', 'b', 'c', 'd'].map((leaf) => standsFor('U', leaf))).toEqual(Array(4).fill(undefined));
  });
});
