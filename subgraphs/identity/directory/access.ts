import type { EntityManager } from 'typeorm';
import type { SecretBox } from '../../common/secrets/secret-box.ts';
import { DirectorySettingsEntity, type DirectorySettingsRow } from '../directory-entities.ts';
import { directorySettingsId } from '../domain/directory/settings.ts';
import type { DirectoryAccess } from './graph.ts';

/** Whether the tenant's directory can be read, or why not and what to do about it. */
export type DirectorySetup =
  | { readonly kind: 'ready'; readonly access: DirectoryAccess; readonly settings: DirectorySettingsRow }
  | { readonly kind: 'not-ready'; readonly reason: string };

/** What a tenant's client secret is sealed for: another tenant's row, put in its place, does not open. */
export function secretPurpose(tenantId: string): string {
  return `Entra client secret of ${tenantId}`;
}

/** Reads how the tenant's directory is reached. */
export async function readDirectorySetup(
  rows: EntityManager,
  secrets: SecretBox,
  tenantId: string,
): Promise<DirectorySetup> {
  const settings = await rows.findOneBy(DirectorySettingsEntity, { id: directorySettingsId });
  if (settings === null)
    return notReady(
      'Microsoft Entra ID is not set up: save the Entra tenant id, the client id and the client secret with saveDirectorySettings.',
    );
  if (settings.sealedSecret === null)
    return notReady('Microsoft Entra ID has no client secret: save one with saveDirectorySettings.');
  const clientSecret = secrets.open(settings.sealedSecret, secretPurpose(tenantId));
  if (clientSecret === null)
    return notReady(
      'The client secret of Microsoft Entra ID cannot be read any more: save it again with saveDirectorySettings.',
    );
  const { entraTenantId, clientId, signInUrl, graphUrl } = settings;
  return {
    kind: 'ready',
    settings,
    access: { entraTenantId, clientId, clientSecret, signInUrl, graphUrl },
  };
}

function notReady(reason: string): DirectorySetup {
  return { kind: 'not-ready', reason };
}
