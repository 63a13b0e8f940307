import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { systemClock } from '../subgraphs/common/clock.ts';
import type { SubgraphsConfig } from '../subgraphs/common/config.ts';
import { serveSubgraph, type Route } from '../subgraphs/common/graph/serve.ts';
import { createIssuerRoute, issuerPath } from '../subgraphs/identity/issuer/issuer-route.ts';
import { loadSigningKey } from '../subgraphs/identity/issuer/signing-key.ts';
import { createKeyService } from '../subgraphs/identity/key-service/key-service.ts';
import { createKeyServiceRoute } from '../subgraphs/identity/key-service/key-service-route.ts';
import { createVerifyCaller } from '../subgraphs/identity/key-service/verify-caller.ts';
import type { SubgraphName } from '../subgraphs/names.ts';
import { openDatabase } from './database.ts';
import { keepIssuerAddress } from './issuer-address.ts';
import type { Part } from './part.ts';
import { openTables, runSubgraph, viewerSecretOf } from './run-subgraph.ts';
import type { Settings } from './settings.ts';

/** Starts one subgraph alone, on HTTP. Identity also serves the demo's issuer, unless another issuer is set. */
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
    const routes = name === 'identity' ? await identityRoutes(tables, port, config, log) : [];
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

/** What Identity is besides a subgraph: the keeper of the integration keys and, unless another is set, the demo's issuer. */
async function identityRoutes(
  tables: DataSource,
  port: number,
  config: SubgraphsConfig,
  log: Logger,
): Promise<readonly Route[]> {
  const verifyCaller = createVerifyCaller(new TextEncoder().encode(viewerSecretOf(config)));
  const keys = createKeyServiceRoute(createKeyService(tables, systemClock), verifyCaller, log);
  return config.issuer === null ? [keys, await demoIssuer(port, config.dataDir)] : [keys];
}

async function demoIssuer(port: number, dataDir: string): Promise<Route> {
  const issuer = `http://127.0.0.1:${port}${issuerPath}`;
  keepIssuerAddress(dataDir, issuer);
  return createIssuerRoute(issuer, await loadSigningKey(dataDir));
}
