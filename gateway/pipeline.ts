import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server';
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
import { createAnswerStatus } from './http/answer-status.ts';
import type { Log } from './log.ts';

/** What belongs to one request and is not in its body. */
export interface RequestContext
  extends BaseContext, Required<Pick<ExecutionRequest, 'viewer' | 'headers' | 'signal' | 'deadline'>> {}

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

/** Apollo Server: GraphQL over HTTP, persisted queries, parsing, validation and their caches, around our executor. */
export type Pipeline = ApolloServer<RequestContext>;

type GatewayInterface = ApolloServerOptionsWithGateway<RequestContext>['gateway'];
type GatewayExecutor = NonNullable<Awaited<ReturnType<GatewayInterface['load']>>['executor']>;

/** Starts the pipeline. */
export async function startPipeline(options: PipelineOptions): Promise<Pipeline> {
  const pipeline = new ApolloServer<RequestContext>({
    gateway: asGateway(options),
    nodeEnv: 'production',
    introspection: true,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    cache: options.apqCache,
    formatError: options.maskError,
    logger: asLogger(options.log),
    plugins: [
      createAnswerStatus<RequestContext>(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  await pipeline.start();
  return pipeline;
}

function asGateway({ apiSchema, supergraphSdl, executor }: PipelineOptions): GatewayInterface {
  const tellSchema = new Set<Parameters<GatewayInterface['onSchemaLoadOrUpdate']>[0]>();
  return {
    onSchemaLoadOrUpdate(callback) {
      tellSchema.add(callback);
      return () => tellSchema.delete(callback);
    },
    load() {
      for (const tell of tellSchema) tell({ apiSchema, coreSupergraphSdl: supergraphSdl });
      return Promise.resolve({ executor: asExecutor(executor) });
    },
    stop: () => Promise.resolve(),
  };
}

function asExecutor(executor: Executor): GatewayExecutor {
  return ({ request, document, source, context }) => {
    const { viewer, headers, signal, deadline } = context as RequestContext;
    const { variables = {}, operationName = null } = request;
    const asked = { document, source, operationName, variables, viewer, headers, deadline, signal };
    return executor.execute(asked) as Promise<
      ExecutionResult<Record<string, unknown>, Record<string, unknown>>
    >;
  };
}

function asLogger(log: Log) {
  const level = (name: 'debug' | 'info' | 'warn' | 'error') => (message?: unknown) =>
    log[name](String(message));
  return { debug: level('debug'), info: level('info'), warn: level('warn'), error: level('error') };
}
