/**
 * Shaping: from the merged answers of the subgraphs to the client's answer. It stands between the two because
 *
 * 1. the merged answers hold more than was asked for: keys, required fields, `__typename`;
 * 2. they hold it in the order of the fetches, under source keys;
 * 3. a subgraph may answer `null` or nonsense, and a field may be supplied by nobody, where the API schema promises a value;
 * 4. what the viewer is denied was not fetched, and has an error at each place where it would have stood.
 *
 * The answer is written as JSON on the way: between the subgraphs' answers and the client's text there is no third copy of all.
 */
import { GraphQLError } from 'graphql';
import { errorCodes } from '../../../schema/error-codes.ts';
import type { Denial } from '../../authorization/denial.ts';
import { asciiBytes } from '../../json/ascii-bytes.ts';
import { COMMA, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT } from '../../json/characters.ts';
import { JsonText } from '../text/json-text.ts';
import { JsonWriter } from './json-writer.ts';
import { isSource, type Source } from '../source.ts';
import type { DeferredShape, FieldShape, SelectionShape, ValueShape } from '../compile/shape-plan.ts';

export type ClientPath = readonly (string | number)[];

/** The answer to one introspection field. */
export type Introspect = (
  responseKey: string,
  shape: Extract<ValueShape, { kind: 'introspection' }>,
) => unknown;

interface Shaping {
  readonly out: JsonWriter;
  readonly path: (string | number)[];
  /** The errors of the subgraphs, in the client's terms, and those found here. */
  readonly errors: GraphQLError[];
  readonly introspect: Introspect;
  /** What is still to come of the objects that were shaped. */
  readonly later: Later[];
  /** How many places were denied. */
  denied: number;
}

/** An object that stands in the answer and has more in a later part of it. */
export interface Later {
  readonly path: ClientPath;
  readonly source: Source;
  readonly shape: DeferredShape;
}

/** One denied field under a long list would otherwise be told once for each item. */
const mostDenials = 100;

/** Where shaping begins: at the root, or at an object of which a part comes later. */
export interface ShapeStart {
  readonly path: ClientPath;
  readonly source: Source;
  readonly selection: SelectionShape;
}

/** Where what is found on the way goes. */
export interface ShapeFindings {
  readonly errors: GraphQLError[];
  readonly later: Later[];
}

/** One for all answers: each is written without a pause. */
const writer = new JsonWriter();

const BEFORE = asciiBytes('{"data":');
const AFTER = asciiBytes('}\n');

/** Shapes an answer, or a part of it, as the text of a result without errors. Adds to `findings`. */
export function shapeAnswer(
  { path, source, selection }: ShapeStart,
  { errors, later }: ShapeFindings,
  introspect: Introspect,
): string {
  writer.begin();
  writer.raw(BEFORE);
  const shaping: Shaping = { out: writer, path: [...path], errors, later, introspect, denied: 0 };
  const fields = selection.fieldsOf(source);
  const before = later.length;
  if (!fields || !shapeSelection(shaping, selection, fields, source)) {
    later.length = before;
    writer.cut(BEFORE.length);
    writer.null();
  }
  writer.raw(AFTER);
  return writer.toString();
}

/**
 * False, here and below, is a null in a place that cannot be null: whatever is around it becomes null. What was written of it
 * by then is cut off there.
 */
function shapeObject(shaping: Shaping, fields: readonly FieldShape[], source: Source): boolean {
  const { out } = shaping;
  const start = out.length;
  for (let index = 0; index < fields.length; index++) {
    const field = fields[index];
    if (!field) continue;
    const value = source[field.sourceKey];
    if (value instanceof JsonText) {
      out.char(COMMA);
      out.copy(value);
      index += value.fields - 1;
      continue;
    }
    out.raw(field.commaAndKey);
    if (!shapeField(shaping, field, value)) return false;
  }
  // In the place of the first comma, or alone.
  if (fields.length > 0) out.overwrite(start, OPEN_OBJECT);
  else out.char(OPEN_OBJECT);
  out.char(CLOSE_OBJECT);
  return true;
}

/** What an object has in later parts is noted, and forgotten if the object is lost. */
function shapeSelection(
  shaping: Shaping,
  selection: SelectionShape,
  fields: readonly FieldShape[],
  source: Source,
): boolean {
  if (!shapeObject(shaping, fields, source)) return false;
  if (!selection.deferredOf) return true;
  const { later, path } = shaping;
  for (const shape of selection.deferredOf(source)) later.push({ path: [...path], source, shape });
  return true;
}

function shapeField(shaping: Shaping, { responseKey, value: shape }: FieldShape, value: unknown): boolean {
  if (shape.kind === 'leaf' && value !== null && value !== undefined) {
    if (shapeLeaf(shaping, shape, value)) return true;
  }
  shaping.path.push(responseKey);
  const isShaped = shapeValue(shaping, shape, value);
  shaping.path.pop();
  return isShaped;
}

