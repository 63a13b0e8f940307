import { describe, expect, test } from '@jest/globals';
import { Kind, parse, type OperationDefinitionNode } from 'graphql';
import { fillPlan } from '../../../gateway/execute/compile/outline/fill-plan.ts';
import { createOutlineCache } from '../../../gateway/execute/compile/outline/outline-cache.ts';
import { readClientOperation } from '../../../gateway/plan/operation/client-operation.ts';
import { noDeferrals } from '../../../gateway/plan/operation/deferrals.ts';
import {
  outlineOperation,
  type OutlinedOperation,
} from '../../../gateway/plan/operation/outline-operation.ts';
import { chooseSourceKeys } from '../../../gateway/plan/operation/source-keys.ts';
import { noOverrides } from '../../../gateway/plan/override-choices.ts';
import { PlanRefused } from '../../../gateway/plan/planner/planner-process.ts';
import type { PlanNode } from '../../../gateway/plan/query-plan.ts';
import { readSupergraphFacts } from '../../../gateway/plan/supergraph/supergraph-facts.ts';
import { federate } from '../../support/federation.ts';

const { apiSchema, supergraphSdl } = federate(
  {
    name: 'a',
    typeDefs: `type Query { u: U all: [U!]! } type Mutation { change: U }
      type U @key(fields: "id") { id: ID! a: Int b: Int n(x: Int): Int boss: U }`,
  },
  { name: 'b', typeDefs: 'type U @key(fields: "id") { id: ID! c: Int d: Int text(of: String): String }' },
);
const facts = readSupergraphFacts(supergraphSdl);

