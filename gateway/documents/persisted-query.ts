import { hash } from 'node:crypto';
import { z } from 'zod';
import { Refusal } from '../access/refusal.ts';

const shape = z.object({
  persistedQuery: z.object({ version: z.literal(1), sha256Hash: z.string() }).nullish(),
});

/**
 * The hash that Apollo's clients send for a text, or beside it
 * (https://www.apollographql.com/docs/apollo-server/performance/apq). `null` where there is none.
 *
 * The pipeline looks at it too, and tells mistakes as bugs of ours: so they are told here.
 */
export function readPersistedQuery({ extensions }: Readonly<Record<string, unknown>>): string | null {
  // What is no object at all is told by the pipeline.
  if (typeof extensions !== 'object' || extensions === null || Array.isArray(extensions)) return null;
  const read = shape.safeParse(extensions);
  if (read.success) return read.data.persistedQuery?.sha256Hash ?? null;
  throw new Refusal('BAD_REQUEST', '`extensions.persistedQuery` must hold `version: 1` and a `sha256Hash`.', {
    status: 400,
  });
}

/** A text must be the one that the hash stands for: it will be found by it. */
export function checkHash(sha256Hash: string, query: unknown): void {
  if (typeof query !== 'string' || hash('sha256', query) === sha256Hash) return;
  throw new Refusal('BAD_REQUEST', '`sha256Hash` is not the hash of `query`.', { status: 400 });
}