function shapeLeaf(
  { out }: Shaping,
  { coerce, anyString }: Extract<ValueShape, { kind: 'leaf' }>,
  value: unknown,
): boolean {
  if (anyString && typeof value === 'string') {
    out.string(value);
    return true;
  }
  const coerced = coerce(value);
  if (coerced === undefined) return false;
  out.value(coerced);
  return true;
}

function shapeValue(shaping: Shaping, shape: ValueShape, value: unknown): boolean {
  const { out, later } = shaping;
  const start = out.length;
  const before = later.length;
  if (completeValue(shaping, shape, value)) return true;
  later.length = before;
  out.cut(start);
  if (!shape.nonNull) {
    out.null();
    return true;
  }
  if (!hasErrorHere(shaping)) {
    addError(shaping, `Cannot return null for non-nullable field ${shape.coordinate}.`);
  }
  return false;
}

/** False is null. */
function completeValue(shaping: Shaping, shape: ValueShape, value: unknown): boolean {
  switch (shape.kind) {
    case 'object':
      return value !== null && value !== undefined && completeObject(shaping, shape, value);
    case 'list':
      return value !== null && value !== undefined && completeList(shaping, shape, value);
    case 'leaf':
      if (value === null || value === undefined) return false;
      return shapeLeaf(shaping, shape, value) || refuse(shaping, shape, `a value of type ${shape.type}`);
    case 'typename':
      shaping.out.value(shape.name);
      return true;
    case 'introspection':
      return introspectValue(shaping, shape);
    case 'denied':
      return deny(shaping, shape.coordinate, shape.denial);
  }
}

function completeObject(
  shaping: Shaping,
  shape: Extract<ValueShape, { kind: 'object' }>,
  value: unknown,
): boolean {
  if (!isSource(value)) return refuse(shaping, shape, 'an object');
  const fields = shape.selection.fieldsOf(value);
  if (!fields) return withoutFields(shaping, shape, value);
  return shapeSelection(shaping, shape.selection, fields, value);
}

function completeList(
  shaping: Shaping,
  shape: Extract<ValueShape, { kind: 'list' }>,
  value: unknown,
): boolean {
  if (!Array.isArray(value)) return refuse(shaping, shape, 'a list');
  const { out, path } = shaping;
  out.char(OPEN_LIST);
  for (let index = 0; index < value.length; index++) {
    if (index > 0) out.char(COMMA);
    path.push(index);
    const isShaped = shapeValue(shaping, shape.item, value[index]);
    path.pop();
    if (!isShaped) return false;
  }
  out.char(CLOSE_LIST);
  return true;
}

function introspectValue(
  { out, path, introspect }: Shaping,
  shape: Extract<ValueShape, { kind: 'introspection' }>,
): boolean {
  const value = introspect(String(path.at(-1)), shape);
  if (value !== undefined) out.value(value);
  return value !== undefined;
}

function withoutFields(
  shaping: Shaping,
  { selection, coordinate }: Extract<ValueShape, { kind: 'object' }>,
  value: Source,
): false {
  const denial = selection.denialOf?.(value);
  return denial ? deny(shaping, coordinate, denial) : false;
}

function deny(shaping: Shaping, coordinate: string, { reason, code }: Denial): false {
  const { errors, path } = shaping;
  shaping.denied++;
  if (shaping.denied <= mostDenials) {
    errors.push(new GraphQLError(`${coordinate} ${reason}`, { path: [...path], extensions: { code } }));
  } else if (shaping.denied === mostDenials + 1) {
    const more = `More than ${mostDenials} values are denied: the errors of the others are left out.`;
    errors.push(new GraphQLError(more, { extensions: { code } }));
  }
  return false;
}

/** What the subgraph answered is not said: it may be what the client must not see. */
function refuse(shaping: Shaping, shape: ValueShape, expected: string): false {
  if (!hasErrorHere(shaping))
    addError(shaping, `The subgraph's answer for ${shape.coordinate} is not ${expected}.`);
  return false;
}

function addError({ errors, path }: Shaping, message: string): void {
  errors.push(
    new GraphQLError(message, {
      path: [...path],
      extensions: { code: errorCodes.SUBGRAPH_INVALID_RESPONSE },
    }),
  );
}

/** Past the most that are told, any null may come from a denial that was left out. */
function hasErrorHere({ errors, path, denied }: Shaping): boolean {
  if (denied > mostDenials) return true;
  return errors.some((error) => error.path !== undefined && standsAtOrBelow(error.path, path));
}

/** Whether `path` leads to `place` or further. */
export function standsAtOrBelow(path: ClientPath, place: ClientPath): boolean {
  return place.length <= path.length && place.every((key, index) => path[index] === key);
}