function outlineOf(source: string): OutlinedOperation {
  const document = parse(source);
  const definition = document.definitions.find(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  if (!definition) throw new Error('There is no operation.');
  const operation = readClientOperation(document, definition);
  const sourceKeys = chooseSourceKeys(operation, facts);
  const input = { operation, conditions: {}, sourceKeys, facts, apiSchema, deferralOf: noDeferrals };
  const outlined = outlineOperation(input);
  if (!outlined) throw new Error('There is nothing to plan.');
  return outlined;
}

describe('an outline', () => {
  test.each([
    ['{ u { a b } }', 'query{u{_l0:a}}', ['a b']],
    ['{ u { b } }', 'query{u{_l0:a}}', ['b']],
    ['{ u { x: b a } }', 'query{u{_l0:a}}', ['x:b a']],
    ['{ u { id a c d } }', 'query{u{id _l0:a _l1:c}}', ['a', 'c d']],
    ['{ u { a c b } }', 'query{u{_l0:a _l1:c _l2:a}}', ['a', 'c', 'b']],
    ['{ u { a n(x: 1) b n2: n } }', 'query{u{_l0:a n(x:1) _l1:a}}', ['a', 'b n2:n']],
    ['{ u { id: a } }', 'query{u{_l0:a}}', ['_c0:a']],
  ])('of %s has one leaf for those that are planned alike, in their order', (source, text, leaves) => {
    expect(outlineOf(source)).toEqual({ whole: text, byField: [], leaves });
  });

  test('has one name for what is equal, so that it is planned as one', () => {
    expect(outlineOf('{ u { a b boss { a b boss { b } } } all { a b } }')).toEqual({
      whole: 'query{u{_l1:a boss{_l1:a boss{_l0:a}}} all{_l1:a}}',
      leaves: ['b', 'a b'],
      byField: [],
    });
  });
});

describe('the plan of an outline', () => {
  const fetch = (operation: string): PlanNode => ({
    kind: 'Fetch',
    service: 'a',
    operation,
    operationKind: 'query',
    variables: [],
    requires: [],
    inputRewrites: [],
    outputRewrites: [],
  });

  test('is filled with the leaves of an operation, wherever they stand', () => {
    const plan = fetch('query($l0:Int){ u { _l1: c ...f } } fragment f on U { _l0: a  __typename _l1 : c }');
    expect(fillPlan(plan, ['a x:b', 'd'])).toEqual(
      fetch('query($l0:Int){ u { d ...f } } fragment f on U { a x:b  __typename d }'),
    );
  });

  test('is filled nowhere but where a leaf stands', () => {
    const plan = fetch('query($_l0:String){u{text(of:"_l0:a") _l1 t:text(of:$_l0) _l0:n(x:2)}}');
    expect(fillPlan(plan, ['a'])).toEqual(
      fetch('query($_l0:String){u{text(of:"_l0:a") _l1 t:text(of:$_l0) a}}'),
    );
  });

  test('is filled in every kind of node, and what has no leaves is the same object', () => {
    const [with_, without] = [fetch('{u{_l0:a}}'), fetch('{u{id}}')];
    const node = (first: PlanNode): PlanNode => ({
      kind: 'Sequence',
      nodes: [
        { kind: 'Parallel', nodes: [first, without] },
        { kind: 'Flatten', path: [], node: first },
        { kind: 'Condition', variable: 'x', ifTrue: first, ifFalse: null },
        { kind: 'Condition', variable: 'x', ifTrue: null, ifFalse: first },
        { kind: 'Defer', primary: first, deferred: [{ part: 1, node: first }] },
        { kind: 'Defer', primary: null, deferred: [] },
      ],
    });
    expect(fillPlan(node(with_), ['b'])).toEqual(node(fetch('{u{b}}')));
    expect(fillPlan(without, ['b'])).toBe(without);
  });
});

test('a client may call anything as an outline does', async () => {
  const graph = federate(
    {
      name: 'a',
      typeDefs:
        'type Query { u(of: String): U } type U @key(fields: "id") { id: ID! a: Int b: Int _l1: Int }',
      resolvers: { Query: { u: (_: unknown, { of }: { of: string }) => ({ id: of, a: 1, b: 2, _l1: 3 }) } },
    },
    {
      name: 'b',
      typeDefs: 'type U @key(fields: "id") { id: ID! c(of: String): String d: Int }',
      resolvers: {
        U: {
          __resolveReference: ({ id }: { id: string }) => ({ id, d: 4 }),
          c: (_: unknown, { of }: { of: string }) => of,
        },
      },
    },
  );
  const source = `query ($_l0: String) {
    _l0: u(of: "{_l0:a}") { _l1: b _l0: a _l2: _l1 id _l3: c(of: "_l0:a _l1:c") }
    _l1: u(of: $_l0) { _l1 _l0: c(of: $_l0) a: d b }
  }`;
  const result = await graph.query(source, { _l0: '_l1:a' });
  expect(JSON.stringify(result)).toBe(
    '{"data":{"_l0":{"_l1":2,"_l0":1,"_l2":3,"id":"{_l0:a}","_l3":"_l0:a _l1:c"},"_l1":{"_l1":3,"_l0":"_l1:a","a":4,"b":2}}}',
  );
});

describe('planning by outlines', () => {
  function counted(plan: (operation: string) => PlanNode | null) {
    const asked: string[] = [];
    const answer = (kind: string) => (operation: string) => {
      asked.push(kind + operation);
      return new Promise<PlanNode | null>((resolve) => resolve(plan(operation)));
    };
    const planner = { plan: answer(''), planInParts: answer('parts '), close: () => undefined };
    return { asked, outlines: createOutlineCache(planner, facts) };
  }

  test('asks the planner once for all operations of one outline, also at the same time', async () => {
    const { asked, outlines } = counted(() => null);
    const operations = ['{ u { a } }', '{ u { b } }', '{ u { a b } }'].map(outlineOf);
    await Promise.all(operations.map(async (one) => outlines.get(one, noOverrides, false)));
    await outlines.get(outlineOf('{ u { y: b } }'), noOverrides, false);
    expect(asked).toEqual(['query{u{_l0:a}}']);
  });

  test('has a plan of its own for each choice of overrides, and for an answer in parts', async () => {
    const { asked, outlines } = counted(() => null);
    const outline = outlineOf('{ u { a } }');
    await outlines.get(outline, noOverrides, false);
    await outlines.get(outline, { labels: [], percentage: 5 }, false);
    await outlines.get(outline, { labels: ['l'], percentage: 5 }, false);
    await outlines.get(outline, noOverrides, true);
    await outlines.get(outline, noOverrides, true);
    expect(asked).toEqual(['query{u{_l0:a}}', 'query{u{_l0:a}}', 'query{u{_l0:a}}', 'parts query{u{_l0:a}}']);
  });

  test('tells a refusal as it is', async () => {
    const { outlines } = counted(() => {
      throw new PlanRefused('no way');
    });
    await expect(outlines.get(outlineOf('{ u { a } }'), noOverrides, false)).rejects.toThrow(PlanRefused);
  });
});
