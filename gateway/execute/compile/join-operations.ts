import {
  Kind,
  parse,
  print,
  visit,
  type DocumentNode,
  type NameNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type VariableDefinitionNode,
} from 'graphql';
import { createTextCache } from '../../text-cache.ts';
import type { EntityAlias } from '../../plan/query-plan.ts';

/** An operation, and the names that its `_entities` and their variables are to have. */
export interface OperationPart {
  readonly operation: string;
  readonly changes: readonly { readonly from: EntityAlias; readonly to: EntityAlias }[];
}

/** Documents that differ have most of their fetches in common, and with them what is joined. */
const joined = createTextCache<{ readonly operation: string | null }>({
  most: 500,
  mostCharacters: 200_000,
});

/** One operation that asks for what several ask for; `null` where two of them give one name to different variables. */
export function joinOperations(parts: readonly OperationPart[]): string | null {
  const key = parts.map(keyOf).join('\n\n');
  const known = joined.get(key);
  if (known) return known.operation;
  const operation = joinAnew(parts);
  joined.set(key, { operation });
  return operation;
}

function keyOf({ operation, changes }: OperationPart): string {
  const names = changes.map(({ from, to }) => [from.alias, from.variable, to.alias, to.variable].join(' '));
  return `${names.join()}\n${operation}`;
}

function joinAnew(parts: readonly OperationPart[]): string | null {
  const definitions = parts.flatMap((part, index) => renamed(part, `__${index}`).definitions);
  const queries = definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const [first] = queries;
  const variables = joinVariables(queries.flatMap(({ variableDefinitions = [] }) => variableDefinitions));
  if (!first || variables === null) return null;
  const selections = queries.flatMap(({ selectionSet }) => selectionSet.selections);
  const whole: OperationDefinitionNode = {
    ...first,
    variableDefinitions: variables,
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  };
  const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return print({ kind: Kind.DOCUMENT, definitions: [whole, ...fragments] });
}

/** Fragments of one name in two operations are not the same. */
function renamed({ operation, changes }: OperationPart, suffix: string): DocumentNode {
  const aliases = new Map(changes.map(({ from, to }) => [from.alias, to.alias]));
  const variables = new Map(changes.map(({ from, to }) => [from.variable, to.variable]));
  return visit(parse(operation, { noLocation: true }), {
    OperationDefinition: (node) => ({ ...node, selectionSet: underAliases(node.selectionSet, aliases) }),
    Variable: (node) => ({ ...node, name: changed(node.name, (name) => variables.get(name) ?? name) }),
    FragmentSpread: (node) => ({ ...node, name: changed(node.name, (name) => name + suffix) }),
    FragmentDefinition: (node) => ({ ...node, name: changed(node.name, (name) => name + suffix) }),
  });
}

function underAliases(set: SelectionSetNode, aliases: ReadonlyMap<string, string>): SelectionSetNode {
  const selections = set.selections.map((selection): SelectionNode => {
    if (selection.kind !== Kind.FIELD) return selection;
    const value = aliases.get((selection.alias ?? selection.name).value);
    return value === undefined ? selection : { ...selection, alias: { kind: Kind.NAME, value } };
  });
  return { ...set, selections };
}

function changed(node: NameNode, change: (name: string) => string): NameNode {
  return { ...node, value: change(node.value) };
}

/** The definitions of all, each once; `null` where a name has two types. */
function joinVariables(definitions: readonly VariableDefinitionNode[]): VariableDefinitionNode[] | null {
  const joined = new Map<string, VariableDefinitionNode>();
  for (const definition of definitions) {
    const name = definition.variable.name.value;
    const known = joined.get(name);
    if (known && print(known) !== print(definition)) return null;
    joined.set(name, definition);
  }
  return [...joined.values()];
}
