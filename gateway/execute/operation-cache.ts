import { Kind, parse, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import type { Viewer } from '../../schema/viewer.ts';
import type { Authorization } from '../authorization/authorization.ts';
import type { Guard } from '../authorization/guard.ts';
import { readClientOperation, type ClientOperation, type Conditions } from '../plan/client-operation.ts';
import { createPlanCache } from '../plan/plan-cache.ts';
import type { OverrideChoice } from '../plan/planner.ts';
import { compileOperation, type CompileContext, type CompiledOperation } from './compile.ts';

/** An operation to plan: parsed and valid for the API schema. */
export interface OperationRequest {
  readonly document: DocumentNode;
  /** The text of the document: the key under which its plan is held. */
  readonly source: string;
  readonly operationName?: string | null;
  /** As the client sent them. */
  readonly variables?: Readonly<Record<string, unknown>> | null;
  /** Who asks: nobody in particular where it is left out. What the viewer is denied is not planned. */
  readonly viewer?: Viewer | null;
  /** Instead of the executor's own. */
  readonly overrides?: OverrideChoice;
}

/** Compiled operations, each compiled at its first request. */
export interface OperationCache {
  /** `variables` decide its conditions. */
  get(
    request: OperationRequest,
    definition: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
  ): CompiledOperation | Promise<CompiledOperation>;
  /** Compiles every operation of these documents. Those that cannot be planned are passed over. */
  warm(sources: readonly string[]): Promise<void>;
}

interface CacheOptions extends CompileContext {
  /** `null` where the supergraph denies nobody anything. */
  readonly authorization: Authorization | null;
  readonly size: number;
  readonly overrides: OverrideChoice;
}

/**
 * The cache of one supergraph: an operation is held once for each choice of its conditions that clients made, and for each
 * choice of the auth rules that its viewers did not meet.
 */
export function createOperationCache(options: CacheOptions): OperationCache {
  const operationOf = createOperationReader();
  const cache = createPlanCache<CompiledOperation>(options.size);
  return { get, warm };

  function get(
    request: OperationRequest,
    definition: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
  ): CompiledOperation | Promise<CompiledOperation> {
    const operation = operationOf(request.document, definition);
    const guard = options.authorization?.guard(operation, request.viewer ?? null) ?? null;
    return getGuarded(request, operation, variables, guard);
  }

  function getGuarded(
    { source, overrides = options.overrides }: OperationRequest,
    operation: ClientOperation,
    variables: Readonly<Record<string, unknown>>,
    guard: Guard | null,
  ): CompiledOperation | Promise<CompiledOperation> {
    const conditions = conditionsOf(operation, variables);
    const name = operation.definition.name?.value ?? '';
    const choices = `${Object.values(conditions).join()}\n${guard?.key ?? ''}`;
    const key = `${name}\n${overrideKey(overrides)}\n${choices}\n${source}`;
    return cache.get(key, () => compileOperation(options, operation, conditions, overrides, guard));
  }

  async function warm(sources: readonly string[]): Promise<void> {
    const planned = sources.flatMap((source) => {
      const document = parse(source, { noLocation: true });
      return document.definitions.flatMap((definition) =>
        definition.kind === Kind.OPERATION_DEFINITION ? warmOperation({ document, source }, definition) : [],
      );
    });
    await Promise.allSettled(planned);
  }

  /** Both ways of all its conditions, for a viewer who is denied nothing: which others clients will send is not known. */
  function warmOperation(
    request: OperationRequest,
    definition: OperationDefinitionNode,
  ): Promise<CompiledOperation>[] {
    const operation = operationOf(request.document, definition);
    const { conditions } = operation;
    const choices = conditions.length > 0 ? [true, false] : [true];
    return choices.map(async (choice) =>
      getGuarded(request, operation, Object.fromEntries(conditions.map((name) => [name, choice])), null),
    );
  }
}

/** Reads an operation once for each parsed document, which the server holds on to. */
function createOperationReader() {
  const operations = new WeakMap<OperationDefinitionNode, ClientOperation>();
  return (document: DocumentNode, definition: OperationDefinitionNode): ClientOperation => {
    const known = operations.get(definition);
    if (known) return known;
    const operation = readClientOperation(document, definition);
    operations.set(definition, operation);
    return operation;
  };
}

function conditionsOf(
  { conditions }: ClientOperation,
  variables: Readonly<Record<string, unknown>>,
): Conditions {
  const values: Record<string, boolean> = {};
  for (const name of conditions) values[name] = variables[name] === true;
  return values;
}

function overrideKey({ labels, percentage }: OverrideChoice): string {
  return labels.length > 0 ? `${[...labels].sort().join()} ${percentage}` : String(percentage);
}
