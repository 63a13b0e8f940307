import { HeaderMap } from '@apollo/server';
import type { HTTPGraphQLResponse } from '@apollo/server';
import { Refusal } from '../access/refusal.ts';
import type { ResponseType } from './response-type.ts';

/** Answers one operation of a request. */
export type AnswerOne = (body: unknown) => Promise<HTTPGraphQLResponse>;

/**
 * Answers the operations of a batch side by side, in their order. Each is answered as if it came alone: one that is
 * refused leaves the others alone, which is why the pipeline is not given the batch as a whole.
 */
export async function answerBatch(
  bodies: readonly unknown[],
  { maxBatch, type }: { readonly maxBatch: number; readonly type: ResponseType },
  answerOne: AnswerOne,
): Promise<HTTPGraphQLResponse> {
  if (bodies.length === 0) throw new Refusal('BAD_REQUEST', 'The batch is empty.', { status: 400 });
  if (bodies.length > maxBatch) {
    const message = `A batch may hold ${maxBatch} operations; this one holds ${bodies.length}.`;
    throw new Refusal('OPERATION_LIMIT_EXCEEDED', message, { status: 400 });
  }
  const answers = await Promise.all(bodies.map((body) => answerText(body, answerOne)));
  const headers = new HeaderMap([['content-type', `${type}; charset=utf-8`]]);
  return { headers, body: { kind: 'complete', string: `[${answers.join(',')}]` } };
}

async function answerText(body: unknown, answerOne: AnswerOne): Promise<string> {
  try {
    const answer = await answerOne(body);
    if (answer.body.kind === 'complete') return answer.body.string.trimEnd();
    throw new Refusal('BAD_REQUEST', 'An answer in parts cannot be part of a batch.', { status: 400 });
  } catch (error) {
    if (error instanceof Refusal) return error.body();
    throw error;
  }
}
