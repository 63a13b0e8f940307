/**
 * From problems, noted in terms of the result's objects, to errors in the client's terms. Only requests that met a problem
 * come here, so the result is walked once to learn where each of its objects stands in the client's answer.
 */
import { GraphQLError } from 'graphql';
import type { Cause, Problem } from './problem.ts';
import { standsAtOrBelow, type ClientPath, type ShapeStart } from './shape.ts';
import type { FieldShape, SelectionShape, ValueShape } from '../compile/shape-plan.ts';
import { isSource, type Source } from '../source.ts';
import type { Supplies } from '../compile/step.ts';

/** Where an object of the result stands in the client's answer, and what the client asked of it. */
interface Place {
  readonly path: ClientPath;
  readonly selection: SelectionShape;
  /** `null` where the object's type could not be learned. */
  readonly fields: readonly FieldShape[] | null;
}

interface Telling {
  readonly places: ReadonlyMap<Source, Place>;
  readonly errors: GraphQLError[];
  /** What failed for an object, so that a fetch that lacked its key can name the reason. */
  readonly failures: Map<Source, Cause>;
  /** The keys that representations are made of: where one of these failed, the client sees what it led to. */
  readonly required: ReadonlySet<string>;
  untold: Cause | null;
}

/** A subgraph that is down under a long list would otherwise say so once per item and field. */
const mostErrors = 100;

/**
 * The errors that the client is told, with the paths of its own answer: one for each field of each object at most. Only of
 * what stands at or below the starts.
 */
export function tellProblems(
  problems: readonly Problem[],
  starts: readonly ShapeStart[],
  required: ReadonlySet<string>,
): GraphQLError[] {
  const places = new Map<Source, Place>();
  for (const { selection, source, path } of starts) locate(selection, source, path, places);
  const telling: Telling = { places, errors: [], failures: new Map(), required, untold: null };
  for (const problem of problems) if (problem.kind === 'field') tellField(telling, problem);
  for (const problem of problems) {
    if (problem.kind === 'failed')
      tellFailed(telling, problem.targets, problem.supplies, () => problem.cause);
    if (problem.kind === 'unlocated') telling.errors.push(errorOf(problem.cause));
  }
  for (const problem of problems) {
    if (problem.kind !== 'lacking') continue;
    tellFailed(telling, problem.targets, problem.supplies, (target) => telling.failures.get(target));
  }
  if (telling.untold) telling.errors.push(noteOfMore(telling.untold));
  return telling.errors;
}

function locate(
  selection: SelectionShape,
  source: Source,
  path: ClientPath,
  places: Map<Source, Place>,
): void {
  const fields = selection.fieldsOf(source);
  places.set(source, { path, selection, fields });
  for (const { responseKey, sourceKey, value } of fields ?? []) {
    locateValue(value, source[sourceKey], [...path, responseKey], places);
  }
}

function locateValue(shape: ValueShape, value: unknown, path: ClientPath, places: Map<Source, Place>): void {
  if (shape.kind === 'list' && Array.isArray(value)) {
    for (const [index, item] of value.entries()) locateValue(shape.item, item, [...path, index], places);
  } else if (shape.kind === 'object' && isSource(value)) locate(shape.selection, value, path, places);
}

function tellField(telling: Telling, problem: Extract<Problem, { kind: 'field' }>): void {
  for (const target of problem.targets) {
    if (!telling.failures.has(target)) telling.failures.set(target, problem.cause);
    const place = telling.places.get(target);
    if (!place) continue;
    const { path, hidden } = clientPath(place, target, problem.path);
    if (hidden === null || telling.required.has(hidden)) add(telling, problem.cause, path);
    // The client did not ask for the field on this object, but sees what else went with it.
    else if (problem.lost) tellFailed(telling, [target], problem.lost, () => problem.cause);
  }
}

/**
 * Walks a path of source keys down from an object. Where it leaves what the client asked for, the path ends, and `hidden` is
 * the key that the client did not ask for.
 */
function clientPath(
  place: Place,
  target: Source,
  path: ClientPath,
): { readonly path: ClientPath; readonly hidden: string | null } {
  const found = [...place.path];
  let value: unknown = target;
  let shape: ValueShape | undefined;
  let find = (sourceKey: string) => fieldOf(place, sourceKey);
  for (const key of path) {
    if (typeof key === 'number') {
      if (shape?.kind !== 'list') break;
      shape = shape.item;
      value = Array.isArray(value) ? value[key] : undefined;
      found.push(key);
      continue;
    }
    const field: FieldShape | undefined = find(key);
    if (!field) return { path: found, hidden: key };
    found.push(field.responseKey);
    shape = field.value;
    value = isSource(value) ? value[key] : undefined;
    find = (sourceKey) => findBelow(shape, value, sourceKey);
  }
  return { path: found, hidden: null };
}

/** Where the object's type could not be learned, the field is found by any of its types. */
function fieldOf({ selection, fields }: Place, sourceKey: string): FieldShape | undefined {
  return fields ? fields.find((field) => field.sourceKey === sourceKey) : selection.find(sourceKey);
}

function findBelow(shape: ValueShape | undefined, value: unknown, sourceKey: string): FieldShape | undefined {
  if (shape?.kind !== 'object') return undefined;
  const known = isSource(value) ? shape.selection.fieldsOf(value) : null;
  return known?.find((field) => field.sourceKey === sourceKey) ?? shape.selection.find(sourceKey);
}

/** One error for each field that the client asked for, that the fetch was to bring, and that is not there. */
function tellFailed(
  telling: Telling,
  targets: readonly Source[],
  supplies: Supplies,
  causeFor: (target: Source) => Cause | undefined,
): void {
  for (const target of targets) {
    const cause = causeFor(target);
    const place = telling.places.get(target);
    if (!cause) continue;
    telling.failures.set(target, cause);
    if (!place) continue;
    if (!place.fields) addOnce(telling, cause, place.path);
    for (const { responseKey, sourceKey } of place.fields ?? []) {
      const missing = target[sourceKey] === undefined && supplies.has(sourceKey);
      if (missing) addOnce(telling, cause, [...place.path, responseKey]);
    }
  }
}

function addOnce(telling: Telling, cause: Cause, path: ClientPath): void {
  const told = telling.errors.some((error) => error.path !== undefined && standsAtOrBelow(error.path, path));
  if (!told) add(telling, cause, path);
}

function add(telling: Telling, cause: Cause, path: ClientPath | undefined): void {
  if (telling.errors.length < mostErrors) telling.errors.push(errorOf(cause, path));
  else telling.untold ??= cause;
}

function errorOf({ message, extensions, original }: Cause, path?: ClientPath): GraphQLError {
  const located = path && path.length > 0 ? { path } : {};
  return new GraphQLError(message, {
    ...located,
    extensions: { ...extensions },
    ...(original ? { originalError: original } : {}),
  });
}

function noteOfMore({ extensions }: Cause): GraphQLError {
  return new GraphQLError(
    `More than ${mostErrors} fields are missing: the errors of the others are left out.`,
    {
      extensions: { ...extensions },
    },
  );
}
