import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { ExecutionResult, GraphQLSchema } from 'graphql';
import type { MaskError } from './access/mask-error.ts';
import type { ExecutionRequest, Executor } from './execute/executor.ts';
import { readResult } from './execute/run/written-result.ts';
import { createAnswerInParts, type LaterResults } from './http/answer-in-parts.ts';
import { createAnswerStatus } from './http/answer-status.ts';
import { createDocumentStore, createHeldDocuments } from './document-store.ts';
import { createHeldSpellings } from './documents/spelling/held-spellings.ts';
import { answerPlain, createNoteKnown, type AnswerOperation } from './plain-operations.ts';
import type { Log } from './log.ts';
import type { RequestContext } from './request-context.ts';
import { deferRules } from './validate/defer-rules.ts';
import { createPlainlyValid } from './validate/plainly-valid/plainly-valid.ts';

/** What is served, and with what. */
export interface PipelineOptions {
  readonly apiSchema: GraphQLSchema;
  readonly supergraphSdl: string;
  readonly executor: Executor;
  readonly maskError: MaskError;
  readonly log: Log;
  /** Where automatic persisted queries are held. */
  readonly apqCache: ApqCache;
}

/** Outlives a pipeline. */
export type ApqCache = Exclude<
  NonNullable<ApolloServerOptionsWithGateway<RequestContext>['cache']>,
  'bounded'
>;

/**
 * Apollo Server: GraphQL over HTTP, persisted queries, validation, their caches and their errors, around our executor. Of a plain
 * request that is plainly valid it would tell nothing, and is not asked.
 */
export interface Pipeline extends Pick<ApolloServer<RequestContext>, 'stop'> {
  readonly executeHTTPGraphQLRequest: AnswerOperation;
}

type GatewayInterface = ApolloServerOptionsWithGateway<RequestContext>['gateway'];
type GatewayExecutor = NonNullable<Awaited<ReturnType<GatewayInterface['load']>>['executor']>;

/** Starts the pipeline. */
export async function startPipeline(options: PipelineOptions): Promise<Pipeline> {
  const laterResults: LaterResults<RequestContext> = new WeakMap();
  const known = createHeldDocuments();
  const spellings = createHeldSpellings(known, options.apiSchema);
  const pipeline = new ApolloServer<RequestContext>({
    gateway: asGateway(options, laterResults),
    validationRules: [...deferRules],
    nodeEnv: 'production',
    introspection: true,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    cache: options.apqCache,
    documentStore: createDocumentStore(),
    formatError: options.maskError,
    logger: asLogger(options.log),
    plugins: [
      createNoteKnown({ known, spellings }),
      createAnswerStatus<RequestContext>(),
      createAnswerInParts<RequestContext>(laterResults, options.maskError),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  await pipeline.start();
  const { executor, apiSchema } = options;
  const isPlainlyValid = createPlainlyValid(apiSchema);
  return {
    executeHTTPGraphQLRequest: answerPlain({ known, spellings, isPlainlyValid, executor }, (request) =>
      pipeline.executeHTTPGraphQLRequest(request),
    ),
    stop: () => pipeline.stop(),
  };
}

function asGateway(
  { apiSchema, supergraphSdl, executor }: PipelineOptions,
  laterResults: LaterResults<RequestContext>,
): GatewayInterface {
  const tellSchema = new Set<Parameters<GatewayInterface['onSchemaLoadOrUpdate']>[0]>();
  return {
    onSchemaLoadOrUpdate(callback) {
      tellSchema.add(callback);
      return () => tellSchema.delete(callback);
    },
    load() {
      for (const tell of tellSchema) tell({ apiSchema, coreSupergraphSdl: supergraphSdl });
      return Promise.resolve({ executor: asExecutor(executor, laterResults) });
    },
    stop: () => Promise.resolve(),
  };
}

function asExecutor(executor: Executor, laterResults: LaterResults<RequestContext>): GatewayExecutor {
  const execute = async (context: RequestContext, asked: ExecutionRequest): Promise<ExecutionResult> => {
    if (context.result) return readResult(context.result);
    if (!context.takesParts) return readResult(await executor.execute(asked));
    const { first, later } = await executor.executeInParts(asked);
    if (later) laterResults.set(context, later);
    return first;
  };
  return ({ request, document, source, context: anyContext }) => {
    const context = anyContext as RequestContext;
    const { viewer, headers, signal, deadline } = context;
    const { variables = {}, operationName = null } = request;
    const asked = { document, source, operationName, variables, viewer, headers, deadline, signal };
    return execute(context, asked) as ReturnType<GatewayExecutor>;
  };
}

function asLogger(log: Log) {
  const level = (name: 'debug' | 'info' | 'warn' | 'error') => (message?: unknown) =>
    log[name](String(message));
  return { debug: level('debug'), info: level('info'), warn: level('warn'), error: level('error') };
}
