import {
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  parse,
  subscribe,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import { errorCodes } from '../../../schema/error-codes.ts';
import { runAsTenant } from '../database/tenant-scope.ts';
import type { SubgraphRequest, SubgraphResponse } from './subgraph-request.ts';

/** How an error is shown to clients. */
export type MaskError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/** Where a subscription runs. */
export interface StreamPlace {
  readonly schema: GraphQLSchema;
  readonly maskError: MaskError;
  readonly tenantId: string;
  readonly contextValue: object;
}

/** The document of a request for a subscription; null where it asks for anything else, or cannot be parsed. */
export function subscriptionOf({ query, operationName }: SubgraphRequest): DocumentNode | null {
  const document = parsed(query);
  const operation = document && getOperationAST(document, operationName)?.operation;
  return operation === OperationTypeNode.SUBSCRIPTION ? document : null;
}

/**
 * Runs a subscription: its answers, one for each event, or the one answer that says why there are none
 * (https://spec.graphql.org/October2021/#sec-Subscription). All of it sees the rows of the viewer's tenant alone: each event is
 * asked for, and answered, as that tenant.
 */
export async function* streamAnswers(
  place: StreamPlace,
  document: DocumentNode,
  { variables, operationName }: Pick<SubgraphRequest, 'variables' | 'operationName'>,
): AsyncGenerator<SubgraphResponse, void> {
  const { schema, tenantId, contextValue } = place;
  const [mistake] = validate(schema, document);
  if (mistake) {
    yield refusal(mistake);
    return;
  }
  const asTenant = <T>(work: () => T): T => runAsTenant(tenantId, work);
  const results = await asTenant(() =>
    subscribe({
      schema,
      document,
      contextValue,
      ...(variables && { variableValues: variables }),
      ...(operationName && { operationName }),
    }),
  );
  if (!isStream(results)) {
    yield shown(place, results);
    return;
  }
  try {
    for (
      let next = await asTenant(() => results.next());
      !next.done;
      next = await asTenant(() => results.next())
    )
      yield shown(place, next.value);
  } finally {
    await asTenant(() => results.return(undefined));
  }
}

function parsed(query: string): DocumentNode | null {
  try {
    return parse(query);
  } catch (error) {
    if (error instanceof GraphQLError) return null;
    throw error;
  }
}

function refusal(mistake: GraphQLError): SubgraphResponse {
  const { extensions, ...told } = mistake.toJSON();
  return { errors: [{ ...told, extensions: { ...extensions, code: errorCodes.GRAPHQL_VALIDATION_FAILED } }] };
}

function shown({ maskError }: StreamPlace, { data, errors }: ExecutionResult): SubgraphResponse {
  return {
    ...(data !== undefined && { data }),
    ...(errors && { errors: errors.map((error) => maskError(error.toJSON(), error)) }),
  };
}

function isStream(
  results: AsyncGenerator<ExecutionResult, void, void> | ExecutionResult,
): results is AsyncGenerator<ExecutionResult, void, void> {
  return Symbol.asyncIterator in results;
}
