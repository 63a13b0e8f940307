import { createAuthenticate, authenticateNobody } from './access/authenticate.ts';
import type { Authenticate } from './access/authenticate.ts';
import { createKeySet } from './access/key-set.ts';
import { createCheckLimits } from './access/limits.ts';
import { createMaskError } from './access/mask-error.ts';
import { createViewerSigner } from './access/sign-viewer.ts';
import { keptViewerSecret } from './access/viewer-secret.ts';
import type { AuthConfig, GatewayConfig } from './config.ts';
import { subgraphSettingName } from './config.ts';
import type { Executor } from './execute/executor.ts';
import { createExecutor } from './execute/executor.ts';
import { createAllowOrigin } from './http/cors.ts';
import type { IdeOptions } from './ide/ide.ts';
import { createIde } from './ide/ide.ts';
import type { Log } from './log.ts';
import { createLog } from './log.ts';
import { startPipeline } from './pipeline.ts';
import type { Route } from './routes.ts';
import { createRouter } from './routes.ts';
import { gatewayRoutes } from './gateway-routes.ts';
import { listen } from './server.ts';
import type { Supergraph } from './supergraph/load-supergraph.ts';
import { loadSupergraph } from './supergraph/load-supergraph.ts';
import type { LocalSubgraph } from './transport/local.ts';
import { openTransports } from './transport/open-transports.ts';
import type { WatchedTransport } from './transport/watched.ts';

/** What a gateway is started with, beside its settings. */
export interface GatewayOptions {
  /** Subgraphs that run in this process, by name: they are called without HTTP. */
  readonly localSubgraphs?: ReadonlyMap<string, LocalSubgraph>;
  /** Further HTTP handlers, each with the path that it stands at and below. They do their own authentication. */
  readonly routes?: readonly (readonly [prefix: string, handle: Route['handle']])[];
  readonly ide?: IdeOptions;
  readonly log?: Log;
}

/** A gateway that answers. */
export interface RunningGateway {
  readonly url: string;
  readonly port: number;
  /** Stops taking requests, lets those under way finish, and lets go of everything. */
  close(): Promise<void>;
}

const GRACE_MS = 10_000;
const PLANS_KEPT = 1000;

/** Starts a gateway. Rejects with an error fit for a terminal: a broken supergraph, a port in use. */
export async function startGateway(
  config: GatewayConfig,
  options: GatewayOptions = {},
): Promise<RunningGateway> {
  const log = options.log ?? createLog(config.logLevel);
  const graph = await openGraph(config, options, log);
  try {
    return await serve(graph, config, options, log);
  } catch (error) {
    await graph.close();
    throw error;
  }
}

/** The supergraph, the ways to its subgraphs, and what plans and executes over them. */
interface OpenGraph {
  readonly supergraph: Supergraph;
  readonly transports: ReadonlyMap<string, WatchedTransport>;
  readonly executor: Executor;
  close(): Promise<void>;
}

async function openGraph(config: GatewayConfig, options: GatewayOptions, log: Log): Promise<OpenGraph> {
  const supergraph = await loadSupergraph(config.supergraph);
  const transports = openTransports(whereabouts(config, supergraph, options), log);
  const { sdl, apiSchema } = supergraph;
  const executor = createExecutor({ supergraphSdl: sdl, apiSchema, transports, planCacheSize: PLANS_KEPT });
  const close = async () => {
    await Promise.all([...transports.values()].map((transport) => transport.close()));
    executor.close();
  };
  return { supergraph, transports, executor, close };
}

async function serve(
  graph: OpenGraph,
  config: GatewayConfig,
  options: GatewayOptions,
  log: Log,
): Promise<RunningGateway> {
  const { supergraph, transports, executor } = graph;
  await executor.warm(options.ide?.operations.map((operation) => operation.source) ?? []);
  const { apiSchema, sdl: supergraphSdl } = supergraph;
  const maskError = createMaskError(log);
  const pipeline = await startPipeline({ apiSchema, supergraphSdl, executor, maskError, log });
  const stations = { ...createAccess(config), pipeline, requestTimeoutMs: config.requestTimeoutMs };
  const state = { closing: false };
  const ide = createIde(options.ide ?? { operations: [] });
  const routes = [
    ...gatewayRoutes({ stations, executor, supergraph, transports, ide, state }),
    ...(options.routes ?? []).map(([path, handle]): Route => ({ path, prefix: true, handle })),
  ];
  const router = createRouter({ routes, allowOrigin: createAllowOrigin(config.corsOrigins), log });
  const server = await listen(router, config);
  log.info({ port: server.port, supergraph: supergraph.hash, subgraphs: [...transports.keys()] }, 'Ready');
  const close = async () => {
    state.closing = true;
    await server.close(GRACE_MS);
    await pipeline.stop();
    await graph.close();
  };
  return { url: server.url, port: server.port, close: once(close) };
}

function whereabouts(config: GatewayConfig, { subgraphs }: Supergraph, options: GatewayOptions) {
  return {
    subgraphs,
    local: options.localSubgraphs ?? new Map<string, LocalSubgraph>(),
    override: (subgraph: string) => config.subgraphUrls[subgraphSettingName(subgraph)],
    timeoutMs: config.subgraphTimeoutMs,
  };
}

function createAccess({ auth, limits, viewerSecret, dataDir }: GatewayConfig) {
  return {
    authenticate: createAuthentication(auth),
    // Nobody is signed in, so nothing is signed: no secret is made for it.
    signViewer: createViewerSigner(auth.mode === 'none' ? '' : (viewerSecret ?? keptViewerSecret(dataDir))),
    checkLimits: createCheckLimits(limits),
    maxBodyBytes: limits.maxBodyBytes,
  };
}

function createAuthentication(auth: AuthConfig): Authenticate {
  if (auth.mode === 'none') return authenticateNobody;
  return createAuthenticate({ issuer: auth.issuer, audience: auth.audience, keys: createKeySet(auth) });
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= work());
}
