import { expect, test } from '@jest/globals';
import { compilePlans, requiredKeys } from '../../../gateway/execute/compile/compile-plan.ts';
import { linkPlan } from '../../../gateway/execute/compile/dependencies.ts';
import { readSupergraphFacts } from '../../../gateway/plan/supergraph/supergraph-facts.ts';
import type { FetchNode, PlanNode } from '../../../gateway/plan/query-plan.ts';

const fetch = (service: string, operation: string, requires: FetchNode['requires']): FetchNode => ({
  kind: 'Fetch',
  service,
  operation,
  operationKind: 'query',
  variables: [],
  requires,
  inputRewrites: [],
  outputRewrites: [],
});
const field = (name: string, alias: string | null = null) =>
  ({ kind: 'field', name, alias, selections: [] }) as const;
const on = (...selections: FetchNode['requires']) =>
  [{ kind: 'fragment', type: 'P', selections, skipIf: null, includeIf: null }] as const;
const entity = (service: string, requires: FetchNode['requires'], selected: string): PlanNode => ({
  kind: 'Flatten',
  path: [{ kind: 'key', key: 'p' }],
  node: fetch(
    service,
    `query($representations: [_Any!]!) { _entities(representations: $representations) { ... on P { ${selected} } } }`,
    requires,
  ),
});

/** `d` is sent the `_a0` of `b` as its price; the `price` of `c` is the client's. */
const plan: PlanNode = {
  kind: 'Sequence',
  nodes: [
    fetch('a', '{ p { __typename id } }', []),
    {
      kind: 'Parallel',
      nodes: [
        entity('b', on(field('__typename'), field('id')), '_a0: price(in: "EUR")'),
        entity('c', on(field('__typename'), field('id')), 'price'),
      ],
    },
    entity('d', on(field('__typename'), field('id'), field('_a0', 'price')), 'eur'),
  ],
};

test('a fetch waits for what brings its input to the result, not for what has the name that is sent', () => {
  const steps = compilePlans([linkPlan(plan)], readSupergraphFacts('type Query { p: P } type P { id: ID }'));
  expect(steps.map(({ service, unlocks }) => [service, unlocks])).toEqual([
    ['a', [1, 2, 3]],
    ['b', [3]],
    ['c', []],
    ['d', []],
  ]);
});

test('the required keys are those of the result', () => {
  expect(requiredKeys([linkPlan(plan)])).toEqual(new Set(['__typename', 'id', '_a0']));
});
