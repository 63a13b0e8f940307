import {
  getNullableType,
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  GraphQLString,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  isScalarType,
  type GraphQLEnumType,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLScalarType,
  type GraphQLType,
} from 'graphql';
import type { ResultNode } from '../result-node.ts';

/** A JSON Schema of the dialect of OpenAPI 3.1 (https://spec.openapis.org/oas/v3.1.1.html#schema-object). */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The schemas that others refer to, by name: enums and input objects are written once. */
export class SharedSchemas {
  private readonly schemas = new Map<string, JsonSchema>();

  /** A reference to a shared schema, which `write` makes where it is not there yet. */
  refer(name: string, write: () => JsonSchema): JsonSchema {
    if (!this.schemas.has(name)) {
      // Its place is taken before it is written: an input object may contain itself.
      this.schemas.set(name, {});
      this.schemas.set(name, write());
    }
    return { $ref: `#/components/schemas/${name}` };
  }

  /** All of them by name, in the order of the names. */
  toJSON(): Record<string, JsonSchema> {
    return Object.fromEntries([...this.schemas].sort(([one], [other]) => (one < other ? -1 : 1)));
  }
}

/** The schema of a part of an answer: what is selected there, and nothing else. */
export function answerSchema(node: ResultNode, shared: SharedSchemas): JsonSchema {
  return described(
    typeSchema(node.type, (type) => namedAnswer(type, node, shared)),
    node.description,
  );
}

/** The schema of a value that a client sends. */
export function inputSchema(type: GraphQLInputType, shared: SharedSchemas): JsonSchema {
  return typeSchema(type, (named) => {
    if (isInputObjectType(named)) return shared.refer(named.name, () => inputObject(named, shared));
    return leafSchema(named, shared);
  });
}

function namedAnswer(type: GraphQLType, { fields }: ResultNode, shared: SharedSchemas): JsonSchema {
  if (!fields) return leafSchema(type, shared);
  const required = [...fields].filter(([, field]) => !field.mayBeMissing).map(([name]) => name);
  return {
    type: 'object',
    ...(required.length > 0 && { required }),
    properties: Object.fromEntries([...fields].map(([name, field]) => [name, answerSchema(field, shared)])),
  };
}

function inputObject(type: GraphQLInputObjectType, shared: SharedSchemas): JsonSchema {
  const fields = Object.values(type.getFields());
  const required = fields.filter(isRequiredInputField).map(({ name }) => name);
  const properties = fields.map(({ name, type: fieldType, description, defaultValue }) => {
    const schema = described(inputSchema(fieldType, shared), description);
    return [name, defaultValue === undefined ? schema : { ...schema, default: defaultValue }] as const;
  });
  return {
    type: 'object',
    ...(type.description && { description: type.description }),
    ...(required.length > 0 && { required }),
    properties: Object.fromEntries(properties),
    additionalProperties: false,
  };
}

/** Lists and nulls around a named type. */
function typeSchema(type: GraphQLType, named: (type: GraphQLType) => JsonSchema): JsonSchema {
  const plain = getNullableType(type);
  const schema = isListType(plain) ? { type: 'array', items: typeSchema(plain.ofType, named) } : named(plain);
  return isNonNullType(type) ? schema : orNull(schema);
}

function orNull(schema: JsonSchema): JsonSchema {
  if (typeof schema['type'] === 'string') return { ...schema, type: [schema['type'], 'null'] };
  return { anyOf: [schema, { type: 'null' }] };
}

function leafSchema(type: GraphQLType, shared: SharedSchemas): JsonSchema {
  if (isEnumType(type)) return shared.refer(type.name, () => enumSchema(type));
  if (isScalarType(type)) return scalarSchema(type, shared);
  throw new Error(`${String(type)} is no scalar and no enum.`);
}

function enumSchema(type: GraphQLEnumType): JsonSchema {
  const values = type.getValues();
  const lines = values.map(
    ({ name, description }) => `- \`${name}\`${description ? `: ${description}` : ''}`,
  );
  const description = [type.description, lines.join('\n')].filter(Boolean).join('\n\n');
  return { type: 'string', description, enum: values.map(({ name }) => name) };
}

const builtIn: ReadonlyMap<GraphQLType, JsonSchema> = new Map<GraphQLType, JsonSchema>([
  [GraphQLID, { type: 'string' }],
  [GraphQLString, { type: 'string' }],
  [GraphQLBoolean, { type: 'boolean' }],
  [GraphQLInt, { type: 'integer', format: 'int32' }],
  [GraphQLFloat, { type: 'number', format: 'double' }],
]);

/** The formats of scalars that say by a well-known address what they are (`@specifiedBy`). */
const formats: Readonly<Record<string, string>> = {
  'https://scalars.graphql.org/andimarek/local-date.html': 'date',
  'https://scalars.graphql.org/andimarek/date-time.html': 'date-time',
};

function scalarSchema(type: GraphQLScalarType, shared: SharedSchemas): JsonSchema {
  const known = [...builtIn].find(([one]) => String(one) === type.name)?.[1];
  if (known) return known;
  const format = formats[type.specifiedByURL ?? ''];
  return shared.refer(type.name, () => ({
    ...(format !== undefined && { type: 'string', format }),
    ...(type.description && { description: type.description }),
  }));
}

function described(schema: JsonSchema, description: string | null | undefined): JsonSchema {
  return description ? { ...schema, description } : schema;
}
