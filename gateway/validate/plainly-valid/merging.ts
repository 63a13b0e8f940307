import {
  getNamedType,
  isCompositeType,
  isUnionType,
  Kind,
  print,
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { push } from '../../plan/operation/groups.ts';
import { responseKeyOf } from '../../plan/operation/source-keys.ts';
import type { Walk } from './walk.ts';

type WholeDocument = Pick<Walk, 'schema' | 'fragments' | 'scopes'>;

interface Merging extends WholeDocument {
  /** How much may still be compared. */
  left: number;
}

/**
 * graphql-js refuses what it would have to compare for too long (500,000 steps of its own). What is counted here is more than what
 * it counts, so this is far on the safe side, and it bounds the time.
 */
const MOST_STEPS = 50_000;

/**
 * Whether the fields of one object that have one response key are all the same field of the same type, with the same arguments:
 * these can be merged, whatever the types of the fragments are in which they stand. Others can be merged where no object is of
 * both types, and are left to graphql-js. No fragment may lead back to itself.
 */
export function fieldsMerge(document: WholeDocument): boolean {
  const merging: Merging = { ...document, left: MOST_STEPS };
  return document.scopes.every(({ set, type }) => setsMerge(merging, [set], type));
}

/** A field, and the type of which it is selected. */
interface Placed {
  readonly field: FieldNode;
  readonly parent: GraphQLCompositeType;
}

/** All that selection sets select of one object. */
interface Collected {
  readonly byKey: Map<string, Placed[]>;
  readonly fragments: Set<string>;
  fields: number;
  spreads: number;
}

function setsMerge(merging: Merging, sets: readonly SelectionSetNode[], type: GraphQLCompositeType): boolean {
  const collected: Collected = { byKey: new Map(), fragments: new Set(), fields: 0, spreads: 0 };
  for (const set of sets) collect(merging, set, type, collected);
  const { byKey, fragments, fields, spreads } = collected;
  merging.left -= pairsOf(sets.length) * (fragments.size + 1) * (fields + 4 * spreads + 4);
  if (merging.left < 0) return false;
  for (const same of byKey.values()) {
    if (same.length > 1 && !areOneField(merging, same)) return false;
  }
  return true;
}

/** How many pairs there are of so many; one alone counts as one. */
function pairsOf(count: number): number {
  return Math.max(1, (count * (count - 1)) / 2);
}

function collect(
  merging: Merging,
  { selections }: SelectionSetNode,
  parent: GraphQLCompositeType,
  collected: Collected,
): void {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) collectField(selection, parent, collected);
    else collectFragment(merging, selection, parent, collected);
  }
}

function collectField(field: FieldNode, parent: GraphQLCompositeType, collected: Collected): void {
  collected.fields++;
  push(collected.byKey, responseKeyOf(field), { field, parent });
}

function collectFragment(
  merging: Merging,
  selection: Exclude<SelectionNode, FieldNode>,
  parent: GraphQLCompositeType,
  collected: Collected,
): void {
  const fragment =
    selection.kind === Kind.INLINE_FRAGMENT ? selection : spread(merging, selection, collected);
  if (!fragment) return;
  const { typeCondition: condition, selectionSet } = fragment;
  const type = condition ? merging.schema.getType(condition.name.value) : parent;
  if (isCompositeType(type)) collect(merging, selectionSet, type, collected);
}

/** A fragment says nothing new where it is spread for the second time. */
function spread(
  { fragments }: Merging,
  { name }: FragmentSpreadNode,
  collected: Collected,
): FragmentDefinitionNode | undefined {
  collected.spreads++;
  if (collected.fragments.has(name.value)) return undefined;
  collected.fragments.add(name.value);
  return fragments.get(name.value);
}

function areOneField(merging: Merging, placed: readonly Placed[]): boolean {
  const [first, ...others] = placed;
  if (!first) return true;
  merging.left -= pairsOf(placed.length) * stepsFor(first.field);
  if (merging.left < 0 || !others.every((other) => isSameField(first, other))) return false;
  const sets = placed.flatMap(({ field }) => field.selectionSet ?? []);
  const type = typeOf(first);
  const inner = type && getNamedType(type);
  return sets.length === 0 || (isCompositeType(inner) && setsMerge(merging, sets, inner));
}

/** More than what two fields of this kind take to compare, with their arguments and their types. */
function stepsFor({ arguments: given = [] }: FieldNode): number {
  return 20 + given.length;
}

function isSameField(one: Placed, other: Placed): boolean {
  return (
    one.field.name.value === other.field.name.value &&
    argumentsOf(one.field) === argumentsOf(other.field) &&
    String(typeOf(one)) === String(typeOf(other))
  );
}

/** As they are written: in another order they are the same, too, which graphql-js knows. */
function argumentsOf({ arguments: given = [] }: FieldNode): string {
  return given.map(print).join();
}

/** `null` of `__typename`, which has one type everywhere. */
function typeOf({ field, parent }: Placed): GraphQLOutputType | null {
  return isUnionType(parent) ? null : (parent.getFields()[field.name.value]?.type ?? null);
}
