import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import type { SubgraphsConfig } from '../subgraphs/common/config.ts';
import type { Route } from '../subgraphs/common/graph/serve.ts';
import { createPsaApi } from '../subgraphs/psa/api/psa-api.ts';
import type { VerifyKey } from '../subgraphs/psa/api/verify-key.ts';
import { createWorkTools } from './work-tools.ts';

/** PSA's API for other products, on PSA's open tables. */
export function openPsaApi(
  dataSource: DataSource,
  config: SubgraphsConfig,
  verifyKey: VerifyKey,
  log: Logger,
): Route {
  return createPsaApi({ dataSource, verifyKey, ...createWorkTools(config) }, log.child({ api: 'psa' }));
}
