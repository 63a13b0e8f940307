import { addDays } from '../../common/clock.ts';
import type { DemoCast } from '../../common/demo/cast.ts';
import type { DirectorySettingsRow, DirectorySyncRow } from '../directory-entities.ts';
import { directorySettingsId, usualAddresses } from '../domain/directory/settings.ts';

/** An Entra tenant that there is not, without a secret: the demo asks nobody for anything. */
export function directorySettings({ tenant, today }: DemoCast): DirectorySettingsRow {
  return {
    id: directorySettingsId,
    entraTenantId: `${tenant.key}.example`,
    clientId: '00000000-0000-4000-8000-000000000000',
    sealedSecret: null,
    secretSavedAt: null,
    ...usualAddresses,
    savedAt: new Date(`${addDays(today, -10)}T09:05:00Z`),
    deltaLink: null,
    lastSyncedAt: null,
  };
}

/** What somebody tried before the secret was taken away. */
export function refusedSync({ id, staff, today }: DemoCast): DirectorySyncRow {
  const day = addDays(today, -10);
  return {
    id: id('DirectorySync', 0),
    state: 'FAILED',
    isFull: true,
    startedAt: new Date(`${day}T09:00:00Z`),
    startedById: staff[0]?.id ?? '',
    finishedAt: new Date(`${day}T09:00:01Z`),
    reason:
      'Microsoft refused the client secret: it is wrong or has expired. Make a new one for the application and save it.',
    createdCount: 0,
    updatedCount: 0,
    deactivatedCount: 0,
    reactivatedCount: 0,
    conflictCount: 0,
    conflicts: [],
    pageCount: 0,
    nextLink: null,
    claim: null,
    claimedUntil: null,
  };
}
