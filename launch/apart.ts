import type { Logger } from 'pino';
import type { GatewayConfig } from '../gateway/config.ts';
import { startGateway } from '../gateway/gateway.ts';
import { serveSubgraph, type Route } from '../subgraphs/common/graph/serve.ts';
import { createIssuerRoute, issuerPath } from '../subgraphs/identity/issuer/issuer-route.ts';
import { loadSigningKey } from '../subgraphs/identity/issuer/signing-key.ts';
import { subgraphPorts, type SubgraphName } from '../subgraphs/names.ts';
import { openDatabase } from './database.ts';
import { keepIssuerAddress } from './issuer-address.ts';
import { openTables, runSubgraph } from './run-subgraph.ts';
import type { Settings } from './settings.ts';
import { storedOperations } from './stored-operations.ts';
import type { Stoppable } from './until-stopped.ts';

/** A part of the product in a process of its own. */
export interface Part extends Stoppable {
  /** Where its GraphQL is. */
  readonly url: string;
}

/** Starts the gateway alone: the supergraph says where the subgraphs are. */
export async function startGatewayApart(settings: Settings, log: Logger): Promise<Part> {
  const gateway = settings.subgraphs.issuer === null ? withDemoIssuer(settings.gateway) : settings.gateway;
  const running = await startGateway(gateway, {
    operations: hasOperations(gateway) ? storedOperations(gateway) : [],
    log,
  });
  return { url: `${running.url}/graphql`, stop: () => running.close() };
}

/** Apart, the demo's issuer is served by Identity, wherever that is. */
function withDemoIssuer(gateway: GatewayConfig): GatewayConfig {
  if (gateway.auth.mode === 'none') return gateway;
  const identity = gateway.subgraphUrls['IDENTITY'] ?? `http://127.0.0.1:${subgraphPorts.identity}/graphql`;
  return { ...gateway, auth: { ...gateway.auth, issuer: new URL(issuerPath, identity).href } };
}

/** Where no folder is set, the stored operations are the product's, which are for its own graph. */
function hasOperations({ operationsDir, supergraph }: GatewayConfig): boolean {
  return operationsDir !== null || supergraph.endsWith('schema/supergraph.graphql');
}

/** Starts one subgraph alone, on HTTP. Identity also serves the demo's issuer, unless another issuer is set. */
export async function startSubgraphApart(
  name: SubgraphName,
  port: number,
  { subgraphs: config }: Pick<Settings, 'subgraphs'>,
  log: Logger,
): Promise<Part> {
  const database = await openDatabase(config, 'part', log);
  try {
    const subgraph = await runSubgraph(name, await openTables(name, database.url, config), config, log);
    const routes =
      name === 'identity' && config.issuer === null ? [await demoIssuer(port, config.dataDir)] : [];
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

async function demoIssuer(port: number, dataDir: string): Promise<Route> {
  const issuer = `http://127.0.0.1:${port}${issuerPath}`;
  keepIssuerAddress(dataDir, issuer);
  return createIssuerRoute(issuer, await loadSigningKey(dataDir));
}
