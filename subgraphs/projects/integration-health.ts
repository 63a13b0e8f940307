import type { Context } from './context.ts';
import { integrationFindings } from './domain/integration/health.ts';
import { psaSettingsId } from './domain/psa-settings.ts';
import type { IntegrationHealthParent } from './parents.ts';

/** How the tenant's integration stands, as far as Projects knows: brings the facts and the rules together. Nobody is asked for it. */
export async function judgeIntegration({ loaders, viewer }: Context): Promise<IntegrationHealthParent> {
  const [psa, exports] = await Promise.all([
    loaders.psaSettings.load(psaSettingsId),
    loaders.exportNumbers(),
  ]);
  const { tenantId } = viewer;
  return { tenantId, findings: integrationFindings({ tenantId, psa, exports }), psa, exports };
}
