/**
 * Shaping: from the merged answers of the subgraphs to the client's answer. It stands between the two because
 *
 * 1. the merged answers hold more than was asked for: keys, required fields, `__typename`;
 * 2. they hold it in the order of the fetches, under source keys;
 * 3. a subgraph may answer `null` or nonsense, and a field may be supplied by nobody, where the API schema promises a value;
 * 4. what the viewer is denied was not fetched, and has an error at each place where it would have stood.
 */
import { GraphQLError } from 'graphql';
import { errorCodes } from '../../schema/error-codes.ts';
import type { Denial } from '../authorization/denial.ts';
import { isSource, type Source } from './source.ts';
import type { DeferredShape, FieldShape, SelectionShape, ValueShape } from './shape-plan.ts';

export type ClientPath = readonly (string | number)[];

/** The answer to one introspection field. */
export type Introspect = (
  responseKey: string,
  shape: Extract<ValueShape, { kind: 'introspection' }>,
) => unknown;

interface Shaping {
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

/** Shapes an answer, or a part of it. Adds to `findings`. */
export function shapeAnswer(
  { path, source, selection }: ShapeStart,
  { errors, later }: ShapeFindings,
  introspect: Introspect,
): Source | null {
  const shaping: Shaping = { path: [...path], errors, later, introspect, denied: 0 };
  const fields = selection.fieldsOf(source);
  const before = later.length;
  const shaped = (fields && shapeSelection(shaping, selection, fields, source)) ?? null;
  if (shaped === null) later.length = before;
  return shaped;
}

/** `undefined`, here and below, is a null in a place that cannot be null: whatever is around it becomes null. */
function shapeObject(shaping: Shaping, fields: readonly FieldShape[], source: Source): Source | undefined {
  const shaped: Source = {};
  for (const field of fields) {
    const { responseKey } = field;
    const value = shapeField(shaping, field, source[field.sourceKey]);
    if (value === undefined) return undefined;
    if (responseKey === '__proto__') define(shaped, responseKey, value);
    else shaped[responseKey] = value;
  }
  return shaped;
}

/** What an object has in later parts is noted, and forgotten if the object is lost. */
function shapeSelection(
  shaping: Shaping,
  selection: SelectionShape,
  fields: readonly FieldShape[],
  source: Source,
): Source | undefined {
  const shaped = shapeObject(shaping, fields, source);
  if (!shaped || !selection.deferredOf) return shaped;
  const { later, path } = shaping;
  for (const shape of selection.deferredOf(source)) later.push({ path: [...path], source, shape });
  return shaped;
}

function shapeField(shaping: Shaping, { responseKey, value: shape }: FieldShape, value: unknown): unknown {
  if (shape.kind === 'leaf' && value !== null && value !== undefined) {
    const coerced = shape.coerce(value);
    if (coerced !== undefined) return coerced;
  }
  if (shape.kind === 'typename') return shape.name;
  shaping.path.push(responseKey);
  const completed =
    shape.kind === 'introspection'
      ? shaping.introspect(responseKey, shape)
      : shapeValue(shaping, shape, value);
  shaping.path.pop();
  return completed;
}

function shapeValue(shaping: Shaping, shape: ValueShape, value: unknown): unknown {
  const isNull = (value === null || value === undefined) && shape.kind !== 'denied';
  const before = shaping.later.length;
  const completed = isNull ? null : completeValue(shaping, shape, value);
  if (completed === null) shaping.later.length = before;
  if (completed !== null || !shape.nonNull) return completed;
  if (!hasErrorHere(shaping)) {
    addError(shaping, `Cannot return null for non-nullable field ${shape.coordinate}.`);
  }
  return undefined;
}

function completeValue(shaping: Shaping, shape: ValueShape, value: unknown): unknown {
  switch (shape.kind) {
    case 'object': {
      if (!isSource(value)) return refuse(shaping, shape, 'an object');
      const fields = shape.selection.fieldsOf(value);
      if (!fields) return withoutFields(shaping, shape, value);
      return shapeSelection(shaping, shape.selection, fields, value) ?? null;
    }
    case 'list':
      return Array.isArray(value) ? shapeList(shaping, shape.item, value) : refuse(shaping, shape, 'a list');
    case 'leaf':
      return shape.coerce(value) ?? refuse(shaping, shape, `a value of type ${shape.type}`);
    case 'typename':
    case 'introspection':
      return null;
    case 'denied':
      return deny(shaping, shape.coordinate, shape.denial);
  }
}

function withoutFields(
  shaping: Shaping,
  { selection, coordinate }: Extract<ValueShape, { kind: 'object' }>,
  value: Source,
): null {
  const denial = selection.denialOf?.(value);
  return denial ? deny(shaping, coordinate, denial) : null;
}

function deny(shaping: Shaping, coordinate: string, { reason, code }: Denial): null {
  const { errors, path } = shaping;
  shaping.denied++;
  if (shaping.denied <= mostDenials) {
    errors.push(new GraphQLError(`${coordinate} ${reason}`, { path: [...path], extensions: { code } }));
  } else if (shaping.denied === mostDenials + 1) {
    const more = `More than ${mostDenials} values are denied: the errors of the others are left out.`;
    errors.push(new GraphQLError(more, { extensions: { code } }));
  }
  return null;
}

function shapeList(shaping: Shaping, item: ValueShape, values: readonly unknown[]): unknown[] | null {
  const shaped: unknown[] = [];
  const { path } = shaping;
  for (const [index, value] of values.entries()) {
    path.push(index);
    const completed = shapeValue(shaping, item, value);
    path.pop();
    if (completed === undefined) return null;
    shaped.push(completed);
  }
  return shaped;
}

/** What the subgraph answered is not said: it may be what the client must not see. */
function refuse(shaping: Shaping, shape: ValueShape, expected: string): null {
  if (!hasErrorHere(shaping))
    addError(shaping, `The subgraph's answer for ${shape.coordinate} is not ${expected}.`);
  return null;
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

function define(target: Source, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
}
