import type { SubgraphRequest } from './transport.ts';

/** The JSON that asks for an operation (https://graphql.github.io/graphql-over-http/draft/#sec-Request-Parameters). */
export function requestJson({
  query,
  queryJson = JSON.stringify(query),
  variables,
  operationName,
}: SubgraphRequest): string {
  const given = variables === undefined ? '' : `,"variables":${JSON.stringify(variables)}`;
  const name = operationName === undefined ? '' : `,"operationName":${JSON.stringify(operationName)}`;
  return `{"query":${queryJson}${given}${name}}`;
}
