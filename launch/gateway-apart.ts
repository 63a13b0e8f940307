import type { Logger } from 'pino';
import type { GatewayConfig } from '../gateway/config.ts';
import { startGateway } from '../gateway/gateway.ts';
import { issuerPath } from '../subgraphs/identity/issuer/issuer-route.ts';
import { subgraphPorts } from '../subgraphs/names.ts';
import type { Part } from './part.ts';
import type { Settings } from './settings.ts';
import { restManifest, storedOperations } from './stored-operations.ts';

/** Starts the gateway alone: the supergraph says where the subgraphs are. */
export async function startGatewayApart(settings: Settings, log: Logger): Promise<Part> {
  const known = withKeyService(settings.gateway);
  const gateway = settings.subgraphs.issuer === null ? withDemoIssuer(known) : known;
  const running = await startGateway(gateway, {
    operations: hasOperations(gateway) ? storedOperations(gateway) : [],
    rest: hasOperations(gateway) ? restManifest(gateway) : null,
    log,
  });
  return { url: `${running.url}/graphql`, stop: () => running.close() };
}

/** Apart, the demo's issuer is served by Identity, wherever that is. */
function withDemoIssuer(gateway: GatewayConfig): GatewayConfig {
  if (gateway.auth.mode === 'none') return gateway;
  const issuer = new URL(issuerPath, identityUrl(gateway)).href;
  return { ...gateway, auth: { ...gateway.auth, issuer } };
}

/** Identity keeps the keys of the product's own graph; another's are kept where its owner says, or nowhere. */
function withKeyService(gateway: GatewayConfig): GatewayConfig {
  const isOwn = gateway.auth.mode === 'jwt' && isOwnGraph(gateway);
  if (gateway.keyServiceUrl !== null || !isOwn) return gateway;
  return { ...gateway, keyServiceUrl: new URL('/', identityUrl(gateway)).href };
}

function identityUrl({ subgraphUrls }: GatewayConfig): string {
  return subgraphUrls['IDENTITY'] ?? `http://127.0.0.1:${subgraphPorts.identity}/graphql`;
}

/** Where no folder is set, the stored operations are the product's, which are for its own graph. */
function hasOperations(gateway: GatewayConfig): boolean {
  return gateway.operationsDir !== null || isOwnGraph(gateway);
}

function isOwnGraph({ supergraph }: GatewayConfig): boolean {
  return supergraph.endsWith('schema/supergraph.graphql');
}
