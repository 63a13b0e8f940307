import type { GraphQLFormattedError } from 'graphql';
import type { GraphAnswer } from './ask-graph.ts';
import type { CompiledFace } from './compile-faces.ts';
import { Problem, PROBLEM_TYPE, type ProblemDetail } from './problem.ts';
import { problemOfErrorCode, problemOfStatus, problemTypes } from './problem-types.ts';
import { pointerTo } from './read-body-variable.ts';

/** An answer as it is sent. */
export interface RestAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What of a GraphQL answer is no data, as a mutation's payload lists it. */
interface ListedRefusal {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[] | null;
}

const UNPROCESSABLE = 422;
const MOST_TOLD = 20;

/** What GraphQL answered, as an answer of REST. Throws a `Problem` for what is none. */
export function toRestAnswer(
  compiled: CompiledFace,
  { data, errors = [] }: GraphAnswer,
  refusalStatuses: Readonly<Record<string, number>>,
): RestAnswer {
  const { face } = compiled;
  const refusals = listedRefusals(valueAt(data, face.refusals));
  if (refusals.length > 0) throw refusalProblem(compiled, refusals, refusalStatuses);
  const value = valueAt(data, face.result);
  const [first] = errors;
  // A change that is made is not unmade because a part of what it shows could not be had.
  const takesPart = face.partial || face.method === 'POST';
  if (first && (!takesPart || value == null)) throw errorProblem(first);
  if (value == null) throw new Problem('not-found', problemTypes['not-found'].help);
  return {
    status: face.status,
    contentType: 'application/json; charset=utf-8',
    body: `${JSON.stringify(value)}\n`,
    headers: errors.length === 0 ? {} : { 'incomplete-fields': placesOf(errors, face.result).join(', ') },
  };
}

/** A problem, as an answer. */
export function problemAnswer(problem: Problem): RestAnswer {
  const { status, headers } = problem;
  return { status, headers, contentType: PROBLEM_TYPE, body: `${problem.body()}\n` };
}

function errorProblem({ message, extensions = {} }: GraphQLFormattedError): Problem {
  const { code, id, errorId } = extensions;
  const known = [id, errorId].find((one) => typeof one === 'string');
  const type = problemOfErrorCode(code);
  // What a product says of its own failure was not written for clients, unless it was masked: then it has an id.
  const isShown = known !== undefined || !(type === 'bad-gateway' || type === 'internal');
  return new Problem(type, isShown ? message : problemTypes[type].help, {
    ...(typeof code === 'string' && { code }),
    ...(known !== undefined && { id: known }),
  });
}

/** The status follows from the first; all are told. */
function refusalProblem(
  { body }: CompiledFace,
  refusals: readonly ListedRefusal[],
  statuses: Readonly<Record<string, number>>,
): Problem {
  const [first] = refusals;
  const status = statuses[first?.code ?? ''] ?? UNPROCESSABLE;
  const errors = refusals.map(({ code, message, path }): ProblemDetail => {
    const [argument, ...inside] = path ?? [];
    const isInBody = argument !== undefined && argument === body?.variable;
    return { detail: message, code, ...(isInBody && { pointer: pointerTo(inside) }) };
  });
  return new Problem(problemOfStatus(status), first?.message ?? '', {
    status,
    code: first?.code ?? '',
    errors,
  });
}

function listedRefusals(value: unknown): ListedRefusal[] {
  if (!Array.isArray(value)) return [];
  return value.map((one: Partial<ListedRefusal>) => ({
    code: one.code ?? '',
    message: one.message ?? 'It was refused.',
    path: one.path ?? null,
  }));
}

function valueAt(data: unknown, place: string | undefined): unknown {
  let value = data;
  for (const name of place?.split('.') ?? []) {
    value =
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
  }
  return value;
}

/** Where in the body something is null because it could not be had, as JSON pointers. */
function placesOf(errors: readonly GraphQLFormattedError[], result: string | undefined): string[] {
  const depth = result?.split('.').length ?? 0;
  const places = errors.map(({ path = [] }) => pointerTo(path.slice(depth)).slice(1) || '/');
  return [...new Set(places)].slice(0, MOST_TOLD);
}
