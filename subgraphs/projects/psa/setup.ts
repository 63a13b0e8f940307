import type { EntityManager } from 'typeorm';
import type { SecretBox } from '../../common/secrets/secret-box.ts';
import { psaSettingsId } from '../domain/psa-settings.ts';
import { PsaSettingsEntity, type PsaSettingsRow } from '../psa-entities.ts';
import type { PsaAccess } from './psa.ts';

/** Whether the tenant's PSA can be asked, or why not and what to do about it. */
export type PsaSetup =
  | { readonly kind: 'ready'; readonly access: PsaAccess; readonly settings: PsaSettingsRow }
  | { readonly kind: 'not-ready'; readonly reason: string };

/** What a tenant's key is sealed for: another tenant's row, put in its place, does not open. */
export function keyPurpose(tenantId: string): string {
  return `PSA integration key of ${tenantId}`;
}

/** Reads how the tenant's PSA is reached. */
export async function readPsaSetup(
  rows: EntityManager,
  secrets: SecretBox,
  tenantId: string,
): Promise<PsaSetup> {
  const settings = await rows.findOneBy(PsaSettingsEntity, { id: psaSettingsId });
  if (settings === null)
    return notReady(
      'PSA is not set up: save its tenant id, API URL and integration key with savePsaSettings.',
    );
  if (settings.sealedKey === null)
    return notReady('PSA has no integration key: save one with savePsaSettings.');
  const key = secrets.open(settings.sealedKey, keyPurpose(tenantId));
  if (key === null)
    return notReady(
      'The integration key of PSA cannot be read any more: save it again with savePsaSettings.',
    );
  const { psaTenantId, apiUrl } = settings;
  return { kind: 'ready', settings, access: { tenantId: psaTenantId, apiUrl, key } };
}

function notReady(reason: string): PsaSetup {
  return { kind: 'not-ready', reason };
}
