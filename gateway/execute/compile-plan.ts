import type {
  BatchFetchNode,
  FetchNode,
  PathSegment,
  PlanNode,
  RequiredSelection,
} from '../plan/query-plan.ts';
import type { SupergraphFacts } from '../plan/supergraph-facts.ts';
import { inputsOf, readSuppliers } from './dependencies.ts';
import { compilePath } from './entity-path.ts';
import { compileGuess } from './guess.ts';
import { flattenPlan, type FlatFetch } from './flat-plan.ts';
import { compileRepresentation } from './representation.ts';
import { compileRewrites } from './rewrite.ts';
import type { EntityCall, Guess, Step } from './step.ts';
import {
  readOperation,
  renamedKeys,
  suppliedByEntities,
  suppliedByRoot,
  type ReadOperation,
} from './supplied-keys.ts';

type Unlinked = Omit<Step, 'waitsFor' | 'unlocks'>;
type Compiled = Omit<Unlinked, 'guess'>;

/**
 * Compiles plans into steps that know what they wait for. Several plans are the root fields of one mutation: each is done
 * with all that belongs to it before the next begins, as the spec wants of mutations.
 */
export function compilePlans(plans: readonly PlanNode[], facts: SupergraphFacts): readonly Step[] {
  const steps: Unlinked[] = [];
  const waits: (readonly number[])[] = [];
  for (const plan of plans) {
    const first = steps.length;
    const before = steps.flatMap(({ part }, index) => (part === 0 ? [index] : []));
    const fetches = flattenPlan(plan);
    const compiled = fetches.map((flat) => compileFetch(flat, facts));
    const suppliers = readSuppliers(compiled.map(({ paths }) => paths));
    fetches.forEach((flat, index) => {
      const inputs = inputsOf(flat, suppliers);
      waits.push([...before, ...inputs.map((input) => input + first)]);
      const one = compiled[index];
      const guess = one && plans.length === 1 ? guessOf(flat, one.step, inputs, fetches, facts) : null;
      if (one) steps.push({ ...one.step, guess });
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
    { flat, call, supplier, supplierOperation: readOperation(supplier.fetch.operation) },
    facts,
  );
}

/** How many requests of a plan change something. */
export function countMutations(plan: PlanNode): number {
  return flattenPlan(plan).filter(({ fetch }) => fetch.operationKind === 'mutation').length;
}

/** The keys that any representation of these plans is made of, at any depth. */
export function requiredKeys(plans: readonly PlanNode[]): ReadonlySet<string> {
  const keys = new Set<string>();
  const add = (selections: readonly RequiredSelection[]): void => {
    for (const selection of selections) {
      if (selection.kind === 'field') keys.add(selection.name);
      add(selection.selections);
    }
  };
  for (const { fetch } of plans.flatMap(flattenPlan)) {
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

function compileFetch(
  flat: FlatFetch,
  facts: SupergraphFacts,
): { step: Compiled; paths: ReadonlySet<string> } {
  const { fetch } = flat;
  const operation = readOperation(fetch.operation);
  const common = {
    service: fetch.service,
    query: fetch.operation,
    queryJson: JSON.stringify(fetch.operation),
    ...(fetch.operationName === undefined ? {} : { operationName: fetch.operationName }),
    variables: fetch.variables,
    conditions: flat.conditions,
    part: flat.part,
  };
  const calls = entityCalls(fetch, flat.path, operation, facts);
  if (calls) {
    const step = {
      ...common,
      at: null,
      entities: calls.map(({ call }) => call),
      rewriteOutput: null,
      supplies: new Set<string>(),
      renamed: new Map<string, string>(),
    };
    return { step, paths: new Set(calls.flatMap(({ paths }) => [...paths])) };
  }
  const rewrites = fetch.kind === 'Fetch' ? fetch.outputRewrites : [];
  const renamed = renamedKeys(rewrites);
  const { top, paths } = suppliedByRoot(operation, flat.path ?? [], renamed);
  const step = {
    ...common,
    at: flat.path && compilePath(flat.path, facts),
    entities: null,
    rewriteOutput: compileRewrites(rewrites, facts),
    supplies: top,
    renamed,
  };
  return { step, paths };
}

type CompiledCall = { readonly call: EntityCall; readonly paths: ReadonlySet<string> };

function entityCalls(
  fetch: FetchNode | BatchFetchNode,
  path: readonly PathSegment[] | null,
  operation: ReadOperation,
  facts: SupergraphFacts,
): CompiledCall[] | null {
  const compile = (alias: BatchFetchNode['aliases'][number]): CompiledCall => {
    const renamed = renamedKeys(alias.outputRewrites);
    const { top, paths } = suppliedByEntities(operation, alias.alias, alias.paths, renamed);
    const outputRewrites = alias.outputRewrites.map((rewrite) => withoutEntities(rewrite, alias.alias));
    const call = {
      alias: alias.alias,
      variable: alias.variable,
      paths: alias.paths.map((segments) => compilePath(segments, facts)),
      representation: compileRepresentation(fetch.service, alias.requires, alias.inputRewrites, facts),
      rewriteOutput: compileRewrites(outputRewrites, facts),
      supplies: top,
      renamed,
    };
    return { call, paths };
  };
  if (fetch.kind === 'BatchFetch') return fetch.aliases.map(compile);
  if (path === null || fetch.requires.length === 0) return null;
  return [compile({ ...fetch, alias: '_entities', variable: 'representations', paths: [path] })];
}

/** Rewrites of an entity start at the entity, whether the planner names the way to it or not. */
function withoutEntities<R extends FetchNode['outputRewrites'][number]>(rewrite: R, alias: string): R {
  const [first] = rewrite.path;
  const starts = first?.kind === 'key' && (first.key === alias || first.key === '_entities');
  return starts ? { ...rewrite, path: rewrite.path.slice(1) } : rewrite;
}
