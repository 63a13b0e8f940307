import {
  getNullableType,
  isScalarType,
  isSpecifiedScalarType,
  Kind,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLSchema,
  type ValueNode,
  type VariableDefinitionNode,
  type VariableNode,
} from 'graphql';

/** A valid document, and the literals of its spelling. */
export interface WithLiterals {
  readonly source: string;
  readonly document: DocumentNode;
  readonly literals: readonly string[];
}

/** By literal, the names of the types that it is given for; `null` where it has to stay as it is. */
export type LiteralTypes = readonly (readonly string[] | null)[];

/** What the names of the variables begin with. */
const PREFIX = '_literal';

/**
 * Which literals may as well be variables: those that are given for the types that GraphQL itself defines. Scalars of other kinds
 * may take a literal for something else than a variable.
 */
export function readLiteralTypes(apiSchema: GraphQLSchema, of: WithLiterals): LiteralTypes {
  const found = of.literals.map((): string[] => []);
  const staying = new Set<number>();
  replaceLiterals(apiSchema, of, (index, type) => {
    if (type === null) staying.add(index);
    else if (!found[index]?.includes(type)) found[index]?.push(type);
    return null;
  });
  return found.map((types, index) => (staying.has(index) || types.length === 0 ? null : types));
}

/** The text of the same document with variables in the place of literals; `null` where it has such names already. */
export function withVariables(
  apiSchema: GraphQLSchema,
  of: WithLiterals,
  types: LiteralTypes,
): string | null {
  if (of.source.includes(PREFIX)) return null;
  const { definitions } = replaceLiterals(apiSchema, of, (index, type) =>
    type !== null && types[index] ? variable(index, type) : null,
  );
  const added = types.flatMap((names, index) => names?.map((type) => define(index, type)) ?? []);
  return print({
    kind: Kind.DOCUMENT,
    definitions: definitions.map((node) =>
      node.kind === Kind.OPERATION_DEFINITION
        ? { ...node, variableDefinitions: [...(node.variableDefinitions ?? []), ...added] }
        : node,
    ),
  });
}

/** The variables' values; `null` where one may not be quite what the literal is. */
export function valuesOfLiterals(
  literals: readonly string[],
  types: LiteralTypes,
): Readonly<Record<string, unknown>> | null {
  const values: Record<string, unknown> = {};
  for (const [index, literal] of literals.entries()) {
    for (const type of types[index] ?? []) {
      const value = valueOf(literal, type);
      if (value === null) return null;
      values[nameOf(index, type)] = value;
    }
  }
  return values;
}

function valueOf(literal: string, type: string): string | number | null {
  if (literal.startsWith('"')) return stringIn(literal);
  if (type === 'ID') return literal;
  const value = Number(literal);
  // JSON has no infinity, and no sign of zero.
  return Number.isFinite(value) && !Object.is(value, -0) ? value : null;
}

/** JSON has the same escapes, but for `\u{…}`, and takes halves of characters, which GraphQL does not. */
function stringIn(literal: string): string | null {
  try {
    const value: unknown = JSON.parse(literal);
    return typeof value === 'string' && value.isWellFormed() ? value : null;
  } catch {
    return null;
  }
}

/** Puts something in the place of literals, by their numbers and by the types that GraphQL defines; `null` leaves one as it is. */
function replaceLiterals(
  apiSchema: GraphQLSchema,
  { source, document, literals }: WithLiterals,
  replace: (index: number, type: string | null) => VariableNode | null,
): DocumentNode {
  const numbers = new Map(literals.map((literal, index) => [literal, index]));
  const typeInfo = new TypeInfo(apiSchema);
  const replaceOne = ({ loc }: ValueNode) => {
    const index = numbers.get(source.slice(loc?.start, loc?.end));
    const type = getNullableType(typeInfo.getInputType());
    const name = isScalarType(type) && isSpecifiedScalarType(type) ? type.name : null;
    return (index === undefined ? null : replace(index, name)) ?? undefined;
  };
  const leave = () => false;
  const values = { IntValue: replaceOne, FloatValue: replaceOne, StringValue: replaceOne };
  const visitor = visitWithTypeInfo(typeInfo, { ...values, Directive: leave, VariableDefinition: leave });
  return visit(document, visitor);
}

/** One literal may be given for several types. */
function nameOf(index: number, type: string): string {
  return `${PREFIX}${index}_${type}`;
}

function variable(index: number, type: string): VariableNode {
  return { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: nameOf(index, type) } };
}

/** A literal is never null. */
function define(index: number, type: string): VariableDefinitionNode {
  const named = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type } } as const;
  const definition = {
    variable: variable(index, type),
    type: { kind: Kind.NON_NULL_TYPE, type: named },
  } as const;
  return { kind: Kind.VARIABLE_DEFINITION, ...definition };
}
