import { randomUUID } from 'node:crypto';
import { Refusal } from '../access/refusal.ts';
import type { Log } from '../log.ts';
import { problemOfStatus, problemTypes, type ProblemName } from './problem-types.ts';

/** One of several things that are wrong. */
export interface ProblemDetail {
  readonly detail: string;
  /** A JSON pointer into the body that was sent, as a URI fragment (RFC 6901, section 6). */
  readonly pointer?: string;
  /** What it is, for programs. */
  readonly code?: string;
}

/** What a problem says beside its kind. */
export interface ProblemOptions extends ErrorOptions {
  readonly headers?: Readonly<Record<string, string>>;
  readonly code?: string;
  readonly errors?: readonly ProblemDetail[];
  /** Under which the log has the cause. */
  readonly id?: string;
  /** Where it is not that of the kind. */
  readonly status?: number;
}

/** An answer that is not what was asked for (https://www.rfc-editor.org/rfc/rfc9457). Its words are fit for a client. */
export class Problem extends Error {
  readonly type: ProblemName;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  private readonly options: ProblemOptions;

  constructor(type: ProblemName, detail: string, options: ProblemOptions = {}) {
    super(detail, { cause: options.cause });
    this.name = 'Problem';
    this.type = type;
    this.status = options.status ?? problemTypes[type].status;
    this.headers = options.headers ?? {};
    this.options = options;
  }

  body(): string {
    const { code, errors, id } = this.options;
    return JSON.stringify({
      type: `/api#${this.type}`,
      title: problemTypes[this.type].title,
      status: this.status,
      detail: this.message,
      ...(id !== undefined && { instance: `urn:uuid:${id}` }),
      ...(code !== undefined && { code }),
      ...(errors !== undefined && { errors }),
    });
  }
}

export const PROBLEM_TYPE = 'application/problem+json';

/** Whatever was thrown, as a problem. What nobody meant for a client stays in the log, beside the id that the client gets. */
export function asProblem(error: unknown, log: Log): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof Refusal) {
    const { code, status, headers, cause, message } = error;
    if (status >= 500) log.warn({ err: cause, code }, message);
    return new Problem(problemOfStatus(status), message, { code, status, headers, cause });
  }
  const id = randomUUID();
  log.error({ errorId: id, err: error }, 'Unexpected error');
  return new Problem('internal', `Something went wrong on our side. Its id is ${id}.`, { id, cause: error });
}
