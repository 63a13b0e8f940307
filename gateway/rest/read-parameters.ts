import {
  getNullableType,
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLInt,
  isEnumType,
  type GraphQLInputType,
} from 'graphql';
import type { Viewer } from '../../schema/viewer.ts';
import type { CompiledParameter } from './compile-faces.ts';
import type { FoundFace } from './find-face.ts';
import type { Face } from './manifest.ts';
import { Problem } from './problem.ts';

/** Reads an address's parameters as the operation's variables. What is unknown, repeated, missing or wrong is told by name. */
export function readParameters(
  { compiled: { parameters, face }, captured }: FoundFace,
  search: string,
  viewer: Viewer | null,
): Record<string, unknown> {
  const query = new URLSearchParams(search);
  refuseUnknown(query, parameters);
  const variables: Record<string, unknown> = {};
  for (const parameter of parameters) {
    const text = parameter.in === 'path' ? captured[parameter.name] : readOnce(query, parameter);
    if (text === undefined) continue;
    if (parameter.viewer !== undefined) requireOwn(parameter, text, viewer, face.caller);
    if (parameter.variable !== undefined) variables[parameter.variable] = readValue(parameter, text);
  }
  return variables;
}

function refuseUnknown(query: URLSearchParams, parameters: readonly CompiledParameter[]): void {
  const allowed = parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
  const unknown = [...new Set(query.keys())].filter((name) => !allowed.includes(name));
  if (unknown.length === 0) return;
  const names = unknown.slice(0, 5).map((name) => JSON.stringify(name.slice(0, 60)));
  const known = allowed.length === 0 ? 'none is' : `allowed: ${allowed.join(', ')}`;
  const what = names.length === 1 ? 'parameter' : 'parameters';
  throw new Problem(
    'bad-request',
    `There is no ${what} ${names.join(', ')} here; ${known}${allowed.length === 0 ? ' allowed' : ''}.`,
  );
}

function readOnce(query: URLSearchParams, { name, isRequired }: CompiledParameter): string | undefined {
  const values = query.getAll(name);
  if (values.length > 1)
    throw new Problem('bad-request', `The parameter ${name} stands there ${values.length} times.`);
  if (values[0] === undefined && isRequired)
    throw new Problem('bad-request', `The parameter ${name} is missing.`);
  return values[0];
}

/** A client that names another's data is told no more than that it is not its own. */
function requireOwn(
  { name, viewer: property }: CompiledParameter,
  text: string,
  viewer: Viewer | null,
  caller: Face['caller'],
): void {
  if (property === undefined || viewer?.[property] === text) return;
  const credential = caller === 'program' ? 'key' : 'token';
  throw new Problem(
    'forbidden',
    `${name} must be the ${credential}'s own: this ${credential} is not for ${text.slice(0, 60)}.`,
  );
}

function readValue({ name, type }: CompiledParameter, text: string): unknown {
  const read = type && reader(type);
  if (!read) return text;
  const value = read.from(text);
  if (value !== undefined) return value;
  throw new Problem(
    'bad-request',
    `${name} must be ${read.allowed}; received ${JSON.stringify(text.slice(0, 60))}.`,
  );
}

interface Reader {
  readonly allowed: string;
  /** `undefined` is no such value. */
  readonly from: (text: string) => unknown;
}

/** How the text of a parameter becomes a value: ids and scalars of the schema's own are texts as they are. */
function reader(type: GraphQLInputType): Reader | null {
  const plain = getNullableType(type);
  if (plain === GraphQLInt) return { allowed: 'a whole number of 32 bits', from: readInt };
  if (plain === GraphQLFloat) return { allowed: 'a number', from: readNumber };
  if (plain === GraphQLBoolean) return { allowed: 'true or false', from: readBoolean };
  if (!isEnumType(plain)) return null;
  const names = plain.getValues().map(({ name }) => name);
  return { allowed: `one of ${names.join(', ')}`, from: (text) => (names.includes(text) ? text : undefined) };
}

function readInt(text: string): number | undefined {
  const value = /^-?\d{1,10}$/.test(text) ? Number(text) : NaN;
  return value >= -(2 ** 31) && value < 2 ** 31 ? value : undefined;
}

function readNumber(text: string): number | undefined {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}

function readBoolean(text: string): boolean | undefined {
  return text === 'true' ? true : text === 'false' ? false : undefined;
}
