import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import type { SubgraphsConfig } from '../subgraphs/common/config.ts';
import { serveSubgraph, type Route } from '../subgraphs/common/graph/serve.ts';
import { createAnnouncements } from '../subgraphs/common/live/announcements.ts';
import { createIssuerRoute, issuerPath } from '../subgraphs/identity/issuer/issuer-route.ts';
import { loadSigningKey } from '../subgraphs/identity/issuer/signing-key.ts';
import type { SubgraphName } from '../subgraphs/names.ts';
import { openDatabase } from './database.ts';
import { keepIssuerAddress } from './issuer-address.ts';
import { openBus } from './open-bus.ts';
import type { Part } from './part.ts';
import { openPsaApi } from './psa-api.ts';
import { openTables, runSubgraph } from './run-subgraph.ts';
import { openSecrets } from './secrets.ts';
import type { Settings } from './settings.ts';

/**
 * Starts one subgraph alone, on HTTP. Identity also serves the demo's issuer, unless another issuer is set, and PSA its API for
 * other products.
 */
export async function startSubgraphApart(
  name: SubgraphName,
  port: number,
  { subgraphs: config }: Pick<Settings, 'subgraphs'>,
  log: Logger,
): Promise<Part> {
  const opened: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const close of opened.splice(0).reverse()) await close();
  };
  try {
    return { url: await start(name, port, config, log, opened), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Answers where the subgraph is served. */
async function start(
  name: SubgraphName,
  port: number,
  config: SubgraphsConfig,
  log: Logger,
  opened: (() => Promise<void>)[],
): Promise<string> {
  const database = await openDatabase(config, 'part', log);
  opened.push(() => database.release());
  const dataSource = await openTables(name, database.url, config);
  const bus = await openBus(database.url, log);
  opened.push(() => bus.stop());
  const announcements = createAnnouncements(database.url, log);
  const subgraph = await runSubgraph(name, dataSource, config, { bus, announcements }, log);
  opened.push(() => subgraph.close());
  const routes = await routesOf(name, port, config, dataSource, log);
  const served = await serveSubgraph(subgraph, { host: config.host, port }, log, routes);
  opened.push(() => served.close());
  // First, so that nobody watches when the server closes: it waits for streams to end.
  opened.push(() => announcements.close());
  return served.url;
}

async function routesOf(
  name: SubgraphName,
  port: number,
  config: SubgraphsConfig,
  tables: DataSource,
  log: Logger,
): Promise<Route[]> {
  if (name === 'identity') return config.issuer === null ? [await demoIssuer(port, config.dataDir)] : [];
  return name === 'psa' ? [openPsaApi(tables, openSecrets(config), log)] : [];
}

async function demoIssuer(port: number, dataDir: string): Promise<Route> {
  const issuer = `http://127.0.0.1:${port}${issuerPath}`;
  keepIssuerAddress(dataDir, issuer);
  return createIssuerRoute(issuer, await loadSigningKey(dataDir));
}
