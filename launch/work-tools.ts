import { keptSecret } from '../gateway/access/kept-secret.ts';
import { createPublish } from '../subgraphs/common/bus/publish.ts';
import { systemClock } from '../subgraphs/common/clock.ts';
import type { AroundWork } from '../subgraphs/common/commands/change.ts';
import type { SubgraphsConfig } from '../subgraphs/common/config.ts';
import { createNewId } from '../subgraphs/common/new-id.ts';
import { createSecretBox } from '../subgraphs/common/secrets/secret-box.ts';

/** What all commands of a process work with. */
export type WorkTools = Pick<AroundWork, 'clock' | 'newId' | 'secrets' | 'publish'>;

export function createWorkTools({ secretsKey, dataDir }: SubgraphsConfig): WorkTools {
  const newId = createNewId(systemClock);
  return {
    clock: systemClock,
    newId,
    secrets: createSecretBox(secretsKey ?? keptSecret(dataDir, 'secrets-key')),
    publish: createPublish(systemClock, newId),
  };
}
