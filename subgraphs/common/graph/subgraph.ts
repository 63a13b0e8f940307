import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { GraphQLError, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { EntitySchema } from 'typeorm';
import type { SubgraphName } from '../../names.ts';
import type { VerifyViewer } from '../access/verify-viewer.ts';
import type { BusMember } from '../bus/member.ts';
import type { Migration } from '../database/migrate.ts';
import { createRead } from '../database/read.ts';
import { runAsTenant } from '../database/tenant-scope.ts';
import type { DemoRows } from '../demo/demo-rows.ts';
import type { DemoCast } from '../demo/cast.ts';
import { createErrorMask } from './mask-error.ts';
import {
  createContext,
  type ContextResources,
  type LoaderSource,
  type RequestContext,
} from './request-context.ts';
import { scalarResolvers } from './scalars.ts';
import { streamAnswers, subscriptionOf } from './stream.ts';
import type { SubgraphRequest, SubgraphResponse } from './subgraph-request.ts';
import { readTypeDefs } from './type-defs.ts';

export type { LoaderSource, SubgraphRequest, SubgraphResponse };

/** A subgraph as its `index.ts` declares it: data, no behaviour of its own. */
export interface SubgraphDefinition<Loaders> extends BusMember {
  readonly resolvers: object;
  readonly entities: readonly EntitySchema[];
  readonly migrations: readonly Migration[];
  readonly createLoaders: (source: LoaderSource) => Loaders;
  /** The subgraph's rows of a demo tenant, table by table in the order in which they can be inserted. */
  readonly demo: (cast: DemoCast) => DemoRows[];
}

/** A definition whatever its loaders are, for code that treats all subgraphs alike. */
export type AnySubgraphDefinition = SubgraphDefinition<unknown>;

/** A running subgraph: answers requests in this process. `serveSubgraph` puts it on HTTP. */
export interface Subgraph {
  readonly name: SubgraphName;
  handle(request: SubgraphRequest): Promise<SubgraphResponse>;
  /** Answers a subscription, event by event, until the signal ends it. Anything else is answered once. */
  stream(request: SubgraphRequest, signal: AbortSignal): AsyncGenerator<SubgraphResponse, void>;
  close(): Promise<void>;
}

/** What a subgraph is given to run. */
export interface SubgraphResources extends ContextResources {
  readonly verifyViewer: VerifyViewer;
  readonly log: Logger;
}

/** Starts a subgraph over tables that are already migrated. Closing it closes its connections. */
export async function startSubgraph<Loaders>(
  definition: SubgraphDefinition<Loaders>,
  resources: SubgraphResources,
): Promise<Subgraph> {
  const { schema, server } = createServer(definition, resources.log);
  await server.start();
  const read = createRead(resources.dataSource);
  const { createLoaders, announces = [] } = definition;
  const contextFor = async ({ headers }: SubgraphRequest, signal: AbortSignal | null) =>
    createContext({
      resources,
      viewer: await resources.verifyViewer(headers),
      read,
      createLoaders,
      announces,
      signal,
    });
  const handle = async (request: SubgraphRequest): Promise<SubgraphResponse> => {
    const context = await contextFor(request, null);
    return runAsTenant(context.viewer.tenantId, () => execute(server, request, context));
  };
  const maskError = createErrorMask(resources.log);
  const stream = async function* (document: DocumentNode, request: SubgraphRequest, signal: AbortSignal) {
    const contextValue = await contextFor(request, signal);
    const place = { schema, maskError, tenantId: contextValue.viewer.tenantId, contextValue };
    yield* streamAnswers(place, document, request);
  };
  return {
    name: definition.name,
    handle: (request) => handle(request).catch(asResponse),
    async *stream(request, signal) {
      try {
        const subscription = subscriptionOf(request);
        if (subscription) yield* stream(subscription, request, signal);
        else yield await handle(request);
      } catch (error) {
        yield asResponse(error);
      }
    },
    async close() {
      await server.stop();
      await resources.dataSource.destroy();
    },
  };
}

function createServer<Loaders>(
  definition: SubgraphDefinition<Loaders>,
  log: Logger,
): { readonly schema: GraphQLSchema; readonly server: ApolloServer<RequestContext<Loaders>> } {
  const typeDefs = readTypeDefs(definition.name);
  const schema = buildSubgraphSchema([
    { typeDefs, resolvers: { ...scalarResolvers, ...definition.resolvers } },
  ]);
  const server = new ApolloServer<RequestContext<Loaders>>({
    schema,
    formatError: createErrorMask(log),
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    // Nothing is reported anywhere, and no page is served: a subgraph is for the gateway alone. Cache hints are off because
    // they cost time at every field and nobody reads them.
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginLandingPageDisabled(),
    ],
    logger: log,
  });
  return { schema, server };
}

async function execute<Loaders>(
  server: ApolloServer<RequestContext<Loaders>>,
  { query, variables, operationName }: SubgraphRequest,
  contextValue: RequestContext<Loaders>,
): Promise<SubgraphResponse> {
  const { body } = await server.executeOperation(
    { query, ...(variables && { variables: { ...variables } }), ...(operationName && { operationName }) },
    { contextValue },
  );
  if (body.kind === 'single') return body.singleResult;
  throw new Error('A subgraph answers in one piece.');
}

/** A refusal before execution, such as a viewer who is not signed for, is an answer too. */
function asResponse(error: unknown): SubgraphResponse {
  if (error instanceof GraphQLError) return { errors: [error.toJSON()] };
  throw error;
}
