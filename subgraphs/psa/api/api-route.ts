import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import type { AroundWork } from '../../common/commands/change.ts';
import { problem, type ApiAnswer, type Mistake } from './problem.ts';

/** What an answer is made with: the tables, as the key's tenant, and whoever the key stands for. */
export interface ApiWork {
  readonly dataSource: DataSource;
  readonly around: AroundWork;
}

/** An address, as data: what may call it, and what it takes. */
export interface ApiRoute {
  readonly method: 'GET' | 'POST';
  /** Names in braces stand for one part of the path each. */
  readonly path: string;
  /** What a key must be scoped to. */
  readonly scope: string;
  /** Reads what was sent: the body, or else the path's names and the query's. */
  readonly read: (sent: unknown) => ReadInput;
}

/** What was sent, checked: for which tenant, and how to answer it; or all that is wrong with it. */
export type ReadInput =
  | {
      readonly kind: 'read';
      readonly tenantId: string;
      readonly answer: (work: ApiWork) => Promise<ApiAnswer>;
    }
  | { readonly kind: 'invalid'; readonly problem: ApiAnswer };

/** How a route reads what was sent: by its form, all mistakes told together. */
export function reader<Input extends { readonly tenantId: string }>(
  form: z.ZodType<Input>,
  answer: (input: Input, work: ApiWork) => Promise<ApiAnswer>,
): ApiRoute['read'] {
  return (sent) => {
    const read = form.safeParse(sent);
    if (!read.success) return { kind: 'invalid', problem: invalid(read.error.issues.map(mistake)) };
    return { kind: 'read', tenantId: read.data.tenantId, answer: (work) => answer(read.data, work) };
  };
}

function invalid(errors: readonly Mistake[]): ApiAnswer {
  const count = errors.length === 1 ? 'One thing is' : `${errors.length} things are`;
  return problem(400, 'INVALID', `${count} wrong with what was sent: see "errors".`, { errors });
}

function mistake({ path, message }: z.core.$ZodIssue): Mistake {
  const parts = path.map((part) => String(part).replaceAll('~', '~0').replaceAll('/', '~1'));
  return { pointer: ['#', ...parts].join('/'), detail: message };
}
