import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLField,
  GraphQLSchema,
  SelectionSetNode,
} from 'graphql';
import {
  getNamedType,
  getNullableType,
  GraphQLObjectType,
  isLeafType,
  isListType,
  Kind,
  valueFromASTUntyped,
} from 'graphql';
import { listLength } from './list-lengths.ts';
import { idBelow } from './made-up-ids.ts';
import { leafWriter } from './made-up-values.ts';

/** The values of an operation's variables. */
export type Variables = Readonly<Record<string, unknown>>;
/** Writes the JSON of one object. The page is how many items a connection above it has, and from where. */
type WriteObject = (id: string, variables: Variables, page: Page) => string;

interface Page {
  readonly length: number;
  readonly from: number;
}

const NO_PAGE: Page = { length: 0, from: 0 };

/** What a text is compiled with. */
interface Compilation {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/** From an operation to a function that writes its answer: the text is looked at once, and strings are joined ever after. */
export function compileAnswer(
  schema: GraphQLSchema,
  document: DocumentNode,
): (variables: Variables) => string {
  const fragments = new Map(
    document.definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((definition) => [definition.name.value, definition]),
  );
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const query = schema.getQueryType();
  if (operation?.kind !== Kind.OPERATION_DEFINITION || !query) throw new Error('There is no query.');
  const write = compileObject({ schema, fragments }, query, operation.selectionSet);
  return (variables) => `{"data":${write('', variables, NO_PAGE)}}`;
}

function compileObject(
  compilation: Compilation,
  type: GraphQLObjectType,
  selectionSet: SelectionSetNode,
): WriteObject {
  const fields = [...fieldsOf(compilation, type, selectionSet)].map(([key, nodes]) => ({
    key: `"${key}":`,
    write: compileField(compilation, type, nodes),
  }));
  return (id, variables, page) => {
    let json = '{';
    for (const { key, write } of fields) {
      if (json.length > 1) json += ',';
      json += key + write(id, variables, page);
    }
    return `${json}}`;
  };
}

function compileField(
  compilation: Compilation,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): WriteObject {
  const [node] = nodes;
  const name = node?.name.value ?? '';
  if (name === '__typename') return () => `"${type.name}"`;
  if (name === '_entities') return compileEntities(compilation, nodes);
  const field = type.getFields()[name];
  if (!node || !field) throw new Error(`${type.name} has no field ${name}.`);
  const named = getNamedType(field.type);
  if (isLeafType(named)) return leafWriter(type.name, name, field.type);
  if (!(named instanceof GraphQLObjectType)) throw new Error(`${named.name} is not an object type.`);
  const write = compileObject(compilation, named, merged(nodes));
  return isListType(getNullableType(field.type))
    ? compileList(type, named, name, write)
    : compileSingle(compilation, type, node, field, write);
}

function compileSingle(
  { schema }: Compilation,
  type: GraphQLObjectType,
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  write: WriteObject,
): WriteObject {
  const target = getNamedType(field.type).name;
  const isRoot = type === schema.getQueryType();
  const argument = (name: string) => argumentReader(node, field, name);
  const [askedId, first, after] = [argument('id'), argument('first'), argument('after')];
  if (target.endsWith('Connection')) {
    return (id, variables) => {
      const length = listLength(node.name.value, first(variables) as number | undefined, isRoot);
      return write(id, variables, { length, from: Number(after(variables) ?? 0) });
    };
  }
  if (isRoot) return (_id, variables) => write(String(askedId(variables)), variables, NO_PAGE);
  return (id, variables, page) => write(idBelow(target, node.name.value, id, ''), variables, page);
}

function compileList(
  type: GraphQLObjectType,
  item: GraphQLObjectType,
  fieldName: string,
  write: WriteObject,
): WriteObject {
  const isPage = type.name.endsWith('Connection');
  return (id, variables, page) => {
    const length = isPage ? page.length : listLength(fieldName, undefined, false);
    let json = '[';
    for (let at = 0; at < length; at += 1) {
      if (at > 0) json += ',';
      json += write(idBelow(item.name, fieldName, id, `_${page.from + at}`), variables, NO_PAGE);
    }
    return `${json}]`;
  };
}

interface Representation {
  readonly __typename: string;
  readonly id: string;
}

function compileEntities(compilation: Compilation, nodes: readonly FieldNode[]): WriteObject {
  const [node] = nodes;
  const writers = new Map<string, WriteObject>();
  const writerOf = (name: string): WriteObject => {
    const type = compilation.schema.getType(name);
    if (!(type instanceof GraphQLObjectType)) throw new Error(`${name} is no entity.`);
    const writer = compileObject(compilation, type, merged(nodes));
    writers.set(name, writer);
    return writer;
  };
  const argument = node?.arguments?.find(({ name }) => name.value === 'representations')?.value;
  if (!argument) throw new Error('Entities need representations.');
  return (_id, variables) => {
    const representations = valueFromASTUntyped(argument, variables) as readonly Representation[];
    const written = representations.map(({ __typename: name, id }) =>
      (writers.get(name) ?? writerOf(name))(id, variables, NO_PAGE),
    );
    return `[${written.join(',')}]`;
  };
}

function argumentReader(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  name: string,
): (variables: Variables) => unknown {
  const declared = field.args.find((argument) => argument.name === name);
  const given = node.arguments?.find((argument) => argument.name.value === name)?.value;
  if (!given) return () => declared?.defaultValue;
  return (variables) => valueFromASTUntyped(given, variables) ?? declared?.defaultValue;
}

/** The fields of a selection on one type, by the name that they have in the answer. */
function fieldsOf(
  compilation: Compilation,
  type: GraphQLObjectType,
  selectionSet: SelectionSetNode,
  fields = new Map<string, FieldNode[]>(),
): Map<string, FieldNode[]> {
  for (const selection of selectionSet.selections) {
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value;
      fields.set(key, [...(fields.get(key) ?? []), selection]);
      continue;
    }
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : compilation.fragments.get(selection.name.value);
    if (!fragment) throw new Error('There is no such fragment.');
    const condition = fragment.typeCondition?.name.value;
    if (applies(type, condition)) fieldsOf(compilation, type, fragment.selectionSet, fields);
  }
  return fields;
}

function applies(type: GraphQLObjectType, condition: string | undefined): boolean {
  if (condition === undefined || condition === type.name || condition === '_Entity') return true;
  return type.getInterfaces().some(({ name }) => name === condition);
}

function merged(nodes: readonly FieldNode[]): SelectionSetNode {
  const selections = nodes.flatMap(({ selectionSet }) => selectionSet?.selections ?? []);
  return { kind: Kind.SELECTION_SET, selections };
}
