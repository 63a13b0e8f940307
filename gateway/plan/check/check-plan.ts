/**
 * Refuses a plan that would be answered wrongly, so that another way is tried (`planner.ts`). router-query-planner 0.0.38
 * makes some: it enters a subgraph again by a key of another one, it sends one field for two that differ in arguments, and it
 * leaves fields out (`check-fields.ts`).
 */
import { parse } from 'graphql';
import { callsIn, type Call } from '../calls-in.ts';
import { checkFields } from './check-fields.ts';
import { readEntityKeys, type EntityKeys } from '../supergraph/entity-keys.ts';
import { PlanRefused } from '../planner/planner-process.ts';
import type { PlanNode, RequiredSelection } from '../query-plan.ts';
import { readSubgraphTypes, type SubgraphTypes } from '../supergraph/subgraph-types.ts';

/** Throws `PlanRefused` where a plan cannot be right. */
export type CheckPlan = (operation: string, plan: PlanNode) => void;

/** The check for the plans of a supergraph, which is read when the first plan is there. */
export function createPlanCheck(supergraphSdl: string): CheckPlan {
  let known: { readonly keys: EntityKeys; readonly types: SubgraphTypes } | undefined;
  const read = () => {
    const document = parse(supergraphSdl, { noLocation: true });
    return { keys: readEntityKeys(document), types: readSubgraphTypes(document) };
  };
  return (operation, plan) => {
    const { keys, types } = (known ??= read());
    const calls = callsIn(plan);
    checkRepresentations(calls, keys);
    checkFields(operation, calls, { ...types, isUnder: keys.isUnder });
  };
}

function checkRepresentations(calls: readonly Call[], keys: EntityKeys): void {
  for (const call of calls) {
    checkKeys(call, keys);
    checkNames(call.requires, keys);
  }
}

/** For each type that is asked about, all of some key must be sent that the subgraph takes for it. */
function checkKeys({ service, requires, inputRewrites }: Call, keys: EntityKeys): void {
  const types = typesIn(requires);
  // What goes to an interface object is sent by the interface's name.
  const sentAs = inputRewrites.flatMap((rewrite) => (rewrite.kind === 'setValue' ? [rewrite.value] : []));
  for (const type of types) {
    const isWidened = [...types].some((other) => other !== type && keys.isUnder(other, type));
    if (isWidened) continue;
    const paths = new Set(pathsFor(type, requires, '', keys));
    const known = [type, ...sentAs].flatMap((one) => keys.into(service, one));
    if (known.some((key) => key.every((path) => paths.has(path)))) continue;
    throw new PlanRefused(`The query planner asks ${service} for ${type} without a key that it takes.`);
  }
}

/** The types of entities, which stand in fragments. */
function typesIn(requires: readonly RequiredSelection[]): Set<string> {
  return new Set(
    requires.flatMap((selection) =>
      selection.kind === 'fragment' ? [selection.type, ...typesIn(selection.selections)] : [],
    ),
  );
}

/** What is sent about entities of a type, by the names under which it is sent. */
function pathsFor(
  type: string,
  requires: readonly RequiredSelection[],
  prefix: string,
  keys: EntityKeys,
): string[] {
  return requires.flatMap((selection) => {
    if (selection.kind === 'fragment') {
      // Deeper inside, fragments are on other types than the entity's.
      const applies = prefix !== '' || keys.isUnder(type, selection.type);
      return applies ? pathsFor(type, selection.selections, prefix, keys) : [];
    }
    const path = `${prefix}${sentName(selection)}`;
    return [path, ...pathsFor(type, selection.selections, `${path}/`, keys)];
  });
}

/** No object may get two values under one name. A field without arguments that is named twice has one value. */
function checkNames(requires: readonly RequiredSelection[], keys: EntityKeys): void {
  const sources = new Map<string, string>();
  for (const selection of requires) {
    checkNames(selection.selections, keys);
    if (selection.kind === 'fragment') continue;
    const name = sentName(selection);
    const source = sources.get(name);
    const isOther = source !== selection.name || keys.withArguments.has(name);
    if (source !== undefined && isOther)
      throw new PlanRefused(`The query planner sends two values as ${name}.`);
    sources.set(name, selection.name);
  }
}

function sentName({ alias, name }: Extract<RequiredSelection, { kind: 'field' }>): string {
  return alias ?? name;
}
