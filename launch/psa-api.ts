import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import type { Route } from '../subgraphs/common/graph/serve.ts';
import { createPsaApi } from '../subgraphs/psa/api/psa-api.ts';
import type { VerifyKey } from '../subgraphs/psa/api/verify-key.ts';
import type { LocalSubgraphs } from './local-subgraphs.ts';
import type { WorkTools } from './work-tools.ts';

/** PSA's API for other products, on PSA's open tables. */
export function openPsaApi(
  dataSource: DataSource,
  tools: WorkTools,
  verifyKey: VerifyKey,
  log: Logger,
): Route {
  return createPsaApi({ dataSource, verifyKey, ...tools }, log.child({ api: 'psa' }));
}

/** PSA's API where PSA runs in the gateway's process. It is unavailable while PSA is stopped. */
export function localPsaApi(
  subgraphs: Pick<LocalSubgraphs, 'findTables'>,
  tools: WorkTools,
  verifyKey: VerifyKey,
  log: Logger,
) {
  let open: { readonly tables: DataSource; readonly route: Route } | null = null;
  // PSA may have been stopped and started since the last request, on other connections.
  const routeOn = (tables: DataSource): Route => {
    if (open?.tables !== tables) open = { tables, route: openPsaApi(tables, tools, verifyKey, log) };
    return open.route;
  };
  return (request: IncomingMessage, response: ServerResponse): void => {
    const tables = subgraphs.findTables('psa');
    if (tables === undefined) response.writeHead(503, { 'retry-after': '5' }).end();
    else if (!routeOn(tables)(request, response)) response.writeHead(404).end();
  };
}
