import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { createKeyServiceClient } from '../gateway/access/key-service-client.ts';
import type { KeyService } from '../schema/key-service.ts';
import { systemClock } from '../subgraphs/common/clock.ts';
import type { SubgraphsConfig } from '../subgraphs/common/config.ts';
import { serveSubgraph, type Route } from '../subgraphs/common/graph/serve.ts';
import { createAnnouncements } from '../subgraphs/common/live/announcements.ts';
import { createIssuerRoute, issuerPath } from '../subgraphs/identity/issuer/issuer-route.ts';
import { loadSigningKey } from '../subgraphs/identity/issuer/signing-key.ts';
import { createKeyService } from '../subgraphs/identity/key-service/key-service.ts';
import { createKeyServiceRoute } from '../subgraphs/identity/key-service/key-service-route.ts';
import { createVerifyCaller } from '../subgraphs/identity/key-service/verify-caller.ts';
import { subgraphPorts, type SubgraphName } from '../subgraphs/names.ts';
import { openDatabase } from './database.ts';
import { keepIssuerAddress } from './issuer-address.ts';
import { openBus } from './open-bus.ts';
import type { Part } from './part.ts';
import { openPsaApi } from './psa-api.ts';
import { openTables, runSubgraph, viewerSecretOf } from './run-subgraph.ts';
import type { Settings } from './settings.ts';
import { startInParts, type Close } from './start-in-parts.ts';
import { verifyKeyBy } from './verify-key.ts';
import { createWorkTools, type WorkTools } from './work-tools.ts';

/**
 * Starts one subgraph alone, on HTTP. Identity also serves the demo's issuer, unless another issuer is set, and PSA its API for
 * other products.
 */
export function startSubgraphApart(
  name: SubgraphName,
  port: number,
  { subgraphs: config }: Pick<Settings, 'subgraphs'>,
  log: Logger,
): Promise<Part> {
  return startInParts(async (opened) => ({ url: await start(name, port, config, log, opened) }));
}

/** Answers where the subgraph is served. */
async function start(
  name: SubgraphName,
  port: number,
  config: SubgraphsConfig,
  log: Logger,
  opened: Close[],
): Promise<string> {
  const database = await openDatabase(config, 'part', log);
  opened.push(() => database.release());
  const dataSource = await openTables(name, database.url, config);
  const bus = await openBus(database.url, log);
  opened.push(() => bus.stop());
  const announcements = createAnnouncements(database.url, log);
  const tools = createWorkTools(config, systemClock);
  const subgraph = await runSubgraph(name, dataSource, config, { bus, announcements, tools }, log);
  opened.push(() => subgraph.close());
  const routes = await routesOf(name, port, config, { tables: dataSource, tools }, log);
  const served = await serveSubgraph(subgraph, { host: config.host, port }, log, { routes });
  opened.push(() => served.close());
  // First, so that nobody watches when the server closes: it waits for streams to end.
  opened.push(() => announcements.close());
  return served.url;
}

/** What a subgraph's routes work with. */
interface RouteTools {
  readonly tables: DataSource;
  readonly tools: WorkTools;
}

async function routesOf(
  name: SubgraphName,
  port: number,
  config: SubgraphsConfig,
  { tables, tools }: RouteTools,
  log: Logger,
): Promise<Route[]> {
  if (name === 'identity') return identityRoutes(port, config, { tables, tools }, log);
  return name === 'psa' ? [openPsaApi(tables, tools, verifyKeyBy(remoteKeyService(config), log), log)] : [];
}

/** Identity's key service, where PSA runs apart from it. */
function remoteKeyService(config: SubgraphsConfig): KeyService {
  const url = config.keyServiceUrl ?? `http://127.0.0.1:${subgraphPorts.identity}`;
  return createKeyServiceClient({ url, secret: viewerSecretOf(config), timeoutMs: 5000 });
}

/** What Identity is besides a subgraph: the keeper of the integration keys and, unless another is set, the demo's issuer. */
async function identityRoutes(
  port: number,
  config: SubgraphsConfig,
  { tables, tools }: RouteTools,
  log: Logger,
): Promise<Route[]> {
  const verifyCaller = createVerifyCaller(new TextEncoder().encode(viewerSecretOf(config)));
  const keys = createKeyServiceRoute(createKeyService(tables, tools.clock), verifyCaller, log);
  return config.issuer === null ? [keys, await demoIssuer(port, config.dataDir)] : [keys];
}

async function demoIssuer(port: number, dataDir: string): Promise<Route> {
  const issuer = `http://127.0.0.1:${port}${issuerPath}`;
  keepIssuerAddress(dataDir, issuer);
  return createIssuerRoute(issuer, await loadSigningKey(dataDir));
}
