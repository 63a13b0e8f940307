import {
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  OperationTypeNode,
  print,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type InlineFragmentNode,
  type NameNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { isIncluded, type ClientOperation, type Conditions } from './client-operation.ts';
import { responseKeyOf, type SourceKeys } from './source-keys.ts';
import type { SupergraphFacts } from './supergraph-facts.ts';

/** What rewriting a client's operation for the planner needs. */
export interface RewriteInput {
  readonly operation: ClientOperation;
  readonly conditions: Conditions;
  readonly sourceKeys: SourceKeys;
  readonly facts: SupergraphFacts;
  readonly apiSchema: GraphQLSchema;
}

/**
 * The documents to plan: one with all root fields, and for a mutation one for each root field (by response key, in
 * the client's order).
 *
 * They are the client's operation with its conditions decided, introspection and root `__typename` left out (the gateway
 * answers these), source keys for aliases, and `__typename` wherever the concrete type must be known to shape the answer.
 * Empty when no subgraph is needed.
 */
export function operationToPlan(
  input: RewriteInput,
): { readonly whole: string; readonly byField: string[] } | null {
  const rootType = input.apiSchema.getRootType(input.operation.definition.operation);
  if (!rootType) return null;
  const groups = new Map<string, FieldNode[]>();
  collectRootFields(input, input.operation.definition.selectionSet, groups);
  const fields = [...groups.values()];
  if (fields.length === 0) return null;
  const isSerial = input.operation.definition.operation === OperationTypeNode.MUTATION && fields.length > 1;
  return {
    whole: printOperation(input, rootType, fields),
    byField: isSerial ? fields.map((field) => printOperation(input, rootType, [field])) : [],
  };
}

function collectRootFields(
  input: RewriteInput,
  set: SelectionSetNode,
  groups: Map<string, FieldNode[]>,
): void {
  for (const selection of set.selections) {
    if (!isIncluded(selection.directives, input.conditions)) continue;
    if (selection.kind !== Kind.FIELD) {
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT
          ? selection
          : input.operation.fragments.get(selection.name.value);
      if (fragment) collectRootFields(input, fragment.selectionSet, groups);
    } else if (!selection.name.value.startsWith('__')) {
      push(groups, responseKeyOf(selection), selection);
    }
  }
}

function printOperation(
  input: RewriteInput,
  rootType: GraphQLNamedType,
  fields: readonly (readonly FieldNode[])[],
): string {
  const { definition } = input.operation;
  return print({
    kind: Kind.DOCUMENT,
    definitions: [
      {
        kind: Kind.OPERATION_DEFINITION,
        operation: definition.operation,
        ...(definition.name ? { name: definition.name } : {}),
        variableDefinitions: definition.variableDefinitions ?? [],
        selectionSet: setNode(fields.flatMap((nodes) => rewriteField(input, nodes, rootType))),
      },
    ],
  });
}

/** What selection sets of one object ask for together: no field twice, and no fragment that says nothing about the type. */
interface Collected {
  readonly parent: GraphQLNamedType;
  readonly fields: Map<string, FieldNode[]>;
  /** By type condition, where that says more than the parent type does. */
  readonly fragments: Map<string, SelectionSetNode[]>;
  readonly seen: Set<string>;
  hasTypename: boolean;
}

/**
 * One selection set for what several ask for. The planner is handed the plainest form of an operation, since it fails on
 * some that are not (a fragment in a fragment of the same type, for one).
 */
function rewriteSets(
  input: RewriteInput,
  sets: readonly SelectionSetNode[],
  parent: GraphQLNamedType,
): SelectionSetNode {
  const collected: Collected = {
    parent,
    fields: new Map(),
    fragments: new Map(),
    seen: new Set(),
    hasTypename: false,
  };
  for (const set of sets) collect(input, collected, set);
  const selections: SelectionNode[] = [];
  for (const nodes of collected.fields.values()) selections.push(...rewriteField(input, nodes, parent));
  for (const [condition, inner] of collected.fragments) {
    const type = input.apiSchema.getType(condition);
    if (type) selections.push(fragmentNode(condition, rewriteSets(input, inner, type)));
  }
  const needed = collected.hasTypename || selections.length === 0 || needsTypename(input, collected);
  return setNode(needed ? [typenameField, ...selections] : selections);
}

function collect(input: RewriteInput, collected: Collected, set: SelectionSetNode): void {
  for (const selection of set.selections) {
    if (!isIncluded(selection.directives, input.conditions)) continue;
    if (selection.kind === Kind.FIELD) collectField(input, collected, selection);
    else if (selection.kind === Kind.INLINE_FRAGMENT) collectFragment(input, collected, selection);
    else if (!collected.seen.has(selection.name.value)) {
      collected.seen.add(selection.name.value);
      const fragment = input.operation.fragments.get(selection.name.value);
      if (fragment) collectFragment(input, collected, fragment);
    }
  }
}

function collectField(input: RewriteInput, collected: Collected, field: FieldNode): void {
  if (field.name.value === '__typename') collected.hasTypename = true;
  if (field.name.value.startsWith('__')) return;
  push(collected.fields, input.sourceKeys(field), field);
}

function collectFragment(
  input: RewriteInput,
  collected: Collected,
  { typeCondition, selectionSet }: Pick<InlineFragmentNode, 'typeCondition' | 'selectionSet'>,
): void {
  const { parent } = collected;
  const condition = typeCondition ? input.apiSchema.getType(typeCondition.name.value) : parent;
  if (!condition) return;
  const isWider =
    isAbstractType(condition) &&
    (isObjectType(parent) || isInterfaceType(parent)) &&
    input.apiSchema.isSubType(condition, parent);
  if (condition === parent || isWider) collect(input, collected, selectionSet);
  else if (isAbstractType(parent)) push(collected.fragments, condition.name, selectionSet);
}

/** One field for all nodes of one key: they ask for the same field with the same arguments. */
function rewriteField(
  input: RewriteInput,
  nodes: readonly FieldNode[],
  parent: GraphQLNamedType,
): FieldNode[] {
  const [first] = nodes;
  if (!first || !(isObjectType(parent) || isInterfaceType(parent))) return [];
  const definition = parent.getFields()[first.name.value];
  if (!definition) return [];
  const key = input.sourceKeys(first);
  const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  const type = getNamedType(definition.type);
  return [
    {
      kind: Kind.FIELD,
      name: first.name,
      arguments: first.arguments ?? [],
      ...(key === first.name.value ? {} : { alias: nameNode(key) }),
      ...(sets.length > 0 ? { selectionSet: rewriteSets(input, sets, type) } : {}),
    },
  ];
}

/** An interface that some subgraph knows as an object needs a further call to learn its type: only where it matters. */
function needsTypename({ facts }: RewriteInput, { parent, fragments }: Collected): boolean {
  return isAbstractType(parent) && (!facts.interfaceObjects.has(parent.name) || fragments.size > 0);
}

function push<Value>(groups: Map<string, Value[]>, key: string, value: Value): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}

function setNode(selections: readonly SelectionNode[]): SelectionSetNode {
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
