import { derivedOnce } from '../derived.ts';
import type { SubgraphRequest } from './transport.ts';

/** The JSON that asks for an operation (https://graphql.github.io/graphql-over-http/draft/#sec-Request-Parameters). */
export function requestJson({
  query,
  queryJson = JSON.stringify(query),
  variables,
  operationName,
}: SubgraphRequest): string {
  const given = variables === undefined ? '' : `,"variables":${variablesJson(variables)}`;
  const name = operationName === undefined ? '' : `,"operationName":${JSON.stringify(operationName)}`;
  return `{"query":${queryJson}${given}${name}}`;
}

function variablesJson(variables: NonNullable<SubgraphRequest['variables']>): string {
  const members: string[] = [];
  for (const name in variables) {
    const value = variables[name];
    if (value !== undefined) members.push(`${JSON.stringify(name)}:${valueJson(value)}`);
  }
  return `{${members.join()}}`;
}

function valueJson(value: unknown): string {
  return Array.isArray(value) && value.length > 1 ? listJson(value) : JSON.stringify(value);
}

/** Requests that start together often have the very same list of representations. To note that of one alone would not pay. */
const listJson = derivedOnce((list: readonly unknown[]) => JSON.stringify(list));
