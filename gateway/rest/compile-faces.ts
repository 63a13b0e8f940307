import {
  Kind,
  OperationTypeNode,
  parse,
  typeFromAST,
  isInputType,
  isLeafType,
  getNullableType,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { StoredOperation } from '../documents/stored-operations.ts';
import { resultNode, type ResultNode } from './result-node.ts';
import type { Face, FaceParameter, RestManifest } from './manifest.ts';

/** A parameter of a face, with its type. */
export interface CompiledParameter extends FaceParameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly isRequired: boolean;
  /** `null` where it becomes no variable. */
  readonly type: GraphQLInputType | null;
}

/** A face with all that a request, or a description, needs of its operation. */
export interface CompiledFace {
  readonly face: Face;
  readonly source: string;
  /** The parts of its path; one in braces stands for any text. */
  readonly segments: readonly string[];
  readonly parameters: readonly CompiledParameter[];
  readonly body: { readonly variable: string; readonly type: GraphQLInputType } | null;
  readonly result: ResultNode;
}

/** What of a manifest can be served, and why the rest cannot, a line for each. */
export interface CompiledFaces {
  readonly faces: readonly CompiledFace[];
  readonly mistakes: readonly string[];
}

/** Ties the faces to their operations and to the schema. */
export function compileFaces(
  { faces }: RestManifest,
  operations: readonly StoredOperation[],
  schema: GraphQLSchema,
): CompiledFaces {
  const sources = new Map(operations.map(({ name, source }) => [name, source]));
  const mistakes = namedTwice(faces);
  const compiled = faces.flatMap((face) => {
    try {
      return [compileFace(face, sources.get(face.operation), schema)];
    } catch (error) {
      mistakes.push(`${addressOf(face)}: ${error instanceof Error ? error.message : String(error)}`);
      return [];
    }
  });
  return { faces: compiled, mistakes };
}

/** All faces. Throws an error that names every one that cannot be served. */
export function requireAllFaces({ faces, mistakes }: CompiledFaces): readonly CompiledFace[] {
  if (mistakes.length === 0) return faces;
  throw new Error(
    `These REST addresses cannot be served:\n${mistakes.map((line) => `  ${line}`).join('\n')}`,
  );
}

function compileFace(face: Face, source: string | undefined, schema: GraphQLSchema): CompiledFace {
  if (source === undefined) throw new Error(`there is no stored operation ${face.operation}.`);
  const document = parse(source);
  const definition = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  if (!definition) throw new Error(`${face.operation} holds no operation.`);
  const variables = variablesOf(definition, schema);
  const parameters = compileParameters(face, variables);
  const body =
    face.body === undefined ? null : { variable: face.body, type: typeOf(variables, face.body).type };
  requireAll(variables, [...parameters.flatMap(({ variable }) => variable ?? []), face.body]);
  if (face.method === 'GET' && definition.operation !== OperationTypeNode.QUERY)
    throw new Error('GET is for queries.');
  const operation = { schema, document, definition };
  if (face.refusals !== undefined) resultNode(operation, face.refusals);
  return {
    face,
    source,
    segments: face.path.split('/').slice(1),
    parameters,
    body,
    result: resultNode(operation, face.result),
  };
}

interface Variable {
  readonly type: GraphQLInputType;
  readonly isRequired: boolean;
}
type Variables = ReadonlyMap<string, Variable>;

function variablesOf(
  { variableDefinitions = [] }: OperationDefinitionNode,
  schema: GraphQLSchema,
): Variables {
  return new Map(
    variableDefinitions.map(({ variable, type: node, defaultValue }) => {
      const type = typeFromAST(schema, node);
      if (!type || !isInputType(type)) throw new Error(`the type of $${variable.name.value} is not known.`);
      const isRequired = node.kind === Kind.NON_NULL_TYPE && defaultValue === undefined;
      return [variable.name.value, { type, isRequired }];
    }),
  );
}

function typeOf(variables: Variables, name: string): Variable {
  const variable = variables.get(name);
  if (variable) return variable;
  throw new Error(`its operation has no variable $${name}.`);
}

function compileParameters({ path, parameters }: Face, variables: Variables): CompiledParameter[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
  const missing = inPath.filter((name) => !(name in parameters));
  if (missing.length > 0) throw new Error(`its parameters lack ${missing.join(', ')}.`);
  return Object.entries(parameters).map(([name, parameter]) => {
    const variable = parameter.variable === undefined ? null : typeOf(variables, parameter.variable);
    if (variable && !isLeafType(getNullableType(variable.type)))
      throw new Error(`${name} must be of a scalar or an enum.`);
    const place = inPath.includes(name) ? 'path' : 'query';
    const isRequired = place === 'path' || parameter.required === true || variable?.isRequired === true;
    return { ...parameter, name, in: place, isRequired, type: variable?.type ?? null };
  });
}

/** A variable that must have a value and gets none would fail at each request. */
function requireAll(variables: Variables, filled: readonly (string | undefined)[]): void {
  const empty = [...variables].filter(([name, { isRequired }]) => isRequired && !filled.includes(name));
  if (empty.length > 0) throw new Error(`nothing fills $${empty.map(([name]) => name).join(', $')}.`);
}

function namedTwice(faces: readonly Face[]): string[] {
  const addresses = faces.map((face) => `${face.method} ${face.path.replace(/\{\w+\}/g, '{}')}`);
  const operations = faces.map(({ operation }) => operation);
  return [
    ...repeated(addresses).map((address) => `${address}: there are two of it.`),
    // Programs are generated from the document, and call each address by its operation's name.
    ...repeated(operations).map((operation) => `${operation}: it has two addresses.`),
  ];
}

function repeated(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}

function addressOf({ method, path }: Face): string {
  return `${method} ${path}`;
}
