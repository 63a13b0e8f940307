import type { HTTPGraphQLResponse } from '@apollo/server';
import type { Pipeline } from '../pipeline.ts';
import type { ServedGraph } from './served-graph.ts';
import type { Swappable } from './swappable.ts';

/** The part of a pipeline that requests meet. */
export type AnswersHttp = Pick<Pipeline, 'executeHTTPGraphQLRequest'>;

/** The pipeline of whichever supergraph is served when a request comes. It is held until the last part of the answer. */
export function createCurrentPipeline(graphs: Swappable<ServedGraph>): AnswersHttp {
  return {
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

async function* thenRelease(parts: AsyncIterable<string>, release: () => void): AsyncGenerator<string> {
  try {
    yield* parts;
  } finally {
    release();
  }
}
