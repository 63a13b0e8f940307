import type { HTTPGraphQLResponse } from '@apollo/server';
import type { Pipeline } from '../pipeline.ts';
import type { ServedGraph } from './served-graph.ts';
import type { Swappable } from './swappable.ts';

/** The part of a pipeline that requests meet. */
export type AnswersHttp = Pick<Pipeline, 'executeHTTPGraphQLRequest'>;

/** The pipeline of whichever supergraph is served when a request comes. It is held until the last part of the answer. */
export interface CurrentPipeline extends AnswersHttp {
  /** The same pipeline for all that the work asks of it, even when another supergraph is served meanwhile. */
  together<Result>(work: (pipeline: AnswersHttp) => Promise<Result>): Promise<Result>;
}

export function createCurrentPipeline(graphs: Swappable<ServedGraph>): CurrentPipeline {
  return {
    together: (work) => graphs.use(({ pipeline }) => work(pipeline)),
    async executeHTTPGraphQLRequest(request) {
      const { value, release } = graphs.hold();
      try {
        const answer = await value.pipeline.executeHTTPGraphQLRequest(request);
        if (answer.body.kind === 'complete') release();
        return releasedAtItsEnd(answer, release);
      } catch (error) {
        release();
        throw error;
      }
    },
  };
}

function releasedAtItsEnd(answer: HTTPGraphQLResponse, release: () => void): HTTPGraphQLResponse {
  const { body } = answer;
  if (body.kind === 'complete') return answer;
  return { ...answer, body: { kind: 'chunked', asyncIterator: thenRelease(body.asyncIterator, release) } };
}

/** No generator: one that is ended before its first part was asked for never comes to its `finally`. */
function thenRelease(parts: AsyncIterable<string>, release: () => void): AsyncIterableIterator<string> {
  const reading = parts[Symbol.asyncIterator]();
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      const part = await reading.next().catch((error: unknown) => {
        release();
        throw error;
      });
      if (part.done) release();
      return part;
    },
    async return() {
      release();
      await reading.return?.();
      return { done: true, value: undefined };
    },
  };
}
