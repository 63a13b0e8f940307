import {
  Kind,
  print,
  type ArgumentNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type TypeNode,
  type ValueNode,
  type VariableDefinitionNode,
} from 'graphql';

/**
 * An operation to plan, as text, without the spaces that only people need. graphql-js's `print` goes the way of its visitor, which
 * takes a good part of what a new operation costs: it prints what is seldom.
 */
export function printOperation(
  { operation, name, variableDefinitions = [] }: OperationDefinitionNode,
  selections: readonly SelectionNode[],
): string {
  const variables =
    variableDefinitions.length > 0 ? `(${variableDefinitions.map(printDefinition).join(' ')})` : '';
  return `${operation}${name ? ` ${name.value}` : ''}${variables}${printSelections(selections)}`;
}

function printDefinition(definition: VariableDefinitionNode): string {
  const { variable, type, defaultValue, directives = [] } = definition;
  if (defaultValue || directives.length > 0) return print(definition);
  return `$${variable.name.value}:${printType(type)}`;
}

function printType(type: TypeNode): string {
  if (type.kind === Kind.NAMED_TYPE) return type.name.value;
  return type.kind === Kind.LIST_TYPE ? `[${printType(type.type)}]` : `${printType(type.type)}!`;
}

function printSelections(selections: readonly SelectionNode[]): string {
  let text = '{';
  for (const selection of selections) {
    if (text.length > 1) text += ' ';
    text += printSelection(selection);
  }
  return `${text}}`;
}

/** A field or a fragment with all that is inside. */
export function printSelection(selection: SelectionNode): string {
  const directives =
    selection.directives && selection.directives.length > 0 ? selection.directives.map(print).join(' ') : '';
  if (selection.kind === Kind.FRAGMENT_SPREAD) return `...${selection.name.value}${directives}`;
  const inner = selection.selectionSet ? printSelections(selection.selectionSet.selections) : '';
  if (selection.kind === Kind.INLINE_FRAGMENT) {
    const condition = selection.typeCondition ? ` on ${selection.typeCondition.name.value}` : '';
    return `...${condition}${directives}${inner}`;
  }
  const { alias, name, arguments: given = [] } = selection;
  return `${alias ? `${alias.value}:` : ''}${name.value}${printArguments(given)}${directives}${inner}`;
}

function printArguments(given: readonly ArgumentNode[]): string {
  if (given.length === 0) return '';
  return `(${given.map(({ name, value }) => `${name.value}:${printValue(value)}`).join(' ')})`;
}

function printValue(value: ValueNode): string {
  if (value.kind === Kind.VARIABLE) return `$${value.name.value}`;
  return value.kind === Kind.INT || value.kind === Kind.ENUM ? value.value : print(value);
}
