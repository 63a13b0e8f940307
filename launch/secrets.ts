import { keptSecret } from '../gateway/access/kept-secret.ts';
import type { SubgraphsConfig } from '../subgraphs/common/config.ts';
import { createSecretBox, type SecretBox } from '../subgraphs/common/secrets/secret-box.ts';

/** What seals others' secrets in the database: by the secret that is set, or the one that is kept in the data folder. */
export function openSecrets({ secretsKey, dataDir }: SubgraphsConfig): SecretBox {
  return createSecretBox(secretsKey ?? keptSecret(dataDir, 'secrets-key'));
}
