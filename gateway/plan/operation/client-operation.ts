import {
  Kind,
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { derivedOnce } from '../../derived.ts';

/** One operation of a client's document with its fragments. */
export interface ClientOperation {
  readonly definition: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** The variables that some `@skip`, `@include` or `@defer` reads, sorted. */
  readonly conditions: readonly string[];
  /** Whether `@defer` stands anywhere. */
  readonly hasDeferrals: boolean;
}

/** The values of an operation's conditions, but for those that were left out. */
export type Conditions = Readonly<Record<string, boolean>>;

/** Finds the operation that a request means; `null` where the name is missing or names none. */
export function findOperation(
  document: DocumentNode,
  operationName: string | null | undefined,
): OperationDefinitionNode | null {
  let found: OperationDefinitionNode | null = null;
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    if (operationName) {
      if (definition.name?.value === operationName) return definition;
    } else {
      if (found) return null;
      found = definition;
    }
  }
  return found;
}

const operationsRead = derivedOnce(
  (_document: DocumentNode) => new Map<OperationDefinitionNode, ClientOperation>(),
);

/** What is needed of a document to plan and shape one of its operations. It is read once for each parsed document. */
export function readClientOperation(
  document: DocumentNode,
  definition: OperationDefinitionNode,
): ClientOperation {
  const known = operationsRead(document);
  const found = known.get(definition);
  if (found) return found;
  const operation = readOperation(document, definition);
  known.set(definition, operation);
  return operation;
}

function readOperation(document: DocumentNode, definition: OperationDefinitionNode): ClientOperation {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const found: Found = { conditions: new Set(), hasDeferrals: false };
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
    if ('selectionSet' in node) readDirectives(node.selectionSet, found);
  }
  const { conditions, hasDeferrals } = found;
  return { definition, fragments, conditions: [...conditions].sort(), hasDeferrals };
}

/** What the directives of a document say. */
interface Found {
  readonly conditions: Set<string>;
  hasDeferrals: boolean;
}

function readDirectives({ selections }: SelectionSetNode, found: Found): void {
  for (const selection of selections) {
    for (const directive of selection.directives ?? []) {
      found.hasDeferrals ||= directive.name.value === 'defer';
      const value = readsCondition(directive) ? ifOf(directive) : undefined;
      if (value?.kind === Kind.VARIABLE) found.conditions.add(value.name.value);
    }
    if (selection.kind !== Kind.FRAGMENT_SPREAD && selection.selectionSet) {
      readDirectives(selection.selectionSet, found);
    }
  }
}

/** Whether a field or fragment stays, by its `@skip` and `@include`. */
export function isIncluded(
  directives: readonly DirectiveNode[] | undefined,
  conditions: Conditions,
): boolean {
  if (!directives || directives.length === 0) return true;
  return directives.every((directive) => {
    const value = decidesInclusion(directive) ? ifOf(directive) : undefined;
    if (!value) return true;
    const on = value.kind === Kind.VARIABLE ? conditions[value.name.value] === true : isTrue(value);
    return on === (directive.name.value === 'include');
  });
}

function decidesInclusion({ name }: DirectiveNode): boolean {
  return name.value === 'skip' || name.value === 'include';
}

function readsCondition(directive: DirectiveNode): boolean {
  return decidesInclusion(directive) || directive.name.value === 'defer';
}

function ifOf({ arguments: all }: DirectiveNode) {
  return all?.find(({ name }) => name.value === 'if')?.value;
}

function isTrue(value: { readonly kind: Kind; readonly value?: unknown }): boolean {
  return value.kind === Kind.BOOLEAN && value.value === true;
}
