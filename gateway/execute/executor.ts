import { getVariableValues } from 'graphql/execution/values.js';
import { GraphQLError, OperationTypeNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import type { Departure } from '../departure.ts';
import { errorCodes } from '../../schema/error-codes.ts';
import { createAuthorization } from '../authorization/authorization.ts';
import { findOperation } from '../plan/operation/client-operation.ts';
import { createOverrideChoices, type OverrideChoices } from '../plan/override-choices.ts';
import { createPlanner } from '../plan/planner.ts';
import { printPlan } from '../plan/print-plan.ts';
import type { PlanNode } from '../plan/query-plan.ts';
import { readSupergraphFacts } from '../plan/supergraph/supergraph-facts.ts';
import type { Transport } from '../transport/transport.ts';
import type { CompiledOperation } from './compile/compile.ts';
import { executePlan } from './run/execute.ts';
import { inOtherNames, type OtherNames } from './run/in-other-names.ts';
import { executeInParts, type PartedResult } from './run/execute-in-parts.ts';
import type { ExecutionInput } from './run/execution-input.ts';
import { internalError } from './run/internal-error.ts';
import { createOutlineCache } from './compile/outline/outline-cache.ts';
import { plannedInTime } from './planned-in-time.ts';
import { createOperationCache, type OperationRequest } from './operation-cache.ts';
import type { WrittenResult } from './run/written-result.ts';

export type { OperationRequest };

export interface ExecutorOptions {
  readonly supergraphSdl: string;
  readonly apiSchema: GraphQLSchema;
  /** By the subgraph's name in the supergraph. */
  readonly transports: ReadonlyMap<string, Transport>;
  /** How many compiled operations are held. */
  readonly planCacheSize: number;
  readonly overrides?: OverrideChoices;
}

/** A client's request. */
export interface ExecutionRequest extends OperationRequest {
  /** For the subgraphs, lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly signal?: Departure;
  /** In milliseconds of `performance.now()`. */
  readonly deadline: number;
  /** What the client calls the document's aliases, where its own text is another one. Only of what is answered whole. */
  readonly names?: OtherNames | null;
}

/** Plans and executes the operations of one supergraph. */
export interface Executor {
  /** Never rejects for what a client or a subgraph did: their errors stand in the result. */
  execute(request: ExecutionRequest): Promise<WrittenResult>;
  /** The same, with what is deferred (`@defer`) after the rest. */
  executeInParts(request: ExecutionRequest): Promise<PartedResult>;
  /** The plan of an operation, to read and as data. `null` is a plan without a fetch. Rejects where it cannot be planned. */
  plan(request: OperationRequest): Promise<{ readonly text: string; readonly plan: PlanNode | null }>;
  /** Plans every operation of these documents ahead of their first request. Those that cannot be planned are passed over. */
  warm(sources: readonly string[]): Promise<void>;
  /** Lets go of the planner. Requests under way are finished. */
  close(): void;
}

/** Makes the executor of a supergraph. */
export function createExecutor(options: ExecutorOptions): Executor {
  const { apiSchema, transports } = options;
  const planner = createPlanner(options.supergraphSdl);
  const facts = readSupergraphFacts(options.supergraphSdl);
  const operations = createOperationCache({
    outlines: createOutlineCache(planner, facts),
    apiSchema,
    facts,
    size: options.planCacheSize,
    overrides: options.overrides ?? createOverrideChoices(options.supergraphSdl, []),
    authorization: createAuthorization(options.supergraphSdl, apiSchema),
  });
  /** Answers by `run` what can be run, and by its errors what cannot. */
  const answer = async <Answer>(
    request: ExecutionRequest,
    run: (compiled: CompiledOperation, input: ExecutionInput) => Promise<Answer>,
    refuse: (result: Refused) => Answer,
  ): Promise<Answer> => {
    const prepared = prepare(apiSchema, request);
    if ('errors' in prepared) return refuse(prepared);
    const { definition, variables } = prepared;
    const { headers, deadline, signal } = request;
    try {
      const planning = operations.get(request, definition, variables);
      const compiled = planning instanceof Promise ? await plannedInTime(planning, request) : planning;
      return await run(compiled, { transports, variables, headers, deadline, signal });
    } catch (error) {
      return refuse({ errors: [asAnswer(error)] });
    }
  };
  return {
    execute({ names, ...request }) {
      const run: typeof executePlan = (compiled, input) =>
        executePlan(names ? inOtherNames(compiled, names) : compiled, input);
      return answer({ ...request, inParts: false }, names ? run : executePlan, (result) => result);
    },
    executeInParts: (request) =>
      answer({ ...request, inParts: true }, executeInParts, (first) => ({ first, later: null })),
    async plan(request) {
      const definition = findOperation(request.document, request.operationName);
      if (!definition) throw unknownOperation();
      const prepared = prepare(apiSchema, request);
      const variables = 'errors' in prepared ? (request.variables ?? {}) : prepared.variables;
      const plan = (await operations.get(request, definition, variables)).plan();
      return { text: printPlan(plan), plan };
    },
    warm: (sources) => operations.warm(sources),
    close: () => planner.close(),
  };
}

/** Nothing was run. */
interface Refused {
  readonly errors: readonly GraphQLError[];
}

type Prepared =
  { readonly definition: OperationDefinitionNode; readonly variables: Record<string, unknown> } | Refused;

/** Finds the operation and coerces its variables (https://spec.graphql.org/October2021/#CoerceVariableValues()). */
function prepare(apiSchema: GraphQLSchema, request: OperationRequest): Prepared {
  const definition = findOperation(request.document, request.operationName);
  if (!definition) return { errors: [unknownOperation()] };
  if (definition.operation === OperationTypeNode.SUBSCRIPTION) return { errors: [noSubscriptions()] };
  const { variableDefinitions } = definition;
  if (!variableDefinitions || variableDefinitions.length === 0) return { definition, variables: {} };
  const values = getVariableValues(apiSchema, variableDefinitions, request.variables ?? {}, {
    maxErrors: 50,
  });
  return values.errors
    ? { errors: values.errors.map(badUserInput) }
    : { definition, variables: values.coerced };
}

function badUserInput(error: GraphQLError): GraphQLError {
  return new GraphQLError(error.message, {
    ...(error.nodes ? { nodes: error.nodes } : {}),
    extensions: { ...error.extensions, code: errorCodes.BAD_USER_INPUT },
    originalError: error,
  });
}

function unknownOperation(): GraphQLError {
  return new GraphQLError('The operation name is missing, or names no operation of the document.', {
    extensions: { code: errorCodes.OPERATION_RESOLUTION_FAILURE },
  });
}

function noSubscriptions(): GraphQLError {
  return new GraphQLError('Subscriptions are not served over this way of asking.', {
    extensions: { code: errorCodes.BAD_REQUEST },
  });
}

/** What has a code was written for the client. */
function asAnswer(error: unknown): GraphQLError {
  const isMeant = error instanceof GraphQLError && typeof error.extensions['code'] === 'string';
  return isMeant ? error : internalError(error);
}
