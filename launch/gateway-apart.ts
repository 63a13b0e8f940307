import type { Logger } from 'pino';
import type { GatewayConfig } from '../gateway/config.ts';
import { startGateway } from '../gateway/gateway.ts';
import { issuerPath } from '../subgraphs/identity/issuer/issuer-route.ts';
import { subgraphPorts } from '../subgraphs/names.ts';
import type { Part } from './part.ts';
import type { Settings } from './settings.ts';
import { storedOperations } from './stored-operations.ts';

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
