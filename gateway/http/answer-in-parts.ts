import type { ApolloServerPlugin, BaseContext, GraphQLResponse } from '@apollo/server';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { MaskError } from '../access/mask-error.ts';
import type { DeferredResult, LaterResult } from '../execute/run/execute-in-parts.ts';
import { chooseResponseType } from './response-type.ts';

/** What is still to come of the answer to a request, by the request's context. */
export type LaterResults<Context extends object> = WeakMap<Context, AsyncIterable<LaterResult>>;

type Body = GraphQLResponse['body'];
type IncrementalBody = Extract<Body, { kind: 'incremental' }>;
type SubsequentResult =
  IncrementalBody['subsequentResults'] extends AsyncIterable<infer Result> ? Result : never;

/**
 * Sends what is deferred after the rest, as `multipart/mixed; deferSpec=20220824`. Apollo Server writes the parts, but takes
 * one whole result from a gateway.
 *
 * A client that takes nothing but parts is answered in one part where nothing is deferred.
 */
export function createAnswerInParts<Context extends BaseContext>(
  laterResults: LaterResults<Context>,
  maskError: MaskError,
): ApolloServerPlugin<Context> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse({ contextValue, request, response }) {
          const later = laterResults.get(contextValue);
          const takesWhole = chooseResponseType(request.http?.headers.get('accept')) !== null;
          if (later) response.body = parted(response.body, formatted(later, maskError));
          else if (!takesWhole) response.body = parted(response.body, null);
          return Promise.resolve();
        },
      }),
  };
}

function parted(body: Body, later: AsyncIterable<SubsequentResult> | null): Body {
  if (body.kind !== 'single') return body;
  return {
    kind: 'incremental',
    initialResult: { ...body.singleResult, hasNext: later !== null },
    subsequentResults: later ?? nothing(),
  };
}

async function* nothing(): AsyncGenerator<never> {}

async function* formatted(
  later: AsyncIterable<LaterResult>,
  maskError: MaskError,
): AsyncGenerator<SubsequentResult> {
  for await (const { incremental, hasNext } of later) {
    yield { incremental: incremental.map((result) => formatResult(result, maskError)), hasNext };
  }
}

function formatResult({ errors, data, ...rest }: DeferredResult, maskError: MaskError) {
  const told = errors?.map((error) => formatError(error, maskError));
  return { ...rest, data: data ?? null, ...(told ? { errors: told } : {}) };
}

function formatError(error: GraphQLError, maskError: MaskError): GraphQLFormattedError {
  return maskError(error.toJSON(), error);
}
