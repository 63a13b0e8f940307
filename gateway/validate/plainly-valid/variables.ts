import {
  isInputType,
  isNonNullType,
  isTypeSubTypeOf,
  Kind,
  typeFromAST,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
} from 'graphql';
import { valueFits } from './values.ts';
import type { VariableUse, Walk } from './walk.ts';

/** Whether each variable is declared once, of a type that can be sent, and with a default of that type. */
export function declarationsFit(walk: Walk, { variableDefinitions = [] }: OperationDefinitionNode): boolean {
  const names = new Set(variableDefinitions.map(({ variable }) => variable.name.value));
  return (
    names.size === variableDefinitions.length &&
    variableDefinitions.every((definition) => declarationFits(walk, definition))
  );
}

function declarationFits(
  walk: Walk,
  { type: node, defaultValue, directives }: VariableDefinitionNode,
): boolean {
  const type = typeOf(walk.schema, node);
  if (type === null || (directives && directives.length > 0)) return false;
  return defaultValue === undefined || valueFits(walk, defaultValue, { type });
}

/** Whether every variable that an operation uses is declared and fits where it stands, and every declared one is used. */
export function usesFit(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  reached: Iterable<Pick<Walk, 'variables'>>,
): boolean {
  const declared = new Map(variableDefinitions.map((one) => [one.variable.name.value, one]));
  const unused = new Set(declared.keys());
  for (const { variables } of reached) {
    for (const use of variables) {
      const definition = declared.get(use.name);
      if (!definition || !isAllowed(schema, definition, use)) return false;
      unused.delete(use.name);
    }
  }
  return unused.size === 0;
}

/** https://spec.graphql.org/October2021/#IsVariableUsageAllowed() */
function isAllowed(schema: GraphQLSchema, definition: VariableDefinitionNode, use: VariableUse): boolean {
  const type = typeOf(schema, definition.type);
  if (type === null) return false;
  if (!isNonNullType(use.type) || isNonNullType(type)) return isTypeSubTypeOf(schema, type, use.type);
  const hasDefault = definition.defaultValue !== undefined && definition.defaultValue.kind !== Kind.NULL;
  const isNeverNull = hasDefault || use.defaultValue !== undefined;
  return isNeverNull && isTypeSubTypeOf(schema, type, use.type.ofType);
}

/** `null` where there is no such type, or none that can be sent. */
function typeOf(schema: GraphQLSchema, node: VariableDefinitionNode['type']): GraphQLInputType | null {
  const type = typeFromAST(schema, node);
  return isInputType(type) ? type : null;
}
