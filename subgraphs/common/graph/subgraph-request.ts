import type { GraphQLFormattedError } from 'graphql';

/** One GraphQL request, as the gateway's transports hand it over. */
export interface SubgraphRequest {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string | undefined>>;
}

/** A GraphQL response (https://spec.graphql.org/October2021/#sec-Response-Format). */
export interface SubgraphResponse {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
}
