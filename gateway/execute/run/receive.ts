import type { EntityCall, Step } from '../compile/step.ts';
import { copyOf, mergeInto } from './merge.ts';
import { answeredError, invalidAnswer, type Cause, type Problem } from './problem.ts';
import { isSource, type Source } from '../source.ts';

/** The objects that one `_entities` asks about: `places[i]` are those that representation `i` stands for. */
export interface AskedEntities {
  readonly call: EntityCall;
  readonly representations: readonly Source[];
  readonly places: readonly (readonly Source[])[];
}

/** Where answers go. */
export interface Receiver {
  readonly objectTypes: ReadonlySet<string>;
  readonly problems: Problem[];
}

/** Merges the answer for root fields into the objects that they belong to (the root, nearly always). */
export function receiveRoot(
  receiver: Receiver,
  step: Step,
  targets: readonly Source[],
  response: unknown,
): void {
  const { data, errors } = readResponse(response);
  for (const error of errors) {
    const path = pathOf(error, step.renamed);
    const cause = answeredError(error, step.service);
    if (path.length > 0) receiver.problems.push({ kind: 'field', targets, path, lost: null, cause });
    else if (data) receiver.problems.push({ kind: 'unlocated', cause });
  }
  if (!data) {
    failRoot(receiver, step, targets, firstCause(errors, step.service));
    return;
  }
  step.rewriteOutput?.(data);
  mergeEverywhere(receiver, targets, data);
}

export function failRoot({ problems }: Receiver, step: Step, targets: readonly Source[], cause: Cause): void {
  problems.push({ kind: 'failed', targets, supplies: step.supplies, cause });
}

/** Merges the answer for entities into every place that each of them stands for. */
export function receiveEntities(
  receiver: Receiver,
  step: Step,
  asked: readonly AskedEntities[],
  response: unknown,
): void {
  const { data, errors } = readResponse(response);
  for (const error of errors) receiveEntityError(receiver, step, asked, error, data);
  for (const one of asked) {
    if (one.representations.length > 0) receiveCall(receiver, step, one, data, errors);
  }
}

export function failEntities({ problems }: Receiver, asked: readonly AskedEntities[], cause: Cause): void {
  for (const { call, places } of asked) {
    problems.push({ kind: 'failed', targets: places.flat(), supplies: call.supplies, cause });
  }
}

function receiveCall(
  receiver: Receiver,
  step: Step,
  asked: AskedEntities,
  data: Source | null,
  errors: readonly unknown[],
): void {
  const entities = data?.[asked.call.alias];
  if (!Array.isArray(entities)) {
    const cause =
      errors.length > 0
        ? firstCause(errors, step.service)
        : invalidAnswer(step.service, 'it has no list of entities.');
    failEntities(receiver, [asked], cause);
  } else if (entities.length !== asked.places.length) {
    const why = `${entities.length} entities where ${asked.places.length} were asked for.`;
    failEntities(receiver, [asked], invalidAnswer(step.service, why));
  } else mergeEntities(receiver, step, asked, entities);
}

function mergeEntities(
  receiver: Receiver,
  step: Step,
  { call, places }: AskedEntities,
  entities: readonly unknown[],
): void {
  for (const [index, targets] of places.entries()) {
    const entity = entities[index];
    if (isSource(entity)) {
      call.rewriteOutput?.(entity);
      mergeEverywhere(receiver, targets, entity);
    } else if (entity !== null) {
      const cause = invalidAnswer(step.service, 'an entity is not an object.');
      receiver.problems.push({ kind: 'failed', targets, supplies: call.supplies, cause });
    }
  }
}

/** The first place takes the answer itself, every further one a copy: later fetches fill them apart. */
function mergeEverywhere({ objectTypes }: Receiver, targets: readonly Source[], answer: Source): void {
  for (let index = targets.length - 1; index >= 0; index--) {
    const target = targets[index];
    if (target) mergeInto(target, index === 0 ? answer : copyOf(answer), objectTypes);
  }
}

/** `_entities, i, field…` means the field of everything that representation `i` stands for. */
function receiveEntityError(
  { problems }: Receiver,
  step: Step,
  asked: readonly AskedEntities[],
  error: unknown,
  data: Source | null,
): void {
  const cause = answeredError(error, step.service);
  const [alias, index, ...rest] = pathOf(error, noRenames);
  const one = asked.find(({ call }) => call.alias === alias);
  const targets = one && typeof index === 'number' ? one.places[index] : undefined;
  if (!one || !targets) {
    // An error that stands at `_entities` itself, or nowhere, without data is told by the fields that are missing for it.
    const isTold = data === null || (one !== undefined && !Array.isArray(data[one.call.alias]));
    if (!isTold) problems.push({ kind: 'unlocated', cause });
    return;
  }
  if (rest.length === 0) problems.push({ kind: 'failed', targets, supplies: one.call.supplies, cause });
  else {
    const lost = isLost(data, one.call.alias, index) ? one.call.supplies : null;
    problems.push({ kind: 'field', targets, path: renamePath(rest, one.call.renamed), lost, cause });
  }
}

/** Whether a null that may not be took the whole entity with it. */
function isLost(data: Source | null, alias: string, index: string | number | undefined): boolean {
  const entities = data?.[alias];
  return Array.isArray(entities) && typeof index === 'number' && entities[index] === null;
}

const noRenames: ReadonlyMap<string, string> = new Map();

function firstCause(errors: readonly unknown[], service: string): Cause {
  return errors.length > 0 ? answeredError(errors[0], service) : invalidAnswer(service, 'it has no data.');
}

/** What can be used of an answer. Nothing in it is trusted: it may be anything that JSON can say. */
function readResponse(response: unknown): {
  readonly data: Source | null;
  readonly errors: readonly unknown[];
} {
  if (!isSource(response)) return { data: null, errors: [] };
  const { data, errors } = response;
  return { data: isSource(data) ? data : null, errors: Array.isArray(errors) ? errors : [] };
}

function pathOf(error: unknown, renamed: ReadonlyMap<string, string>): readonly (string | number)[] {
  const path = isSource(error) ? error['path'] : undefined;
  if (!Array.isArray(path)) return [];
  const keys = path.filter((key) => typeof key === 'string' || typeof key === 'number');
  return renamePath(keys, renamed);
}

function renamePath(
  path: readonly (string | number)[],
  renamed: ReadonlyMap<string, string>,
): readonly (string | number)[] {
  if (renamed.size === 0) return path;
  return path.map((key) => (typeof key === 'string' ? (renamed.get(key) ?? key) : key));
}
