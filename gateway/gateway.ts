import type { KeyService } from '../schema/key-service.ts';
import { createAuthenticate, authenticateNobody } from './access/authenticate.ts';
import type { Authenticate } from './access/authenticate.ts';
import {
  admitNobody,
  createAdmit,
  createAdmitKey,
  createAdmitPerson,
  refuseKeys,
  type AdmitKey,
} from './access/admit.ts';
import { createAuthenticateKey, type AuthenticateKey } from './access/authenticate-key.ts';
import { createKeyServiceClient } from './access/key-service-client.ts';
import { createKeySet } from './access/key-set.ts';
import { createReadDocument } from './access/limits.ts';
import { createMaskError } from './access/mask-error.ts';
import { createLimitRate, type LimitRate } from './access/rate-limit.ts';
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
import type { RestManifest } from './rest/manifest.ts';
import { createRestRoute } from './rest/rest-route.ts';
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
  /** Which of them have an address of their own below `/api`. */
  readonly rest?: RestManifest | null;
  /** Who knows the integration keys, where that is in this process. Without any, keys mean nothing. */
  readonly keyService?: KeyService;
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
    ...createAccess(config, options),
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
    // Last: what else is below `/api` is not shadowed by it.
    ...(options.rest
      ? [createRestRoute({ ...stations, manifest: options.rest, operations: stored.operations, graphs, log })]
      : []),
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

function createAccess(config: GatewayConfig, options: GatewayOptions) {
  const { auth, limits, viewerSecret, dataDir } = config;
  // Nobody is signed in, so nothing is signed: no secret is made for it.
  const isOpen = auth.mode === 'none' && options.keyService === undefined && config.keyServiceUrl === null;
  const secret = isOpen ? '' : (viewerSecret ?? keptViewerSecret(dataDir));
  const keyService = options.keyService ?? remoteKeyService(config, secret);
  const authenticateKey = keyService && createAuthenticateKey((key) => keyService.introspect(key));
  const limitRate = createLimitRate({ perMinute: config.rateLimitPerMinute });
  const authenticate = createAuthentication(auth);
  return {
    admit: createAdmit({ authenticate, authenticateKey, limitRate }),
    admitKey: createKeyDoor(auth, authenticateKey, limitRate),
    admitPerson: createAdmitPerson({ authenticate, authenticateKey }),
    keyService,
    signViewer: createViewerSigner(secret),
    readDocument: createReadDocument(limits),
    maxBodyBytes: limits.maxBodyBytes,
    maxBatch: limits.maxBatch,
  };
}

function remoteKeyService(
  { keyServiceUrl: url, subgraphTimeoutMs: timeoutMs }: GatewayConfig,
  secret: string,
) {
  return url === null ? null : createKeyServiceClient({ url, secret, timeoutMs });
}

/** Most of REST is for programs with keys. Where nobody is asked for anything, it is for everybody. */
function createKeyDoor(
  auth: AuthConfig,
  authenticateKey: AuthenticateKey | null,
  limitRate: LimitRate,
): AdmitKey {
  if (authenticateKey) return createAdmitKey({ authenticateKey, limitRate });
  return auth.mode === 'none' ? admitNobody : refuseKeys;
}

function createAuthentication(auth: AuthConfig): Authenticate {
  if (auth.mode === 'none') return authenticateNobody;
  return createAuthenticate({ issuer: auth.issuer, audience: auth.audience, keys: createKeySet(auth) });
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= work());
}
