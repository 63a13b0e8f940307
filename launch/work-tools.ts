import { keptSecret } from '../gateway/access/kept-secret.ts';
import { createPublish } from '../subgraphs/common/bus/publish.ts';
import type { Clock } from '../subgraphs/common/clock.ts';
import type { AroundWork } from '../subgraphs/common/commands/change.ts';
import type { SubgraphsConfig } from '../subgraphs/common/config.ts';
import { createNewId } from '../subgraphs/common/new-id.ts';
import { createSecretBox } from '../subgraphs/common/secrets/secret-box.ts';

/** What all commands of a process work with. */
export type WorkTools = Pick<AroundWork, 'clock' | 'newId' | 'secrets' | 'publish'>;

export function createWorkTools({ secretsKey, dataDir }: SubgraphsConfig, clock: Clock): WorkTools {
  const newId = createNewId(clock);
  return {
    clock,
    newId,
    secrets: createSecretBox(secretsKey ?? keptSecret(dataDir, 'secrets-key')),
    publish: createPublish(clock, newId),
  };
}
