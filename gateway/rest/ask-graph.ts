import { HeaderMap } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { ContextAround, Stations } from '../request.ts';
import type { AnswersHttp } from '../reload/current-pipeline.ts';
import type { CompiledFace } from './compile-faces.ts';

/** What GraphQL answered. */
export interface GraphAnswer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly GraphQLFormattedError[];
}

/** Runs the stored operation of a face as if a client had sent it: the same limits, plans, deadline and way to the subgraphs. */
export async function askGraph(
  { readDocument, pipeline }: Pick<Stations, 'readDocument'> & { readonly pipeline: AnswersHttp },
  { source, face }: CompiledFace,
  variables: Readonly<Record<string, unknown>>,
  around: ContextAround,
): Promise<GraphAnswer> {
  const answer = await pipeline.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: 'POST',
      headers: new HeaderMap([
        ['content-type', 'application/json'],
        ['accept', 'application/json'],
      ]),
      search: '',
      body: { query: source, operationName: face.operation, variables },
    },
    source,
    readDocument,
    context: () => Promise.resolve({ ...around, takesParts: false }),
  });
  if (answer.body.kind === 'complete') return JSON.parse(answer.body.string) as GraphAnswer;
  throw new Error('The pipeline answered in parts, and was asked for a whole.');
}
