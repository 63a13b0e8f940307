/**
 * The gateway with auth directives against graphql-js over one plain schema whose resolvers refuse what the viewer is denied:
 * the same data, operation and rights, so the same answer, with nulls in the denied places and errors at them.
 */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  execute,
  getNamedType,
  isObjectType,
  parse,
  validate,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { federate, federateAs } from '../../support/federation.ts';
import { randomOperation } from '../execute/random-operation.ts';
import { randomStore, richSubgraphs, type Store } from '../execute/rich-graph.ts';
import { viewerWith } from './viewer-with.ts';
import { erredPlaces } from '../../support/erred-places.ts';

/** Which scope protects what. */
const fields: Readonly<Record<string, string>> = {
  'User.name': 's1',
  'User.dim': 's2',
  'User.reviews': 's3',
  'Org.title': 's4',
  'Review.weight': 's1',
  'Book.price': 's5',
  'Book.stars': 's2',
  'Film.title': 's3',
  'Query.must': 's4',
  'Query.grid': 's5',
};
const types: Readonly<Record<string, string>> = { Film: 's6', Role: 's2', Tag: 's5' };
const scopes = ['s1', 's2', 's3', 's4', 's5', 's6'];
const operations = 300;

const store: { now: Store } = { now: randomStore(0) };
const held: { now: readonly string[] } = { now: [] };
const graph = federateAs(protect, ...richSubgraphs(() => store.now));
const plain = refusing(federate(...richSubgraphs(() => store.now)).apiSchema);

test('random rights, operations and data answer as one plain schema that refuses the same', async () => {
  const rights = fc.subarray(scopes);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 2 ** 31 }), rights, async (seed, some) => {
      const { source, variables } = randomOperation(plain, seed);
      fc.pre(validate(plain, parse(source)).length === 0);
      await compare(seed, source, variables, some);
    }),
    { numRuns: operations, seed: 77, endOnFailure: true, maxSkipsPerRun: 1000 },
  );
});

async function compare(
  seed: number,
  source: string,
  variables: Record<string, unknown>,
  some: readonly string[],
): Promise<void> {
  store.now = randomStore(seed);
  held.now = some;
  const { root: rootValue } = store.now;
  const expected = await execute({
    schema: plain,
    document: parse(source),
    rootValue,
    variableValues: variables,
  });
  graph.calls.length = 0;
  const actual = await graph.query(source, variables, { viewer: viewerWith({ scopes: some }) });
  const place = `${source}\n${JSON.stringify(variables)}\nseed ${seed}, scopes ${some.join()}`;
  const { data } = JSON.parse(JSON.stringify(expected)) as ExecutionResult;
  expect({ place, data: actual.data, erred: erredPlaces(actual) }).toEqual({
    place,
    data,
    erred: erredPlaces(expected),
  });
  expect({ place, fetched: graph.calls.filter(({ query }) => fetchesDenied(query)) }).toEqual({
    place,
    fetched: [],
  });
}

/** Fields whose names stand for themselves alone: where one is denied, its name may be in no request. */
function fetchesDenied(query: string): boolean {
  return ['User.dim', 'User.reviews', 'Review.weight', 'Query.must', 'Query.grid'].some((coordinate) => {
    const [, name = ''] = coordinate.split('.');
    return isDenied(fields[coordinate]) && new RegExp(`[{ ]${name}\\b(?!:)`).test(query);
  });
}

function isDenied(scope: string | undefined): boolean {
  return scope !== undefined && !held.now.includes(scope);
}

function protect(sdl: string): string {
  let inside = '';
  const lines = sdl.split('\n').map((line) => {
    const [, type] = /^(?:type|enum|interface) (\w+)/.exec(line) ?? [];
    if (type !== undefined) inside = type;
    if (type !== undefined) return types[type] ? line.replace(' {', ` ${directive(types[type])} {`) : line;
    const [, field] = /^ {2}(\w+)/.exec(line) ?? [];
    const scope = field === undefined ? undefined : fields[`${inside}.${field}`];
    return scope ? `${line} ${directive(scope)}` : line;
  });
  return `${lines.join('\n')}
    directive @requiresScopes(scopes: [[requiresScopes__Scope!]!]!) on FIELD_DEFINITION | OBJECT | ENUM
    scalar requiresScopes__Scope`;
}

function directive(scope: string): string {
  return `@requiresScopes(scopes: [["${scope}"]])`;
}

function refusing(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if ('resolveType' in type) type.resolveType = allowedType;
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const coordinate = `${type.name}.${field.name}`;
      const rules = [fields[coordinate], types[getNamedType(field.type).name]];
      // It requires `dim`.
      if (coordinate === 'User.shipping') rules.push(fields['User.dim']);
      field.resolve = (source: Record<string, unknown>, args: unknown) => {
        if (rules.some(isDenied)) throw new Error('denied');
        const value = source[field.name];
        return typeof value === 'function' ? (value as (args: unknown) => unknown)(args) : value;
      };
    }
  }
  return schema;
}

function allowedType(value: unknown): string {
  const { __typename: name } = value as { __typename: string };
  if (isDenied(types[name])) throw new Error('denied');
  return name;
}
