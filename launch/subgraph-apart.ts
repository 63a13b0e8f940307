import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import type { SubgraphsConfig } from '../subgraphs/common/config.ts';
import { serveSubgraph, type Route } from '../subgraphs/common/graph/serve.ts';
import { createIssuerRoute, issuerPath } from '../subgraphs/identity/issuer/issuer-route.ts';
import { loadSigningKey } from '../subgraphs/identity/issuer/signing-key.ts';
import type { SubgraphName } from '../subgraphs/names.ts';
import { openDatabase } from './database.ts';
import { keepIssuerAddress } from './issuer-address.ts';
import type { Part } from './part.ts';
import { openPsaApi } from './psa-api.ts';
import { openTables, runSubgraph } from './run-subgraph.ts';
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
  const database = await openDatabase(config, 'part', log);
  try {
    const tables = await openTables(name, database.url, config);
    const subgraph = await runSubgraph(name, tables, config, log);
    const routes = await routesOf(name, port, config, tables, log);
    const served = await serveSubgraph(subgraph, { host: config.host, port }, log, routes);
    const stop = async (): Promise<void> => {
      await served.close();
      await subgraph.close();
      await database.release();
    };
    return { url: served.url, stop };
  } catch (error) {
    await database.release();
    throw error;
  }
}

async function routesOf(
  name: SubgraphName,
  port: number,
  { issuer, dataDir }: SubgraphsConfig,
  tables: DataSource,
  log: Logger,
): Promise<Route[]> {
  if (name === 'identity') return issuer === null ? [await demoIssuer(port, dataDir)] : [];
  return name === 'psa' ? [openPsaApi(tables, log)] : [];
}

async function demoIssuer(port: number, dataDir: string): Promise<Route> {
  const issuer = `http://127.0.0.1:${port}${issuerPath}`;
  keepIssuerAddress(dataDir, issuer);
  return createIssuerRoute(issuer, await loadSigningKey(dataDir));
}
