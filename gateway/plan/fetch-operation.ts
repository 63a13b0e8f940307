import {
  Kind,
  parse,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type InlineFragmentNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { createTextCache } from '../text-cache.ts';

/**
 * Documents that differ have most of their fetches in common, so what was read of one is kept by its text, within these bounds:
 * what is read is some thirty times as large as its text.
 */
const MOST_HELD = 500;
const MOST_CHARACTERS = 200_000;
/** What comes once is needed several times while its plan is checked and compiled. */
const MOST_RECENT = 16;

const held = createTextCache<OperationDefinitionNode>({
  most: MOST_HELD,
  mostCharacters: MOST_CHARACTERS,
});
const recent = new LRUCache<string, OperationDefinitionNode>({ max: MOST_RECENT });

/** The operation of a fetch, read once, with its named fragments written out where they are spread. */
export function fetchOperation(text: string): OperationDefinitionNode {
  const known = held.get(text) ?? recent.get(text);
  if (known) return known;
  const operation = readOperation(text);
  if (!held.set(text, operation)) recent.set(text, operation);
  return operation;
}

/** An operation with its named fragments written out where they are spread. */
export function readOperation(text: string): OperationDefinitionNode {
  const fragments = new Map<string, FragmentDefinitionNode>();
  let operation: OperationDefinitionNode | undefined;
  for (const definition of parse(text, { noLocation: true }).definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    if (definition.kind === Kind.OPERATION_DEFINITION) operation = definition;
  }
  if (!operation) throw new Error('The query planner handed back a fetch without an operation.');
  if (fragments.size === 0) return operation;
  return { ...operation, selectionSet: writeOut(operation.selectionSet, fragments) };
}

function writeOut(
  set: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): SelectionSetNode {
  const selections = set.selections.flatMap((selection): SelectionNode[] => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = fragments.get(selection.name.value);
      return fragment ? [inlined(selection, fragment, fragments)] : [];
    }
    if (!selection.selectionSet) return [selection];
    return [{ ...selection, selectionSet: writeOut(selection.selectionSet, fragments) }];
  });
  return { ...set, selections };
}

function inlined(
  { directives = [] }: FragmentSpreadNode,
  { typeCondition, selectionSet }: FragmentDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): InlineFragmentNode {
  return {
    kind: Kind.INLINE_FRAGMENT,
    typeCondition,
    directives,
    selectionSet: writeOut(selectionSet, fragments),
  };
}
