import { afterAll, describe, expect, test } from '@jest/globals';
import { parse, type OperationDefinitionNode } from 'graphql';
import { compileOperation } from '../../../gateway/execute/compile/compile.ts';
import { executePlan } from '../../../gateway/execute/run/execute.ts';
import { readResult } from '../../../gateway/execute/run/written-result.ts';
import { readClientOperation } from '../../../gateway/plan/operation/client-operation.ts';
import { createOutlineCache } from '../../../gateway/execute/compile/outline/outline-cache.ts';
import { noOverrides } from '../../../gateway/plan/override-choices.ts';
import { createPlanner } from '../../../gateway/plan/planner.ts';
import type { PlanNode } from '../../../gateway/plan/query-plan.ts';
import { readSupergraphFacts } from '../../../gateway/plan/supergraph/supergraph-facts.ts';
import type { Transport } from '../../../gateway/transport/transport.ts';
import { federate } from '../../support/federation.ts';

/** Conditions are decided before the gateway plans, so its own plans have no such node: these are written by hand. */
describe('a plan with conditions', () => {
  const graph = federate(
    { name: 'a', typeDefs: 'type Query { u: U } type U @key(fields: "id") { id: ID! n: Int }' },
    { name: 'b', typeDefs: 'type U @key(fields: "id") { id: ID! v: Int w: Int! }' },
  );
  const planner = createPlanner(graph.supergraphSdl);
  afterAll(() => {
    planner.close();
    graph.executor.close();
  });

  const fetchOf = (service: string, operation: string, isEntity: boolean): PlanNode => ({
    kind: 'Fetch',
    service,
    operation,
    operationKind: 'query',
    variables: [],
    requires: isEntity
      ? [{ kind: 'fragment', type: 'U', selections: key, skipIf: null, includeIf: null }]
      : [],
    inputRewrites: [],
    outputRewrites: [],
  });
  const key = ['__typename', 'id'].map(
    (name) => ({ kind: 'field', name, alias: null, selections: [] }) as const,
  );
  const ofEntity = (field: string): PlanNode => ({
    kind: 'Flatten',
    path: [{ kind: 'key', key: 'u' }],
    node: fetchOf(
      'b',
      `query($representations: [_Any!]!) { _entities(representations: $representations) { ... on U { ${field} } } }`,
      true,
    ),
  });
  const when = (variable: string, ifTrue: PlanNode | null, ifFalse: PlanNode | null): PlanNode => ({
    kind: 'Condition',
    variable,
    ifTrue,
    ifFalse,
  });
  const planOf = (second: PlanNode): PlanNode => ({
    kind: 'Sequence',
    nodes: [fetchOf('a', '{ u { __typename id n } }', false), second],
  });

  /** Runs the plan in place of the planner's own; answers beside the result which fields of `b` were asked for. */
  async function run(plan: PlanNode, source: string, variables: Record<string, boolean>) {
    const asked: string[] = [];
    const document = parse(source);
    const operation = readClientOperation(document, document.definitions[0] as OperationDefinitionNode);
    const facts = readSupergraphFacts(graph.supergraphSdl);
    const outlines = createOutlineCache({ ...planner, plan: () => Promise.resolve(plan) }, facts);
    const context = { outlines, facts, apiSchema: graph.apiSchema };
    const compiled = await compileOperation(context, {
      operation,
      conditions: variables,
      overrides: noOverrides,
      guard: null,
      inParts: false,
    });
    const transports = new Map([
      ['a', transport(() => ({ data: { u: { __typename: 'U', id: '1', n: 1 } } }))],
      ['b', transport((query) => answerOf(query, asked))],
    ]);
    const input = { transports, variables, headers: {}, deadline: performance.now() + 10_000 };
    const result = readResult(await executePlan(compiled, input));
    return { ...result, asked };
  }

  const transport = (answer: (query: string) => unknown): Transport => ({
    send: ({ query }) => Promise.resolve(answer(query)) as never,
    close: () => Promise.resolve(),
  });

  function answerOf(query: string, asked: string[]) {
    const field = /on U \{ (\w+)/.exec(query)?.[1] ?? '';
    asked.push(field);
    return { data: { _entities: [{ [field]: 5 }] } };
  }

  const either = planOf(when('x', ofEntity('v'), ofEntity('w')));
  const source = 'query($x: Boolean!) { u { n v @include(if: $x) w @skip(if: $x) } }';

  test.each([
    [true, { n: 1, v: 5 }, ['v']],
    [false, { n: 1, w: 5 }, ['w']],
  ])('%s: only that side is asked', async (x, u, asked) => {
    expect(await run(either, source, { x })).toEqual({ data: { u }, asked });
  });

  test.each([
    [true, true, ['v']],
    [true, false, []],
    [false, true, []],
    [false, false, ['w']],
  ])('inside of each other, %s and %s', async (x, y, asked) => {
    const plan = planOf(when('x', when('y', ofEntity('v'), null), when('y', null, ofEntity('w'))));
    const nested = `query($x: Boolean!, $y: Boolean!) { u { n
      ... @include(if: $x) { v @include(if: $y) } ... @skip(if: $x) { w @skip(if: $y) } } }`;
    const result = await run(plan, nested, { x, y });
    expect(result.errors).toBeUndefined();
    expect(result.asked).toEqual(asked);
    expect(result.data?.['u']).toEqual({ n: 1, ...Object.fromEntries(asked.map((field) => [field, 5])) });
  });

  test('what waits for a side that is left out goes on', async () => {
    const plan: PlanNode = {
      kind: 'Sequence',
      nodes: [planOf(when('x', ofEntity('v'), null)), ofEntity('w')],
    };
    const both = 'query($x: Boolean!) { u { v @include(if: $x) w } }';
    expect(await run(plan, both, { x: false })).toEqual({ data: { u: { w: 5 } }, asked: ['w'] });
    expect((await run(plan, both, { x: true })).data).toEqual({ u: { v: 5, w: 5 } });
  });

  test('a variable that was not given counts as false', async () => {
    const loose = 'query($x: Boolean = false) { u { n w } }';
    expect((await run(either, loose, {})).asked).toEqual(['w']);
  });

  test('the planner makes one of an operation that still has its conditions', async () => {
    const plan = await planner.plan('query($x: Boolean!) { u { n v @include(if: $x) } }', noOverrides);
    expect(plan).toMatchObject({
      kind: 'Sequence',
      nodes: [
        { kind: 'Fetch' },
        { kind: 'Condition', variable: 'x', ifTrue: { kind: 'Flatten' }, ifFalse: null },
      ],
    });
  });
});
