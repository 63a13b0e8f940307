import { afterEach, describe, expect, test } from '@jest/globals';
import { HeaderMap } from '@apollo/server';
import type { ExecutionResult } from 'graphql';
import { buildSchema, GraphQLError, parse } from 'graphql';
import { pino } from 'pino';
import { createMaskError } from '../../../gateway/access/mask-error.ts';
import type { Pipeline } from '../../../gateway/pipeline.ts';
import { startPipeline } from '../../../gateway/pipeline.ts';
import { createPersistedQueries } from '../../../gateway/reload/persisted-queries.ts';
import { twoSubgraphs } from '../supergraph/two-subgraphs.ts';

const log = pino({ level: 'silent' });
const started: Pipeline[] = [];
afterEach(() => Promise.all(started.splice(0).map((pipeline) => pipeline.stop())));

function written({ data, ...rest }: ExecutionResult) {
  return data === undefined ? rest : { ...rest, text: JSON.stringify({ data }) };
}

/** The status and form of what an executor answered. */
async function statusOf(result: ExecutionResult, accept: string): Promise<number> {
  const pipeline = await startPipeline({
    apiSchema: buildSchema('type Query { a: Int }'),
    supergraphSdl: twoSubgraphs(),
    executor: {
      execute: () => Promise.resolve(written(result)),
      executeInParts: () => Promise.resolve({ first: result, later: null }),
      plan: () => Promise.reject(new Error('Nobody asks.')),
      warm: () => Promise.resolve(),
      close: () => undefined,
    },
    maskError: createMaskError(log),
    log,
    apqCache: createPersistedQueries(),
  });
  started.push(pipeline);
  const answer = await pipeline.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: 'POST',
      headers: new HeaderMap([
        ['accept', accept],
        ['content-type', 'application/json'],
      ]),
      search: '',
      body: { query: '{ a }' },
    },
    source: '{ a }',
    readDocument: (source) => parse(source),
    context: () =>
      Promise.resolve({
        viewer: null,
        headers: {},
        signal: new AbortController().signal,
        deadline: Infinity,
        takesParts: false,
      }),
  });
  return answer.status ?? 200;
}

const failure = (code?: string) => ({
  errors: [new GraphQLError('no', code === undefined ? {} : { extensions: { code } })],
});

describe.each([
  ['application/json', 200],
  ['application/graphql-response+json', 400],
])('in %s', (accept, ofMistakes) => {
  test.each([
    ['data', { data: { a: 1 } }, 200],
    ['data and errors', { data: { a: null }, ...failure('FORBIDDEN') }, 200],
    ['data that is null, as the schema demands it of an error', { data: null, ...failure('FORBIDDEN') }, 200],
    ['a wrong variable', failure('BAD_USER_INPUT'), ofMistakes],
    ['an operation that is not there', failure('OPERATION_RESOLUTION_FAILURE'), ofMistakes],
    ['a way of asking that is not served', failure('BAD_REQUEST'), 400],
    ['an operation that there is no time to plan', failure('PLANNER_BUSY'), 503],
    ['a bug of ours', failure('INTERNAL_SERVER_ERROR'), 500],
    ['a bug of ours without a code', failure(), 500],
  ])('%s', async (_name, result, status) => {
    expect(await statusOf(result, accept)).toBe(status);
  });
});
