import { createAuthenticate, authenticateNobody } from './access/authenticate.ts';
import type { Authenticate } from './access/authenticate.ts';
import { createKeySet } from './access/key-set.ts';
import { createCheckLimits } from './access/limits.ts';
import { createMaskError } from './access/mask-error.ts';
import { createViewerSigner } from './access/sign-viewer.ts';
import { keptViewerSecret } from './access/viewer-secret.ts';
import type { AuthConfig, GatewayConfig } from './config.ts';
import { subgraphSettingName } from './config.ts';
import { createDocuments } from './documents/documents.ts';
import type { StoredOperation } from './documents/stored-operations.ts';
import { createSingleFlight } from './execute/single-flight.ts';
import { createAllowOrigin } from './http/cors.ts';
import { createForwardHeaders } from './http/forwarded-headers.ts';
import type { IdeOptions } from './ide/ide.ts';
import { createIde } from './ide/ide.ts';
import type { Log } from './log.ts';
import { createLog } from './log.ts';
import { createCurrentPipeline } from './reload/current-pipeline.ts';
import { startLiveGraph, type LiveGraph } from './reload/live-graph.ts';
import { createPersistedQueries } from './reload/persisted-queries.ts';
import { createRecentOperations } from './reload/recent-operations.ts';
import type { Route } from './routes.ts';
import { createRouter } from './routes.ts';
import { gatewayRoutes } from './gateway-routes.ts';
import { listen } from './server.ts';
import type { LocalSubgraph } from './transport/local.ts';
import { createSharedTransports } from './transport/shared-transports.ts';

/** What a gateway is started with, beside its settings. */
export interface GatewayOptions {
  /** Subgraphs that run in this process, by name: they are called without HTTP. */
  readonly localSubgraphs?: ReadonlyMap<string, LocalSubgraph>;
  /** Further HTTP handlers, each with the path that it stands at and below. They do their own authentication. */
  readonly routes?: readonly (readonly [prefix: string, handle: Route['handle']])[];
  /** The operations that are kept with the project: clients may send their names, and they are planned ahead. */
  readonly operations?: readonly StoredOperation[];
  readonly ide?: Pick<IdeOptions, 'token'>;
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
  const live = await openGraph(config, options, log);
  try {
    return await serve(live, config, options, log);
  } catch (error) {
    await live.close();
    throw error;
  }
}

function openGraph(config: GatewayConfig, options: GatewayOptions, log: Log): Promise<LiveGraph> {
  return startLiveGraph({
    source: config.supergraph,
    pollMs: config.supergraphPollMs,
    bounds: { maxBytes: config.limits.maxSupergraphBytes, timeoutMs: config.supergraphTimeoutMs },
    stored: (options.operations ?? []).map((operation) => operation.source),
    whereabouts: whereabouts(config, options),
    shared: createSharedTransports(),
    recent: createRecentOperations(),
    singleFlight: createSingleFlight(),
    planCacheSize: PLANS_KEPT,
    overrideLabels: config.overrideLabels,
    apqCache: createPersistedQueries(),
    maskError: createMaskError(log),
    log,
  });
}

async function serve(
  live: LiveGraph,
  config: GatewayConfig,
  options: GatewayOptions,
  log: Log,
): Promise<RunningGateway> {
  const { graphs, reload } = live;
  const pipeline = createCurrentPipeline(graphs);
  const stored = { operations: options.operations ?? [], safelist: config.safelist };
  const documents = createDocuments(stored);
  if (config.safelist && stored.operations.length === 0) {
    log.warn('SAFELIST is on and no operation is stored: every request will be refused');
  }
  const stations = {
    ...createAccess(config),
    documents,
    pipeline,
    forwardHeaders: createForwardHeaders(config.forwardHeaders),
    requestTimeoutMs: config.requestTimeoutMs,
  };
  const state = { closing: false };
  const ide = createIde({ ...options.ide, ...stored });
  const routes = [
    ...gatewayRoutes({ stations, graphs, reload, ide, state }),
    ...(options.routes ?? []).map(([path, handle]): Route => ({ path, prefix: true, handle })),
  ];
  const router = createRouter({ routes, allowOrigin: createAllowOrigin(config.corsOrigins), log });
  const server = await listen(router, config);
  const { supergraph, transports } = graphs.current;
  log.info({ port: server.port, supergraph: supergraph.hash, subgraphs: [...transports.keys()] }, 'Ready');
  const close = async () => {
    state.closing = true;
    await Promise.all([live.freeze(), server.close(GRACE_MS)]);
    await live.close();
  };
  return { url: server.url, port: server.port, close: once(close) };
}

function whereabouts(config: GatewayConfig, options: GatewayOptions) {
  return {
    local: options.localSubgraphs ?? new Map<string, LocalSubgraph>(),
    override: (subgraph: string) => config.subgraphUrls[subgraphSettingName(subgraph)],
    timeoutMs: config.subgraphTimeoutMs,
    maxResponseBytes: config.limits.maxSubgraphBytes,
  };
}

function createAccess({ auth, limits, viewerSecret, dataDir }: GatewayConfig) {
  return {
    authenticate: createAuthentication(auth),
    // Nobody is signed in, so nothing is signed: no secret is made for it.
    signViewer: createViewerSigner(auth.mode === 'none' ? '' : (viewerSecret ?? keptViewerSecret(dataDir))),
    checkLimits: createCheckLimits(limits),
    maxBodyBytes: limits.maxBodyBytes,
    maxBatch: limits.maxBatch,
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
