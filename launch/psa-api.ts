import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { createPublish } from '../subgraphs/common/bus/publish.ts';
import { systemClock } from '../subgraphs/common/clock.ts';
import type { Route } from '../subgraphs/common/graph/serve.ts';
import { createNewId } from '../subgraphs/common/new-id.ts';
import type { SecretBox } from '../subgraphs/common/secrets/secret-box.ts';
import { createPsaApi } from '../subgraphs/psa/api/psa-api.ts';
import type { VerifyKey } from '../subgraphs/psa/api/verify-key.ts';

/** Nobody gives out integration keys yet, so none is known. */
const noKeys: VerifyKey = () => Promise.resolve({ failure: 'UNKNOWN' });

/** PSA's API for other products, on PSA's open tables. */
export function openPsaApi(
  dataSource: DataSource,
  secrets: SecretBox,
  log: Logger,
  verifyKey = noKeys,
): Route {
  const newId = createNewId(systemClock);
  const publish = createPublish(systemClock, newId);
  const resources = { dataSource, verifyKey, clock: systemClock, newId, secrets, publish };
  return createPsaApi(resources, log.child({ api: 'psa' }));
}
