import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import type { DataSource, EntitySchema } from 'typeorm';
import type { SubgraphName } from '../../names.ts';
import { requirePermission, type Permission } from '../access/permissions.ts';
import type { TenantViewer, VerifyViewer } from '../access/verify-viewer.ts';
import { dayOf, type Clock } from '../clock.ts';
import { change, type AroundWork, type Command } from '../commands/change.ts';
import type { Outcome } from '../commands/outcome.ts';
import type { Migration } from '../database/migrate.ts';
import { createRead, type Read } from '../database/read.ts';
import { runAsTenant } from '../database/tenant-scope.ts';
import type { DemoRows } from '../demo/demo-rows.ts';
import type { DemoCast } from '../demo/cast.ts';
import type { NewId } from '../new-id.ts';
import type { SecretBox } from '../secrets/secret-box.ts';
import { createErrorMask } from './mask-error.ts';
import { scalarResolvers } from './scalars.ts';
import { readTypeDefs } from './type-defs.ts';

/** What the resolvers of one request share. Made anew for each request: what is loaded for one viewer stays there. */
export interface RequestContext<Loaders> {
  readonly viewer: TenantViewer;
  /** After a change they are new ones: what was loaded before it may be of the past. */
  readonly loaders: Loaders;
  /** Runs a command in a transaction of its own. Throws `FORBIDDEN` where the viewer lacks the permission. */
  change<Value>(permission: Permission, command: Command<Value>): Promise<Outcome<Value>>;
  readonly dataSource: DataSource;
  readonly clock: Clock;
  /** The day of the request in UTC, `YYYY-MM-DD`: one request sees one day, also across midnight. */
  readonly today: string;
}

/** What loaders are made from. */
export interface LoaderSource {
  readonly read: Read;
  readonly today: string;
}

/** A subgraph as its `index.ts` declares it: data, no behaviour of its own. */
export interface SubgraphDefinition<Loaders> {
  readonly name: SubgraphName;
  readonly resolvers: object;
  readonly entities: readonly EntitySchema[];
  readonly migrations: readonly Migration[];
  readonly createLoaders: (source: LoaderSource) => Loaders;
  /** The subgraph's rows of a demo tenant, table by table in the order in which they can be inserted. */
  readonly demo: (cast: DemoCast) => DemoRows[];
}

/** A definition whatever its loaders are, for code that treats all subgraphs alike. */
export type AnySubgraphDefinition = SubgraphDefinition<unknown>;

/** One GraphQL request, as the gateway's transports hand it over. */
export interface SubgraphRequest {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string | undefined>>;
}

/** A GraphQL response (https://spec.graphql.org/October2021/#sec-Response-Format). */
export interface SubgraphResponse {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
}

/** A running subgraph: answers requests in this process. `serveSubgraph` puts it on HTTP. */
export interface Subgraph {
  readonly name: SubgraphName;
  handle(request: SubgraphRequest): Promise<SubgraphResponse>;
  close(): Promise<void>;
}

/** What a subgraph is given to run. */
export interface SubgraphResources {
  readonly dataSource: DataSource;
  readonly verifyViewer: VerifyViewer;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly secrets: SecretBox;
  /** Puts an event on the bus, in the transaction of the change that it tells of. */
  readonly publish: AroundWork['publish'];
  readonly log: Logger;
}

/** Starts a subgraph over tables that are already migrated. Closing it closes its connections. */
export async function startSubgraph<Loaders>(
  definition: SubgraphDefinition<Loaders>,
  resources: SubgraphResources,
): Promise<Subgraph> {
  const server = createServer(definition, resources.log);
  await server.start();
  const read = createRead(resources.dataSource);
  const handle = async (request: SubgraphRequest): Promise<SubgraphResponse> => {
    const viewer = await resources.verifyViewer(request.headers);
    return runAsTenant(viewer.tenantId, () =>
      execute(server, request, createContext(definition, resources, viewer, read)),
    );
  };
  return {
    name: definition.name,
    handle: (request) => handle(request).catch(asResponse),
    async close() {
      await server.stop();
      await resources.dataSource.destroy();
    },
  };
}

function createServer<Loaders>(
  definition: SubgraphDefinition<Loaders>,
  log: Logger,
): ApolloServer<RequestContext<Loaders>> {
  const typeDefs = readTypeDefs(definition.name);
  const modules = [{ typeDefs, resolvers: { ...scalarResolvers, ...definition.resolvers } }];
  return new ApolloServer<RequestContext<Loaders>>({
    schema: buildSubgraphSchema(modules),
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
}

function createContext<Loaders>(
  { createLoaders }: SubgraphDefinition<Loaders>,
  { dataSource, clock, newId, secrets, publish }: SubgraphResources,
  viewer: TenantViewer,
  read: Read,
): RequestContext<Loaders> {
  const today = dayOf(clock.now());
  const around = { viewer, clock, today, newId, secrets, publish };
  let loaders = createLoaders({ read, today });
  return {
    viewer,
    dataSource,
    clock,
    today,
    get loaders() {
      return loaders;
    },
    async change(permission, command) {
      requirePermission(viewer, permission);
      const outcome = await change(dataSource, around, command);
      loaders = createLoaders({ read, today });
      return outcome;
    },
  };
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
