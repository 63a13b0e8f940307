import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  Kind,
  TypeNameMetaFieldDef,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** An operation with the schema that it is for. */
export interface OperationInSchema {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly definition: OperationDefinitionNode;
}

/** A place in an operation's answer: its type, and what is selected there. */
export interface ResultNode {
  readonly type: GraphQLOutputType;
  readonly description: string | null;
  /** By response name; `null` for a scalar or an enum. */
  readonly fields: ReadonlyMap<string, ResultField> | null;
}

/** A selected field. One that is selected for some types only, or under a condition, may be missing in an answer. */
export interface ResultField extends ResultNode {
  readonly mayBeMissing: boolean;
}

/** The place with these response names, with dots between them; left out, the whole answer. Throws where there is none. */
export function resultNode(operation: OperationInSchema, place: string | undefined): ResultNode {
  const { schema, definition } = operation;
  const root = schema.getRootType(definition.operation);
  if (!root) throw new Error(`there is no ${definition.operation} in the schema.`);
  const fields = fieldsOf(operation, root, definition.selectionSet);
  let node: ResultNode = { type: root, description: null, fields };
  for (const name of place?.split('.') ?? []) {
    const field: ResultField | undefined = node.fields?.get(name);
    if (!field || isListType(getNullableType(node.type)))
      throw new Error(`its answer has no ${place ?? ''}.`);
    node = field;
  }
  return node;
}

/** Whether nothing may stand there. */
export function isNullable({ type }: ResultNode): boolean {
  return !isNonNullType(type);
}

type Fields = Map<string, ResultField>;

function fieldsOf(
  operation: OperationInSchema,
  parent: GraphQLCompositeType,
  selectionSet: SelectionSetNode,
): Fields {
  const fields: Fields = new Map();
  collect(operation, parent, selectionSet, false, fields);
  return fields;
}

function collect(
  operation: OperationInSchema,
  parent: GraphQLCompositeType,
  { selections }: SelectionSetNode,
  mayBeMissing: boolean,
  fields: Fields,
): void {
  for (const selection of selections) {
    const isConditional = mayBeMissing || (selection.directives ?? []).length > 0;
    if (selection.kind === Kind.FIELD) {
      addField(fields, selection, fieldNode(operation, parent, selection), isConditional);
      continue;
    }
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : fragmentOf(operation, selection.name.value);
    const on = fragment.typeCondition ? typeNamed(operation, fragment.typeCondition.name.value) : parent;
    // Under an object's own field, a fragment on any type that can be spread there is about that object.
    const isSure = on === parent || isObjectType(parent);
    collect(
      operation,
      isObjectType(parent) ? parent : on,
      fragment.selectionSet,
      isConditional || !isSure,
      fields,
    );
  }
}

/** A field that is selected twice has all that is selected under either. */
function addField(fields: Fields, selection: FieldNode, node: ResultNode, mayBeMissing: boolean): void {
  const name = selection.alias?.value ?? selection.name.value;
  const before = fields.get(name);
  const both = before?.fields && node.fields ? new Map([...before.fields, ...node.fields]) : node.fields;
  fields.set(name, { ...node, fields: both, mayBeMissing: mayBeMissing && (before?.mayBeMissing ?? true) });
}

function fieldNode(
  operation: OperationInSchema,
  parent: GraphQLCompositeType,
  { name, selectionSet }: FieldNode,
): ResultNode {
  const { type, description } = definitionOf(parent, name.value);
  const named = getNamedType(type);
  const fields = selectionSet && isCompositeType(named) ? fieldsOf(operation, named, selectionSet) : null;
  return { type, description: description ?? null, fields };
}

function definitionOf(parent: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> {
  if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
  const field = isUnionType(parent) ? undefined : parent.getFields()[name];
  if (field) return field;
  throw new Error(`${parent.name} has no field ${name}.`);
}

function fragmentOf({ document }: OperationInSchema, name: string): FragmentDefinitionNode {
  const fragment = document.definitions.find(
    (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === name,
  );
  if (fragment?.kind === Kind.FRAGMENT_DEFINITION) return fragment;
  throw new Error(`there is no fragment ${name}.`);
}

function typeNamed({ schema }: OperationInSchema, name: string): GraphQLCompositeType {
  const type = schema.getType(name);
  if (type && isCompositeType(type)) return type;
  throw new Error(`there is no type ${name}.`);
}
