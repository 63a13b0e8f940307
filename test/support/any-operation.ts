/** Operations that nobody would write: any root field with any arguments, sensible or not, and any selection under it. */
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLObjectType,
} from 'graphql';

export interface AnyOperation {
  readonly field: string;
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Draws one of these, each as likely as the others. */
export type Draw = <Of>(from: readonly Of[]) => Of;

/** What values are drawn from. */
export interface Known {
  /** Ids that were seen in answers, by their first three letters. */
  readonly ids: ReadonlyMap<string, readonly string[]>;
  /** Stands in every text that is sent, to be recognised wherever it comes out. */
  readonly mark: string;
}

const EITHER = [true, false];
const RARELY = [true, false, false, false, false];

/** Draws an operation on one of the root type's fields. */
export function drawOperation(draw: Draw, root: GraphQLObjectType, known: Known): AnyOperation {
  const field = draw(Object.values(root.getFields()));
  const given = field.args.filter((arg) => isRequiredArgument(arg) || draw(EITHER));
  const variables = Object.fromEntries(given.map((arg) => [arg.name, drawValue(draw, arg, known)]));
  const kind = root.name === 'Mutation' ? 'mutation' : 'query';
  const text = `${kind} ${declared(given)} { ${field.name}${passed(given)} ${selectionOf(draw, field, 3)} }`;
  return { field: field.name, text, variables };
}

function declared(args: readonly GraphQLArgument[]): string {
  return args.length === 0 ? '' : `(${args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ')})`;
}

function passed(args: readonly GraphQLArgument[]): string {
  return args.length === 0 ? '' : `(${args.map(({ name }) => `${name}: $${name}`).join(', ')})`;
}

function selectionOf(draw: Draw, { type }: GraphQLField<unknown, unknown>, depth: number): string {
  const named = getNamedType(type);
  if (!isObjectType(named)) return isLeafType(named) ? '' : '{ __typename }';
  const fields = Object.values(named.getFields()).filter((field) => !field.args.some(isRequiredArgument));
  const selected = fields.filter((field) =>
    isLeafType(getNamedType(field.type)) ? true : depth > 0 && draw(RARELY),
  );
  return `{ __typename ${selected.map((field) => `${field.name} ${selectionOf(draw, field, depth - 1)}`).join(' ')} }`;
}

/** An argument, or a field of an input. What its description says of ids is how one for it begins. */
interface Place {
  readonly type: GraphQLInputType;
  readonly description?: string | null | undefined;
}

function drawValue(draw: Draw, { type, description }: Place, known: Known): unknown {
  const drawAs = (inner: GraphQLInputType) => drawValue(draw, { type: inner, description }, known);
  if (isNonNullType(type)) return drawAs(type.ofType);
  if (isListType(type)) return Array.from({ length: draw([0, 1, 1, 2, 5]) }, () => drawAs(type.ofType));
  if (isEnumType(type)) return draw(type.getValues()).name;
  if (isInputObjectType(type)) return drawInput(draw, type, known);
  return type.name === 'ID' ? drawId(draw, description, known) : drawScalar(draw, type.name, known);
}

function drawInput(draw: Draw, type: GraphQLInputObjectType, known: Known): Record<string, unknown> {
  const fields = Object.values(type.getFields());
  const given = fields.filter((field) => isRequiredInputField(field) || draw(EITHER));
  return Object.fromEntries(
    given.map((field) => {
      const isNull = !isNonNullType(field.type) && draw(RARELY);
      return [field.name, isNull ? null : drawValue(draw, field, known)];
    }),
  );
}

/** Mostly one of the right kind, and now and then any other, or none. */
function drawId(draw: Draw, description: string | null | undefined, { ids }: Known): string {
  const [, kind = ''] = /`([a-z]{3})_…`/.exec(description ?? '') ?? [];
  const fitting = draw(RARELY) ? [...ids.values()].flat() : (ids.get(kind) ?? []);
  return fitting.length === 0 ? draw(texts) : draw(fitting);
}

const days = [
  '2026-01-31',
  '2026-11-20',
  '1900-01-01',
  '0000-01-01',
  '0001-01-01',
  '9999-12-31',
  '2026-02-30',
  '',
];
const instants = [
  '2026-01-31T10:00:00Z',
  '2026-11-20T12:00:00+02:00',
  '9999-12-31T23:59:59Z',
  '0000-01-01T00:00:00Z',
  'now',
];
const numbers = [0, 1, -1, 15, 60, 480, 1440, 1441, 100_000, 2_147_483_647, -2_147_483_648];
const texts = [
  '',
  ' ',
  'a\u0000b',
  '\ud800',
  '😀',
  "'; DROP TABLE x; --",
  '%_\\',
  'n'.repeat(6000),
  'https://a.example',
];

function drawScalar(draw: Draw, name: string, { mark }: Known): unknown {
  switch (name) {
    case 'Int':
    case 'Float':
      return draw(numbers);
    case 'Boolean':
      return draw(EITHER);
    case 'Date':
      return draw(days);
    case 'DateTime':
      return draw(instants);
    default:
      return `${mark}${draw(texts)}`;
  }
}
