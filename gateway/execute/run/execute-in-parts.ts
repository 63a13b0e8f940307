import type { ExecutionResult, GraphQLError } from 'graphql';
import { tellProblems } from './client-errors.ts';
import type { EarlyAnswers } from './ask-early.ts';
import type { Questions } from './ask-entities.ts';
import type { CompiledOperation } from '../compile/compile.ts';
import type { ExecutionInput } from './execution-input.ts';
import { byPlace } from './errors-by-place.ts';
import { internalError } from './internal-error.ts';
import type { Problem } from './problem.ts';
import { runStep, sendEarly, type Run } from './run-step.ts';
import { shapeAnswer, type ClientPath, type Later, type ShapeStart } from './shape.ts';
import { startSteps } from './start-steps.ts';
import { readResult } from './written-result.ts';

/** An answer in parts, as https://github.com/graphql/graphql-spec/pull/742 had it in August 2022 (`deferSpec=20220824`). */
export interface PartedResult {
  readonly first: ExecutionResult;
  /** `null` where nothing more comes. */
  readonly later: AsyncGenerator<LaterResult, void> | null;
}

/** What comes of an answer at one time. */
export interface LaterResult {
  readonly incremental: readonly DeferredResult[];
  readonly hasNext: boolean;
}

/** The deferred fragment of one object. */
export interface DeferredResult {
  readonly data: ExecutionResult['data'];
  readonly path: ClientPath;
  readonly label?: string;
  readonly errors?: readonly GraphQLError[];
}

/** A parted answer on its way. */
interface Parting {
  readonly compiled: CompiledOperation;
  readonly input: ExecutionInput;
  /** What went wrong, by the part that it was fetched for. */
  readonly problems: Map<number, Problem[]>;
  /** When all is fetched for a part. */
  readonly fetched: (part: number) => Promise<void>;
  /** The objects of which parts are still to come, by the part. */
  readonly due: Map<number, Later[]>;
}

/** Runs a compiled operation, and answers each part as soon as what belongs to it is there. */
export async function executeInParts(
  compiled: CompiledOperation,
  input: ExecutionInput,
): Promise<PartedResult> {
  const { objectTypes, steps, shape: selection } = compiled;
  const problems = new Map<number, Problem[]>();
  const data = {};
  const early: EarlyAnswers = new Map();
  const questions: Questions = new Map();
  const fetched = startSteps(steps, (step) => {
    const noted = problems.get(step.part) ?? [];
    problems.set(step.part, noted);
    const run: Run = { ...input, data, problems: noted, objectTypes, early, questions };
    return runStep(run, step);
  });
  sendEarly(steps, input, early);
  const parting: Parting = { compiled, input, problems, fetched, due: new Map() };
  await fetched(0);
  const start = { path: [], source: data, selection };
  const first = shapePart(parting, start, tellPart(parting, 0, [start]));
  return { first, later: parting.due.size > 0 ? answerLater(parting) : null };
}

async function* answerLater(parting: Parting): AsyncGenerator<LaterResult, void> {
  try {
    yield* answerDue(parting);
  } catch (error) {
    // The client has begun to read: what it still waits for has to be told somehow.
    yield {
      incremental: [...parting.due.values()].flatMap((places) => failPart(places, error)),
      hasNext: false,
    };
  }
}

function failPart(places: readonly Later[], error: unknown): DeferredResult[] {
  return places.map(({ path, shape: { label } }) => ({
    data: null,
    path,
    ...(label === null ? {} : { label }),
    errors: [internalError(error, path)],
  }));
}

async function* answerDue(parting: Parting): AsyncGenerator<LaterResult, void> {
  const { due, fetched } = parting;
  const whenFetched = (part: number) => fetched(part).then(() => part);
  while (due.size > 0) {
    const part = await Promise.race([...due.keys()].map(whenFetched));
    const places = due.get(part) ?? [];
    due.delete(part);
    const incremental = answerPart(parting, part, places);
    yield { incremental, hasNext: due.size > 0 };
  }
}

function answerPart(parting: Parting, part: number, places: readonly Later[]): DeferredResult[] {
  const starts = places.map(({ path, source, shape }) => ({ path, source, selection: shape.selection }));
  const errors = byPlace(tellPart(parting, part, starts), starts);
  return starts.map((start, index) => {
    const label = places[index]?.shape.label ?? null;
    const shaped = shapePart(parting, start, errors[index] ?? []);
    const result = { data: shaped.data ?? null, path: start.path, ...(label === null ? {} : { label }) };
    return shaped.errors ? { ...result, errors: shaped.errors } : result;
  });
}

/** A part may have been fetched with others; an error without a place is told once, with the part that met it. */
function tellPart({ problems, compiled }: Parting, part: number, starts: readonly ShapeStart[]) {
  const met = [...problems].flatMap(([owner, noted]) =>
    owner === part ? noted : noted.filter(({ kind }) => kind !== 'unlocated'),
  );
  return met.length > 0 ? tellProblems(met, starts, compiled.required) : [];
}

/** Adds to `errors` what is found, and notes what of the part's objects is to come still later. */
function shapePart(parting: Parting, start: ShapeStart, errors: GraphQLError[]): ExecutionResult {
  const { compiled, input, due } = parting;
  const later: Later[] = [];
  const text = shapeAnswer(start, { errors, later }, (responseKey, shape) =>
    compiled.introspect(responseKey, shape, input.variables, errors),
  );
  for (const one of later) {
    const same = due.get(one.shape.part);
    if (same) same.push(one);
    else due.set(one.shape.part, [one]);
  }
  return readResult(errors.length > 0 ? { text, errors } : { text });
}
