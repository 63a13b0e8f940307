import type { OperationDefinitionNode } from 'graphql';
import { fetchOperation } from '../../plan/fetch-operation.ts';
import type {
  BatchFetchNode,
  EntityAlias,
  FetchNode,
  PathSegment,
  PlanNode,
  RequiredSelection,
} from '../../plan/query-plan.ts';
import type { SupergraphFacts } from '../../plan/supergraph/supergraph-facts.ts';
import type { LinkedPlan } from './dependencies.ts';
import { entityAliases } from './entity-aliases.ts';
import { compilePath } from './entity-path.ts';
import { compileGuess } from './guess.ts';
import { flattenPlan, type FlatFetch } from './flat-plan.ts';
import { compileRepresentation } from './representation.ts';
import { compileRewrites } from './rewrite.ts';
import type { EntityCall, Guess, Step } from './step.ts';
import { renamedKeys, suppliedByEntities, suppliedByRoot } from './supplied-keys.ts';

type Unlinked = Omit<Step, 'waitsFor' | 'unlocks'>;
type Compiled = Omit<Unlinked, 'guess'>;

/**
 * Compiles plans into steps that know what they wait for. Several plans are the root fields of one mutation: each is done
 * with all that belongs to it before the next begins, as the spec wants of mutations.
 */
export function compilePlans(plans: readonly LinkedPlan[], facts: SupergraphFacts): readonly Step[] {
  const steps: Unlinked[] = [];
  const waits: (readonly number[])[] = [];
  for (const { fetches, inputs: linked } of plans) {
    const first = steps.length;
    const before = steps.flatMap(({ part }, index) => (part === 0 ? [index] : []));
    const compiled = fetches.map((flat) => compileFetch(flat, facts));
    fetches.forEach((flat, index) => {
      const inputs = linked[index] ?? [];
      waits.push([...before, ...inputs.map((input) => input + first)]);
      const one = compiled[index];
      const guess = one && plans.length === 1 ? guessOf(flat, one, inputs, fetches, facts) : null;
      if (one) steps.push({ ...one, guess });
    });
  }
  return link(steps, waits);
}

/** Only of an operation that begins with a query, so that nothing is read before a change that may change it. */
function guessOf(
  flat: FlatFetch,
  { entities }: Compiled,
  inputs: readonly number[],
  fetches: readonly FlatFetch[],
  facts: SupergraphFacts,
): Guess | null {
  const [input = -1, ...otherInputs] = inputs;
  const [call, ...otherCalls] = entities ?? [];
  const supplier = fetches[input];
  if (!call || !supplier || otherInputs.length > 0 || otherCalls.length > 0) return null;
  return compileGuess(
    { flat, call, supplier, supplierOperation: fetchOperation(supplier.fetch.operation) },
    facts,
  );
}

/** How many requests of a plan change something. */
export function countMutations(plan: PlanNode): number {
  return flattenPlan(plan).filter(({ fetch }) => fetch.operationKind === 'mutation').length;
}

/** The keys that any representation of these plans is made of, at any depth. */
export function requiredKeys(plans: readonly LinkedPlan[]): ReadonlySet<string> {
  const keys = new Set<string>();
  const add = (selections: readonly RequiredSelection[]): void => {
    for (const selection of selections) {
      if (selection.kind === 'field') keys.add(selection.name);
      add(selection.selections);
    }
  };
  for (const { fetch } of plans.flatMap(({ fetches }) => fetches)) {
    if (fetch.kind === 'Fetch') add(fetch.requires);
    else for (const { requires } of fetch.aliases) add(requires);
  }
  return keys;
}

function link(steps: readonly Unlinked[], waits: readonly (readonly number[])[]): readonly Step[] {
  const unlocks: number[][] = steps.map(() => []);
  waits.forEach((inputs, waiting) => {
    for (const input of inputs) unlocks[input]?.push(waiting);
  });
  return steps.map((step, index) => ({
    ...step,
    waitsFor: waits[index]?.length ?? 0,
    unlocks: unlocks[index] ?? [],
  }));
}

function compileFetch(flat: FlatFetch, facts: SupergraphFacts): Compiled {
  const { fetch } = flat;
  const operation = fetchOperation(fetch.operation);
  const common = {
    service: fetch.service,
    query: fetch.operation,
    queryJson: JSON.stringify(fetch.operation),
    ...(fetch.operationName === undefined ? {} : { operationName: fetch.operationName }),
    variables: fetch.variables,
    conditions: flat.conditions,
    part: flat.part,
  };
  const entities = entityCalls(fetch, flat.path, operation, facts);
  if (entities) {
    return {
      ...common,
      at: null,
      entities,
      rewriteOutput: null,
      supplies: new Set<string>(),
      renamed: new Map<string, string>(),
    };
  }
  const rewrites = fetch.kind === 'Fetch' ? fetch.outputRewrites : [];
  const renamed = renamedKeys(rewrites);
  return {
    ...common,
    at: flat.path && compilePath(flat.path, facts),
    entities: null,
    rewriteOutput: compileRewrites(rewrites, facts),
    supplies: suppliedByRoot(operation, renamed).top,
    renamed,
  };
}

function entityCalls(
  fetch: FetchNode | BatchFetchNode,
  path: readonly PathSegment[] | null,
  operation: OperationDefinitionNode,
  facts: SupergraphFacts,
): EntityCall[] | null {
  const aliases = entityAliases(fetch, path);
  return aliases && aliases.map((alias) => entityCall(fetch.service, alias, operation, facts));
}

/** By which keys a subgraph knows the types that are asked about; where that depends on more, nobody else asks just so. */
function keysAsked(
  service: string,
  { requires, inputRewrites }: Pick<EntityAlias, 'requires' | 'inputRewrites'>,
  facts: SupergraphFacts,
) {
  return requires.map((selection) => {
    const isPlain = selection.kind === 'fragment' && facts.objectTypes.has(selection.type);
    return isPlain && inputRewrites.length === 0 ? facts.keysInto(service, selection.type) : service;
  });
}

function entityCall(
  service: string,
  { alias, variable, paths, requires, inputRewrites, outputRewrites }: EntityAlias,
  operation: OperationDefinitionNode,
  facts: SupergraphFacts,
): EntityCall {
  const renamed = renamedKeys(outputRewrites);
  const keys = keysAsked(service, { requires, inputRewrites }, facts);
  return {
    alias,
    variable,
    paths: paths.map((segments) => compilePath(segments, facts)),
    representation: compileRepresentation(service, requires, inputRewrites, facts),
    question: JSON.stringify([paths, requires, inputRewrites, keys]),
    rewriteOutput: compileRewrites(outputRewrites, facts),
    supplies: suppliedByEntities(operation, alias, renamed).top,
    renamed,
  };
}
