/**
 * Plans an operation of which parts are deferred. A fragment on an entity is cut off and planned as if it began there, so
 * that what is around it waits for none of its fetches; so is a fragment on `Query`. Every other fragment is fetched with
 * what is around it, and only answered later: the spec leaves that to the server.
 */
import {
  isAbstractType,
  isObjectType,
  Kind,
  OperationTypeNode,
  print,
  type GraphQLNamedType,
  type InlineFragmentNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { clashingFragments } from './clashing-fragments.ts';
import { markedPart } from '../operation/defer-mark.ts';
import {
  beginCutting,
  planEntityPart,
  wayInto,
  type Cutting,
  type EntityGraph,
  type PlanText,
} from './entity-part.ts';
import { PlanRefused } from '../planner/planner-process.ts';
import type { DeferNode, DeferredNode, PathSegment } from '../query-plan.ts';

/** How the parts are planned. */
export interface PartPlanners {
  /** In the supergraph with entrances. */
  readonly fromEntity: PlanText;
  /** In the supergraph as it is. */
  readonly fromRoot: PlanText;
}

/** Plans a marked operation (`defer-mark.ts`). Rejects with `PlanRefused` where the first part cannot be planned so. */
export async function planInParts(
  graph: EntityGraph,
  operation: string,
  { fromEntity, fromRoot }: PartPlanners,
): Promise<DeferNode> {
  const begun = beginCutting(graph, operation, fromEntity);
  const cutting = { ...begun.cutting, fromRoot };
  const { selectionSet } = cutting.definition;
  const place = { type: begun.root, path: [], clashing: clashingFragments(selectionSet) };
  const { selections, deferred } = await cutSet(cutting, selectionSet, place);
  return { kind: 'Defer', primary: await planRoot(cutting, selections), deferred };
}

interface PartCutting extends Cutting {
  readonly fromRoot: PlanText;
}

/** The object that a selection set is on. */
interface Place {
  readonly type: GraphQLNamedType;
  readonly path: readonly PathSegment[];
  /** The fragments that cannot be fetched apart here. */
  readonly clashing: ReadonlySet<SelectionNode>;
}

/** What is left of a selection set, and the plans of what was cut off, parents before children. */
interface Parts {
  readonly selections: readonly SelectionNode[];
  readonly deferred: readonly DeferredNode[];
}

async function cutSet(cutting: PartCutting, set: SelectionSetNode, place: Place): Promise<Parts> {
  const selections: SelectionNode[] = [];
  const deferred: DeferredNode[] = [];
  for (const selection of set.selections) {
    const parts = await cutSelection(cutting, selection, place);
    selections.push(...parts.selections);
    deferred.push(...parts.deferred);
  }
  return { selections, deferred };
}

async function cutSelection(cutting: PartCutting, selection: SelectionNode, place: Place): Promise<Parts> {
  if (selection.kind === Kind.FRAGMENT_SPREAD || !selection.selectionSet) return kept(selection);
  const [type, segments] = wayInto(cutting, selection, place.type);
  if (!type) return kept(selection);
  const path = [...place.path, ...segments];
  if (selection.kind === Kind.INLINE_FRAGMENT) {
    const parts = await cutFragment(cutting, selection, { ...place, type, path });
    const isOfParent = segments.length === 0;
    return isOfParent ? parts : { ...parts, selections: on(type.name, parts.selections) };
  }
  const clashing = clashingFragments(selection.selectionSet);
  const inner = await cutSet(cutting, selection.selectionSet, { type, path, clashing });
  return { ...inner, selections: [{ ...selection, selectionSet: setOf(inner.selections) }] };
}

function kept(selection: SelectionNode): Parts {
  return { selections: [selection], deferred: [] };
}

/** `place` is inside the fragment. */
async function cutFragment(cutting: PartCutting, fragment: InlineFragmentNode, place: Place): Promise<Parts> {
  const inner = await cutSet(cutting, fragment.selectionSet, place);
  const part = markedPart(fragment);
  const apart =
    part === null || place.clashing.has(fragment) ? null : await cutOff(cutting, part, inner, place);
  return apart ?? inner;
}

/** `null` where it cannot be fetched apart. */
async function cutOff(cutting: PartCutting, part: number, inner: Parts, place: Place): Promise<Parts | null> {
  try {
    const parts = isRoot(cutting, place)
      ? await cutOffRoot(cutting, part, inner)
      : await cutOffEntities(cutting, part, inner, place);
    return parts && { ...parts, deferred: [...parts.deferred, ...inner.deferred] };
  } catch (error) {
    if (error instanceof PlanRefused) return null;
    throw error;
  }
}

function isRoot({ definition }: Cutting, { path }: Place): boolean {
  return path.length === 0 && definition.operation === OperationTypeNode.QUERY;
}

async function cutOffRoot(cutting: PartCutting, part: number, inner: Parts): Promise<Parts> {
  const node = await planRoot(cutting, inner.selections);
  return { selections: [], deferred: node ? [{ part, node }] : [] };
}

/** Everything may have been cut off. */
async function planRoot({ definition, fromRoot }: PartCutting, selections: readonly SelectionNode[]) {
  if (selections.length === 0) return null;
  return fromRoot(print({ ...definition, selectionSet: setOf(selections) }));
}

/** One part for each type of entity that may stand here. */
async function cutOffEntities(
  cutting: PartCutting,
  part: number,
  inner: Parts,
  { type, path }: Place,
): Promise<Parts | null> {
  const types = entitiesUnder(cutting, type);
  if (types === null) return null;
  const selections: SelectionNode[] = [];
  const deferred: DeferredNode[] = [];
  for (const name of types) {
    const asked = name === type.name ? inner.selections : selectionsOn(cutting, name, inner.selections);
    if (asked === null) return null;
    if (asked.length === 0) continue;
    const at: readonly PathSegment[] =
      name === type.name ? path : [...path, { kind: 'types', types: [name] }];
    const { keys, plans } = await planEntityPart(cutting, asked, name, at);
    selections.push(...(name === type.name ? keys : on(name, keys)));
    deferred.push(...plans.map((node) => ({ part, node })));
  }
  return { selections, deferred };
}

/** An interface of many types is not worth a part for each. */
const mostTypes = 20;

/** `null` where something else may stand here. */
function entitiesUnder({ schema, entities }: Cutting, type: GraphQLNamedType): readonly string[] | null {
  const types = isAbstractType(type) ? schema.getPossibleTypes(type) : isObjectType(type) ? [type] : [];
  const areEntities = types.length > 0 && types.every(({ name }) => entities.has(name));
  return areEntities && types.length <= mostTypes ? types.map(({ name }) => name) : null;
}

/** What an abstract type's selections ask of one of its types; `null` where that is not plain to see. */
function selectionsOn(
  { schema }: Cutting,
  type: string,
  selections: readonly SelectionNode[],
): readonly SelectionNode[] | null {
  const found: SelectionNode[] = [];
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      if (selection.name.value !== '__typename') found.push(selection);
      continue;
    }
    const condition =
      selection.kind === Kind.INLINE_FRAGMENT ? selection.typeCondition?.name.value : undefined;
    if (condition === type && selection.kind === Kind.INLINE_FRAGMENT) {
      found.push(...selection.selectionSet.selections);
    } else if (condition === undefined || !isObjectType(schema.getType(condition))) return null;
  }
  return found;
}

/** Nothing where nothing is selected: a fragment may not be empty. */
function on(type: string, selections: readonly SelectionNode[]): readonly InlineFragmentNode[] {
  if (selections.length === 0) return [];
  const typeCondition = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type } } as const;
  return [{ kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet: setOf(selections) }];
}

function setOf(selections: readonly SelectionNode[]): SelectionSetNode {
  return { kind: Kind.SELECTION_SET, selections };
}
