import type { OperationDefinitionNode } from 'graphql';
import { valueFromASTUntyped } from 'graphql';
import type { Viewer } from '../../schema/viewer.ts';
import { derivedOnce } from '../derived.ts';
import type { OperationRequest } from '../execute/operation-cache.ts';
import { findOperation, readClientOperation } from '../plan/operation/client-operation.ts';

/** The part of a request that decides on its plan. */
export type ServedRequest = Pick<
  OperationRequest,
  'document' | 'source' | 'operationName' | 'variables' | 'viewer' | 'inParts'
>;

/** The way in which an operation of a document was served, in words that hold for another supergraph, too. */
export interface ServedChoice {
  /** The same for the same way. */
  readonly key: string;
  readonly operationName: string | null;
  /** Of its variables only those that decide which fields are asked for, as far as they have a value. */
  readonly conditions: Readonly<Record<string, boolean>>;
  readonly inParts: boolean;
  /** What the viewer may do, without who that is. */
  readonly viewer: Viewer | null;
}

/** `null` for a request that means no operation. */
export function choiceOf(request: ServedRequest): ServedChoice | null {
  const { document, operationName = null, variables, viewer = null, inParts = false } = request;
  const definition = findOperation(document, operationName);
  if (definition === null) return null;
  const { conditions: wanted } = readClientOperation(document, definition);
  const conditions = conditionsOf(definition, wanted, variables ?? {});
  const values = wanted.map((name) => conditions[name]);
  const { rights, key } = viewer === null ? nobody : rightsOf(viewer);
  return {
    key: `${operationName ?? ''}\n${values.join()}\n${inParts}\n${key}`,
    operationName,
    conditions,
    inParts,
    viewer: rights,
  };
}

function conditionsOf(
  { variableDefinitions = [] }: OperationDefinitionNode,
  wanted: readonly string[],
  given: Readonly<Record<string, unknown>>,
): Record<string, boolean> {
  const valueOf = (name: string): unknown => {
    if (given[name] !== undefined) return given[name];
    const written = variableDefinitions.find(({ variable }) => variable.name.value === name)?.defaultValue;
    return written && valueFromASTUntyped(written);
  };
  return Object.fromEntries(
    wanted.flatMap((name) => {
      const value = valueOf(name);
      return typeof value === 'boolean' ? [[name, value] as const] : [];
    }),
  );
}

interface Rights {
  readonly rights: Viewer | null;
  readonly key: string;
}

const nobody: Rights = { rights: null, key: '' };

/** Viewers live as long as their verified tokens are remembered, so this is worked out once for each. */
const rightsOf = derivedOnce(({ roles, scopes }: Viewer): Rights => {
  const rights = { subject: '', tenantId: null, email: null, name: null, roles, scopes };
  return { rights, key: JSON.stringify([[...roles].sort(), [...scopes].sort()]) };
});
