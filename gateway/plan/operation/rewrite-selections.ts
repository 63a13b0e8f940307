import {
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  type FieldNode,
  type FragmentSpreadNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type InlineFragmentNode,
  type NameNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { isIncluded, type ClientOperation, type Conditions } from './client-operation.ts';
import { plannableArguments } from './large-integers.ts';
import { markDeferred } from './defer-mark.ts';
import type { FindDeferral } from './deferrals.ts';
import { push } from './groups.ts';
import type { GatherLeaves } from './gather-leaves.ts';
import type { SourceKeys } from './source-keys.ts';
import type { SupergraphFacts } from '../supergraph/supergraph-facts.ts';

/** What rewriting a client's operation for the planner needs. */
export interface RewriteInput {
  readonly operation: ClientOperation;
  readonly conditions: Conditions;
  readonly sourceKeys: SourceKeys;
  readonly facts: SupergraphFacts;
  readonly apiSchema: GraphQLSchema;
  /** Which fragments stay apart: they are marked with the number of their part. */
  readonly deferralOf: FindDeferral;
  /** Puts one leaf in the place of those that are planned alike. */
  readonly gather: GatherLeaves;
}

/** What selection sets of one object ask for together: no field twice, and no fragment that says nothing about the type. */
interface Collected {
  readonly parent: GraphQLNamedType;
  readonly fields: Map<string, FieldNode[]>;
  /** By type condition, where that says more than the parent type does. */
  fragments: Map<string, SelectionSetNode[]> | null;
  readonly deferred: DeferredSet[];
  seen: Set<string> | null;
}

/** What a fragment is where it is spread, named or not. */
export type Fragment = Pick<InlineFragmentNode, 'typeCondition' | 'selectionSet'>;
/** A fragment that stays apart. */
export type DeferredSet = Fragment & { readonly part: number };

/**
 * One selection set for what several ask for. The planner is handed the plainest form of an operation, since it fails on
 * some that are not (a fragment in a fragment of the same type, for one).
 */
function rewriteSets(
  input: RewriteInput,
  sets: readonly SelectionSetNode[],
  parent: GraphQLNamedType,
): SelectionSetNode {
  const collected: Collected = { parent, fields: new Map(), fragments: null, deferred: [], seen: null };
  for (const set of sets) collect(input, collected, set);
  const selections: SelectionNode[] = input.gather(parent, rewriteFields(input, collected));
  for (const [condition, inner] of collected.fragments ?? []) {
    const type = input.apiSchema.getType(condition);
    if (type) selections.push(fragmentNode(condition, rewriteSets(input, inner, type)));
  }
  for (const fragment of collected.deferred) selections.push(rewriteDeferred(input, fragment, parent));
  const needed = selections.length === 0 || needsTypename(input, collected);
  return setNode(needed && !collected.fields.has('__typename') ? [typenameField, ...selections] : selections);
}

function rewriteFields(input: RewriteInput, { fields, parent }: Collected): FieldNode[] {
  const rewritten: FieldNode[] = [];
  fields.forEach((nodes, key) => {
    const field = key === '__typename' ? typenameField : rewriteField(input, nodes, parent);
    if (field) rewritten.push(field);
  });
  return rewritten;
}

function collect(input: RewriteInput, collected: Collected, set: SelectionSetNode): void {
  for (const selection of set.selections) {
    if (!isIncluded(selection.directives, input.conditions)) continue;
    if (selection.kind === Kind.FIELD) collectField(input, collected, selection);
    else collectSelection(input, collected, selection);
  }
}

function collectSelection(
  input: RewriteInput,
  collected: Collected,
  selection: InlineFragmentNode | FragmentSpreadNode,
): void {
  const fragment = fragmentOf(input, selection);
  const deferral = input.deferralOf(selection);
  if (!fragment) return;
  if (deferral) {
    if (canApply(input, fragment, collected.parent))
      collected.deferred.push({ part: deferral.part, ...fragment });
    return;
  }
  if (selection.kind === Kind.FRAGMENT_SPREAD) {
    collected.seen ??= new Set();
    if (collected.seen.has(selection.name.value)) return;
    collected.seen.add(selection.name.value);
  }
  collectFragment(input, collected, fragment);
}

export function fragmentOf(
  { operation }: RewriteInput,
  selection: InlineFragmentNode | FragmentSpreadNode,
): Fragment | undefined {
  return selection.kind === Kind.INLINE_FRAGMENT ? selection : operation.fragments.get(selection.name.value);
}

function collectField(input: RewriteInput, collected: Collected, field: FieldNode): void {
  if (field.name.value === '__typename') collected.fields.set('__typename', [field]);
  if (field.name.value.startsWith('__')) return;
  push(collected.fields, input.sourceKeys(field), field);
}

function collectFragment(input: RewriteInput, collected: Collected, fragment: Fragment): void {
  const { parent } = collected;
  const condition = conditionOf(input, fragment, parent);
  if (!condition) return;
  if (saysNothing(input, condition, parent)) collect(input, collected, fragment.selectionSet);
  else if (isAbstractType(parent))
    push(
      (collected.fragments ??= new Map<string, SelectionSetNode[]>()),
      condition.name,
      fragment.selectionSet,
    );
}

function conditionOf(
  { apiSchema }: RewriteInput,
  { typeCondition }: Fragment,
  parent: GraphQLNamedType,
): GraphQLNamedType | undefined {
  return typeCondition ? apiSchema.getType(typeCondition.name.value) : parent;
}

/** Whether every object of the parent type is of the condition's. */
function saysNothing(
  { apiSchema }: RewriteInput,
  condition: GraphQLNamedType,
  parent: GraphQLNamedType,
): boolean {
  if (condition === parent) return true;
  const isNarrow = isObjectType(parent) || isInterfaceType(parent);
  return isAbstractType(condition) && isNarrow && apiSchema.isSubType(condition, parent);
}

function canApply(input: RewriteInput, fragment: Fragment, parent: GraphQLNamedType): boolean {
  const condition = conditionOf(input, fragment, parent);
  return condition !== undefined && (isAbstractType(parent) || saysNothing(input, condition, parent));
}

/** A fragment that stays by itself. On an object the condition is its type: a wider one would only be harder to plan. */
export function rewriteDeferred(
  input: RewriteInput,
  fragment: DeferredSet,
  parent: GraphQLNamedType,
): InlineFragmentNode {
  const condition = conditionOf(input, fragment, parent) ?? parent;
  const type = saysNothing(input, condition, parent) ? parent : condition;
  const set = rewriteSets(input, [fragment.selectionSet], type);
  return { ...fragmentNode(type.name, set), directives: [markDeferred(fragment.part)] };
}

/** One field for all nodes of one key: they ask for the same field with the same arguments. `null` for what there is not. */
export function rewriteField(
  input: RewriteInput,
  nodes: readonly FieldNode[],
  parent: GraphQLNamedType,
): FieldNode | null {
  const [first] = nodes;
  if (!first || !(isObjectType(parent) || isInterfaceType(parent))) return null;
  const definition = parent.getFields()[first.name.value];
  if (!definition) return null;
  const key = input.sourceKeys(first);
  const given = plannableArguments(first.arguments ?? [], definition.args);
  if (isAsItWas(first, key) && given === first.arguments) return first;
  const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  const type = getNamedType(definition.type);
  return {
    kind: Kind.FIELD,
    name: first.name,
    arguments: given,
    ...(key === first.name.value ? {} : { alias: nameNode(key) }),
    ...(sets.length > 0 ? { selectionSet: rewriteSets(input, sets, type) } : {}),
  };
}

/** A leaf of which nothing is to be changed. The planner fails on some operations that have `id: id` beside `id`. */
function isAsItWas({ alias, name, selectionSet, directives = [] }: FieldNode, key: string): boolean {
  const isPlain = !selectionSet && directives.length === 0 && alias?.value !== name.value;
  return isPlain && (alias ?? name).value === key;
}

/** An interface that some subgraph knows as an object needs a further call to learn its type: only where it matters. */
function needsTypename({ facts }: RewriteInput, { parent, fragments, deferred }: Collected): boolean {
  const isTold = (fragments?.size ?? 0) + deferred.length > 0;
  return isAbstractType(parent) && (isTold || !facts.interfaceObjects.has(parent.name));
}

export function setNode(selections: readonly SelectionNode[]): SelectionSetNode {
  return { kind: Kind.SELECTION_SET, selections };
}

function fragmentNode(condition: string, selectionSet: SelectionSetNode): InlineFragmentNode {
  return {
    kind: Kind.INLINE_FRAGMENT,
    typeCondition: { kind: Kind.NAMED_TYPE, name: nameNode(condition) },
    selectionSet,
  };
}

function nameNode(value: string): NameNode {
  return { kind: Kind.NAME, value };
}

const typenameField: FieldNode = { kind: Kind.FIELD, name: nameNode('__typename') };
