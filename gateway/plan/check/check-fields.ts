/**
 * Refuses a plan that leaves out what the client asked for. Where several subgraphs have a path to a union or an interface,
 * and know different members of it, router-query-planner 0.0.38 drops the fragments on the members that not all of them
 * know, and asks one that knows them all the same.
 */
import { Kind, type FieldNode, type SelectionNode } from 'graphql';
import type { Call } from '../calls-in.ts';
import { readOperation } from '../fetch-operation.ts';
import { typeOfEntrance } from '../supergraph/entity-entrances.ts';
import type { EntityKeys } from '../supergraph/entity-keys.ts';
import { PlanRefused } from '../planner/planner-process.ts';
import { keyOf, keysOf } from '../rename-keys.ts';
import type { SubgraphTypes } from '../supergraph/subgraph-types.ts';

/** A plan without a field of the operation. */
export class FieldLost extends PlanRefused {
  /** Where the field could be had, as values of `join__Graph`. */
  readonly graphs: readonly string[];

  constructor(type: string, field: string, graphs: readonly string[]) {
    super(`The query planner asks nobody for ${type}.${field}.`);
    this.graphs = graphs;
  }
}

export interface KnownTypes extends SubgraphTypes, Pick<EntityKeys, 'isUnder'> {}

/** A field that is asked for or supplied, and the type conditions around it. */
interface Conditioned {
  readonly field: FieldNode;
  readonly conditions: readonly string[];
}

/** What a plan's fetches bring to a path: the objects that stand there, and their fields. */
interface Supplied {
  /** Those that say which objects stand there. */
  readonly services: Set<string>;
  readonly fields: { readonly key: string; readonly conditions: readonly string[] }[];
}

/** Throws `FieldLost` where the calls of a plan leave out a field of an object that one of them can bring. */
export function checkFields(operation: string, calls: readonly Call[], types: KnownTypes): void {
  if (!calls.some(({ fields }) => fields.some((field) => leadsToDivided(field, types)))) return;
  const { operation: kind, selectionSet } = readOperation(operation);
  const root = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
  checkSet({ supplied: readSupplied(calls), types }, selectionSet.selections, {
    type: root,
    path: '',
    objectsFrom: () => [],
  });
}

/** Nothing can be lost of objects that no field in the plan leads to. Names say enough: it is only for what is seldom. */
function leadsToDivided(selection: SelectionNode, types: KnownTypes): boolean {
  if (selection.kind === Kind.FRAGMENT_SPREAD) return false;
  const name = selection.kind === Kind.FIELD ? selection.name.value : '';
  if (types.leadToDivided.has(name) || types.divided.has(typeOfEntrance(name) ?? '')) return true;
  return selection.selectionSet?.selections.some((inner) => leadsToDivided(inner, types)) === true;
}

interface Checking {
  readonly supplied: ReadonlyMap<string, Supplied>;
  readonly types: KnownTypes;
}

interface Place {
  readonly type: string;
  readonly path: string;
  /** What a subgraph that is asked for the objects at this place can answer. */
  readonly objectsFrom: (service: string) => readonly string[];
}

function checkSet(checking: Checking, selections: readonly SelectionNode[], place: Place): void {
  const asked = conditioned(selections, []);
  if (checking.types.divided.has(place.type)) checkObjects(checking, asked, place);
  for (const { field, conditions } of asked) {
    const owner = conditions.at(-1) ?? place.type;
    const type = checking.types.typeOf(owner, field.name.value) ?? typeOfEntrance(field.name.value);
    if (!field.selectionSet || type === undefined) continue;
    const objectsFrom = (service: string) => objectsOfField(checking, service, owner, field.name.value);
    const path = `${place.path}/${keyOf(field)}`;
    checkSet(checking, field.selectionSet.selections, { type, path, objectsFrom });
  }
}

/** The types of objects that a subgraph can answer for a field. */
function objectsOfField({ types }: Checking, service: string, owner: string, field: string): string[] {
  return types.objectsIn(service, owner).flatMap((object) => {
    const type = types.typeIn(service, object, field);
    return type === undefined ? [] : types.objectsIn(service, type);
  });
}

function checkObjects({ supplied, types }: Checking, asked: readonly Conditioned[], place: Place): void {
  const here = supplied.get(place.path);
  const objects = new Set([...(here?.services ?? [])].flatMap(place.objectsFrom));
  for (const object of objects) {
    const isOn = (conditions: readonly string[]) => conditions.every((one) => types.isUnder(object, one));
    const known = new Set(here?.fields.flatMap(({ key, conditions }) => (isOn(conditions) ? [key] : [])));
    for (const { field, conditions } of asked) {
      if (field.name.value === '__typename' || !isOn(conditions) || known.has(keyOf(field))) continue;
      throw new FieldLost(object, field.name.value, types.graphsWith(place.type, object));
    }
  }
}

function conditioned(selections: readonly SelectionNode[], around: readonly string[]): Conditioned[] {
  return selections.flatMap((selection): Conditioned[] => {
    if (selection.kind === Kind.FIELD) return [{ field: selection, conditions: around }];
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    const condition = selection.typeCondition?.name.value;
    const inside = condition === undefined ? around : [...around, condition];
    return conditioned(selection.selectionSet.selections, inside);
  });
}

function readSupplied(calls: readonly Call[]): ReadonlyMap<string, Supplied> {
  const supplied = new Map<string, Supplied>();
  for (const { service, paths, fields, outputRewrites } of calls) {
    const renamed = new Map(
      outputRewrites.flatMap((rewrite) => {
        const last = rewrite.path.at(-1);
        return rewrite.kind === 'renameKey' && last?.kind === 'key' ? [[last.key, rewrite.key] as const] : [];
      }),
    );
    for (const path of paths) addSupplied(supplied, { service, renamed }, fields, keysOf(path));
  }
  return supplied;
}

interface Supplier {
  readonly service: string;
  readonly renamed: ReadonlyMap<string, string>;
}

function addSupplied(
  supplied: Map<string, Supplied>,
  supplier: Supplier,
  selections: readonly SelectionNode[],
  path: string,
): void {
  for (const { field, conditions } of conditioned(selections, [])) {
    const key = supplier.renamed.get(keyOf(field)) ?? keyOf(field);
    at(supplied, path).fields.push({ key, conditions });
    if (!field.selectionSet) continue;
    const inner = `${path}/${key}`;
    at(supplied, inner).services.add(supplier.service);
    addSupplied(supplied, supplier, field.selectionSet.selections, inner);
  }
}

function at(supplied: Map<string, Supplied>, path: string): Supplied {
  const known = supplied.get(path);
  if (known) return known;
  const made: Supplied = { services: new Set(), fields: [] };
  supplied.set(path, made);
  return made;
}
