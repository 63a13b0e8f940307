import {
  getNullableType,
  isInputObjectType,
  isListType,
  Kind,
  typeFromAST,
  type ArgumentNode,
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLSchema,
  type ValueNode,
  type VariableDefinitionNode,
} from 'graphql';

/** Any integer of fewer digits fits where the planner reads one, into 64 bits. */
const DIGITS_TOO_MANY = 19;

/**
 * The arguments of a field, with integers that the planner cannot read (of more than 64 bits) in another form that says the same:
 * an `ID` as a string, a `Float` with a point. No other built-in type has such values. What is fine is handed back as it is.
 */
export function plannableArguments(
  given: readonly ArgumentNode[],
  declared: readonly GraphQLArgument[],
): readonly ArgumentNode[] {
  if (!given.some(({ value }) => hasLargeInteger(value))) return given;
  return given.map((argument) => {
    const type = declared.find(({ name }) => name === argument.name.value)?.type;
    return type ? { ...argument, value: plannableValue(argument.value, type) } : argument;
  });
}

/** The same of a variable's default. */
export function plannableVariable(
  schema: GraphQLSchema,
  definition: VariableDefinitionNode,
): VariableDefinitionNode {
  const { defaultValue } = definition;
  if (!defaultValue || !hasLargeInteger(defaultValue)) return definition;
  const type = typeFromAST(schema, definition.type) as GraphQLInputType | undefined;
  if (!type) return definition;
  const value = plannableValue(defaultValue, type) as typeof defaultValue;
  return { ...definition, defaultValue: value };
}

function hasLargeInteger(value: ValueNode): boolean {
  if (value.kind === Kind.INT) return value.value.length >= DIGITS_TOO_MANY;
  if (value.kind === Kind.LIST) return value.values.some(hasLargeInteger);
  return value.kind === Kind.OBJECT && value.fields.some((field) => hasLargeInteger(field.value));
}

function plannableValue(node: ValueNode, type: GraphQLInputType): ValueNode {
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    if (node.kind !== Kind.LIST) return plannableValue(node, nullable.ofType);
    return { ...node, values: node.values.map((item) => plannableValue(item, nullable.ofType)) };
  }
  if (node.kind === Kind.OBJECT && isInputObjectType(nullable)) {
    const types = nullable.getFields();
    const fields = node.fields.map((field) => {
      const declared = types[field.name.value];
      return declared ? { ...field, value: plannableValue(field.value, declared.type) } : field;
    });
    return { ...node, fields };
  }
  if (node.kind !== Kind.INT || !hasLargeInteger(node)) return node;
  if (nullable.toString() === 'ID') return { kind: Kind.STRING, value: node.value };
  return nullable.toString() === 'Float' ? { kind: Kind.FLOAT, value: `${node.value}.0` } : node;
}
