/**
 * The gateway over five subgraphs against graphql-js over one plain schema: the same random data (with nulls and errors in
 * it), the same random valid operation, so the same `data`, and errors at the same places.
 */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { execute, parse, validate, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { federate } from '../../support/federation.ts';
import { randomOperation } from './random-operation.ts';
import { randomStore, richSubgraphs, type Store } from './rich-graph.ts';
import { erredPlaces } from '../../support/erred-places.ts';

/** How many operations an ordinary run tries. More of them (10 000, say) are for a day of doubt. */
const operations = 300;

const store: { now: Store } = { now: randomStore(0) };
const graph = federate(...richSubgraphs(() => store.now));
const schema = plainSchema(graph.apiSchema);

test('random operations over random data answer as one plain schema does', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 2 ** 31 }), async (seed) => {
      const { source, variables } = randomOperation(graph.apiSchema, seed);
      fc.pre(validate(graph.apiSchema, parse(source)).length === 0);
      await compare(seed, source, variables);
    }),
    { numRuns: operations, seed: 20261, endOnFailure: true, maxSkipsPerRun: 1000 },
  );
});

/** Cases that once differed, by what was wrong with them. */
const once: readonly (readonly [string, number, string])[] = [
  [
    'needs of several types of an interface object that the planner merged under one of them',
    85129580,
    `{ rated { ...F1 ... on Film { stars } ... on Book { x: tagged(n: 1) price } similar { title } } }
     fragment F0 on Product { ... on Book { stars } }
     fragment F1 on Book { dim: author { role } stars pages y: similar { ...F0 } }`,
  ],
  [
    'fragments in fragments of the same type',
    1,
    '{ grid { ... on User { ... { best { __typename } } } best { id } } }',
  ],
  [
    'several fragments of one type, with a required field under one of them',
    1,
    '{ users { ... on User { org { ... { tag { v v } } } } title: org { id } best { author { ... on User { shipping } } } } }',
  ],
  ['an alias that hides the key', 1, '{ users { id: name n: id age } }'],
  ['a field that is also required with other arguments', 1, '{ users { dim { h(unit: "in") } shipping } }'],
  [
    'one response key with other arguments under another type',
    1,
    '{ items { ... on Book { x: tagged(n: 1) } ... on Film { x: tagged(n: 2) } } }',
  ],
];

test.each(once)('%s', async (_, seed, source) => {
  await compare(seed, source, {});
});

async function compare(seed: number, source: string, variables: Record<string, unknown>): Promise<void> {
  store.now = randomStore(seed);
  const expected = await execute({
    schema,
    document: parse(source),
    rootValue: store.now.root,
    variableValues: variables,
  });
  const actual = await graph.query(source, variables);
  const place = `${source}\n${JSON.stringify(variables)}\nseed ${seed}`;
  const { data }: ExecutionResult = JSON.parse(JSON.stringify(expected)) as ExecutionResult;
  expect({ place, data: actual.data, text: JSON.stringify(actual.data) }).toEqual({
    place,
    data,
    text: JSON.stringify(data),
  });
  expect({ place, nulls: erredPlaces(actual) }).toEqual({ place, nulls: erredPlaces(expected) });
}

function plainSchema(apiSchema: GraphQLSchema): GraphQLSchema {
  const types = Object.values(apiSchema.getTypeMap());
  for (const type of types) {
    if ('resolveType' in type) type.resolveType = (value) => (value as { __typename: string }).__typename;
  }
  return apiSchema;
}
