import {
  executeSync,
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
} from 'graphql';
import type { ClientOperation } from '../../plan/operation/client-operation.ts';
import type { Source } from '../source.ts';
import type { ValueShape } from './shape-plan.ts';

/** Answers one introspection field; `undefined` where a null would stand where none may. Adds what fails to `errors`. */
export type AnswerIntrospection = (
  responseKey: string,
  shape: Extract<ValueShape, { kind: 'introspection' }>,
  variables: Readonly<Record<string, unknown>>,
  errors: GraphQLError[],
) => unknown;

/** Answers `__schema` and `__type` from the API schema, as graphql-js does. */
export function compileIntrospection(
  apiSchema: GraphQLSchema,
  { definition, fragments }: ClientOperation,
): AnswerIntrospection {
  return (responseKey, shape, variables, errors) => {
    const document: DocumentNode = {
      kind: Kind.DOCUMENT,
      definitions: [
        {
          kind: Kind.OPERATION_DEFINITION,
          // A payload may lead to `Query` too, so the client's operation may be a mutation.
          operation: OperationTypeNode.QUERY,
          variableDefinitions: definition.variableDefinitions ?? [],
          selectionSet: { kind: Kind.SELECTION_SET, selections: shape.fields },
        },
        ...fragments.values(),
      ],
    };
    const result = executeSync({ schema: apiSchema, document, variableValues: variables });
    errors.push(...(result.errors ?? []));
    const data: Readonly<Source> | null | undefined = result.data;
    const value = data?.[responseKey] ?? null;
    return value === null && shape.nonNull ? undefined : value;
  };
}
