import type { SecretBox } from '../common/secrets/secret-box.ts';
import type { Context } from './context.ts';
import { integrationFindings } from './domain/integration/health.ts';
import { psaSettingsId } from './domain/psa-settings.ts';
import type { IntegrationHealthParent } from './parents.ts';
import type { PsaSettingsRow } from './psa-entities.ts';
import { keyPurpose } from './psa/setup.ts';

/** How the tenant's integration stands, as far as Projects knows: brings the facts and the rules together. Nobody is asked for it. */
export async function judgeIntegration({
  loaders,
  viewer,
  secrets,
}: Context): Promise<IntegrationHealthParent> {
  const [psa, exports] = await Promise.all([
    loaders.psaSettings.load(psaSettingsId),
    loaders.exportNumbers(),
  ]);
  const { tenantId } = viewer;
  const facts = psa && { ...psa, isKeyReadable: isKeyReadable(psa, tenantId, secrets) };
  return { tenantId, findings: integrationFindings({ tenantId, psa: facts, exports }), psa, exports };
}

function isKeyReadable({ sealedKey }: PsaSettingsRow, tenantId: string, secrets: SecretBox): boolean {
  return sealedKey === null || secrets.open(sealedKey, keyPurpose(tenantId)) !== null;
}
