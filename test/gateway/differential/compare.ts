import { execute, parse, type ExecutionResult, type GraphQLSchema } from 'graphql';
import type { Federation } from '../../support/federation.ts';
import { erredPlaces } from '../../support/erred-places.ts';

export interface Asked {
  readonly source: string;
  readonly variables: Record<string, unknown>;
}

/** What a client sees of an answer: the text of its data, and the nulls that stand for an error. */
export interface Seen {
  readonly data: string;
  readonly nulls: readonly string[];
  /** Only where the two differ is it of interest which errors they were. */
  readonly messages: readonly string[];
}

/** The answers of the gateway and of graphql-js over one plain schema. */
export async function bothAnswers(
  graph: Federation,
  schema: GraphQLSchema,
  rootValue: unknown,
  { source, variables }: Asked,
): Promise<{ readonly expected: Seen; readonly actual: Seen }> {
  const plain = await execute({ schema, document: parse(source), rootValue, variableValues: variables });
  return { expected: seen(plain), actual: seen(await graph.query(source, variables)) };
}

/** The gateway tells a hundred errors at most of what failed: past that only the data are compared. */
export function isSame({ expected, actual }: { readonly expected: Seen; readonly actual: Seen }): boolean {
  const isCapped = actual.messages.length > 100;
  return expected.data === actual.data && (isCapped || expected.nulls.join() === actual.nulls.join());
}

/** An API schema that answers by itself: the type of an object stands in its data. */
export function plainSchema(apiSchema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(apiSchema.getTypeMap())) {
    if ('resolveType' in type) type.resolveType = (value) => (value as { __typename: string }).__typename;
  }
  return apiSchema;
}

function seen(result: ExecutionResult): Seen {
  const messages = (result.errors ?? []).map(({ message, path }) => `${path?.join('.') ?? '-'}: ${message}`);
  return {
    data: result.data === undefined ? '' : JSON.stringify(result.data),
    nulls: erredPlaces(result),
    messages,
  };
}
