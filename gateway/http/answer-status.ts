import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import type { ErrorCode } from '../../schema/error-codes.ts';
import { chooseResponseType } from './response-type.ts';

/** What is wrong with a request that was understood. */
const UNDERSTOOD: readonly ErrorCode[] = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
];

/**
 * Mends the status of an answer without data. Apollo Server says 400 in every form and for our own faults too.
 *
 * 1. `application/json` says 200 where the request could be understood: in this form anybody on the way may say 4xx, so
 *    clients take it for no GraphQL at all. https://graphql.github.io/graphql-over-http/draft/#sec-application-json
 * 2. A bug of ours is 500: nothing is wrong with the request. Nor is there when we are too busy to plan it: that is 503.
 */
export function createAnswerStatus<Context extends BaseContext>(): ApolloServerPlugin<Context> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse({ request, response }) {
          const { body, http } = response;
          if (body.kind !== 'single' || body.singleResult.data !== undefined) return Promise.resolve();
          const code = body.singleResult.errors?.[0]?.extensions?.['code'];
          const type = chooseResponseType(request.http?.headers.get('accept'));
          if (code === 'INTERNAL_SERVER_ERROR') http.status = 500;
          else if (code === 'PLANNER_BUSY') http.status = 503;
          else if (type === 'application/json' && isUnderstood(code)) http.status = 200;
          return Promise.resolve();
        },
      }),
  };
}

function isUnderstood(code: unknown): boolean {
  return UNDERSTOOD.some((one) => one === code);
}
