import { Kind, parse, type DocumentNode, type OperationDefinitionNode } from 'graphql';
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
  readonly size: number;
  readonly overrides: OverrideChoice;
}

/** The cache of one supergraph: an operation is held once for each choice of its conditions that clients made. */
export function createOperationCache(options: CacheOptions): OperationCache {
  const operations = new WeakMap<OperationDefinitionNode, ClientOperation>();
  const cache = createPlanCache<CompiledOperation>(options.size);
  return { get, warm };

  function get(
    { document, source, overrides = options.overrides }: OperationRequest,
    definition: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
  ): CompiledOperation | Promise<CompiledOperation> {
    const operation = operationOf(document, definition);
    const conditions = conditionsOf(operation, variables);
    const name = definition.name?.value ?? '';
    const key = `${name}\n${overrideKey(overrides)}\n${Object.values(conditions).join()}\n${source}`;
    return cache.get(key, () => compileOperation(options, operation, conditions, overrides));
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

  /** Both ways of all its conditions: which others clients will send is not known. */
  function warmOperation(
    request: OperationRequest,
    definition: OperationDefinitionNode,
  ): Promise<CompiledOperation>[] {
    const { conditions } = operationOf(request.document, definition);
    const choices = conditions.length > 0 ? [true, false] : [true];
    return choices.map(async (choice) =>
      get(request, definition, Object.fromEntries(conditions.map((name) => [name, choice]))),
    );
  }

  /** Read once for each parsed document, which the server holds on to. */
  function operationOf(document: DocumentNode, definition: OperationDefinitionNode): ClientOperation {
    const known = operations.get(definition);
    if (known) return known;
    const operation = readClientOperation(document, definition);
    operations.set(definition, operation);
    return operation;
  }
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
