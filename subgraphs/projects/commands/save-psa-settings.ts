import { addressMistake, withoutEndSlash, type AddressRule } from '../../common/commands/address-mistake.ts';
import { mistakeInRequired, mistakesInFields } from '../../common/commands/input-fields.ts';
import { done, refused, type Outcome } from '../../common/commands/outcome.ts';
import { takeTurn } from '../../common/commands/take-turns.ts';
import type { UserError } from '../../common/commands/user-error.ts';
import type { Work } from '../../common/commands/work.ts';
import { keyMistake, psaSettingsId } from '../domain/psa-settings.ts';
import { resumeExport } from '../export/pause.ts';
import { PsaSettingsEntity, type PsaSettingsRow } from '../psa-entities.ts';
import { keyPurpose } from '../psa/setup.ts';

/** PSA may stand beside us in a network of our own. */
export const apiUrlRule: AddressRule = { example: 'https://psa.example/api/psa', plainHttp: 'anywhere' };

/** What to save: what is left out (undefined) stays as it is. */
export interface PsaSettingsChange {
  readonly psaTenantId?: string | null;
  readonly apiUrl?: string | null;
  /** Null takes the key away. */
  readonly integrationKey?: string | null;
}

/** Saves the settings, and lets the export go on: what was in its way may be mended. */
export async function savePsaSettings(
  work: Work,
  input: PsaSettingsChange,
): Promise<Outcome<PsaSettingsRow>> {
  // There may be no row yet to hold.
  await takeTurn('PSA settings', work);
  const before = await work.rows.findOneBy(PsaSettingsEntity, { id: psaSettingsId });
  const mistakes = mistakesOf(input, before === null);
  if (mistakes.length > 0) return refused(...mistakes);
  const now: PsaSettingsRow = {
    id: psaSettingsId,
    revision: (before?.revision ?? 0) + 1,
    psaTenantId: input.psaTenantId ?? before?.psaTenantId ?? '',
    apiUrl: withoutEndSlash(input.apiUrl ?? before?.apiUrl ?? ''),
    ...keyAfter(before, input.integrationKey, work),
    exportPausedAt: null,
    exportPausedReason: null,
    contactOutcome: null,
    contactReason: null,
    contactSince: null,
    contactAt: null,
  };
  if (before === null) await work.rows.insert(PsaSettingsEntity, now);
  else await work.rows.update(PsaSettingsEntity, { id: psaSettingsId }, now);
  await resumeExport(work.rows, work.clock.now());
  await work.publish({ name: 'projects.psa-settings-saved@1', payload: { revision: now.revision } });
  return done(now);
}

function keyAfter(
  before: PsaSettingsRow | null,
  key: string | null | undefined,
  { secrets, viewer, clock }: Work,
): Pick<PsaSettingsRow, 'sealedKey' | 'keyEnding' | 'keySavedAt'> {
  if (key == null) {
    const kept = key === undefined ? before : null;
    const { sealedKey = null, keyEnding = null, keySavedAt = null } = kept ?? {};
    return { sealedKey, keyEnding, keySavedAt };
  }
  const sealedKey = secrets.seal(key, keyPurpose(viewer.tenantId));
  return { sealedKey, keyEnding: key.slice(-4), keySavedAt: clock.now() };
}

function mistakesOf(
  { psaTenantId, apiUrl, integrationKey }: PsaSettingsChange,
  isFirst: boolean,
): UserError[] {
  return mistakesInFields({
    psaTenantId: mistakeInRequired(isFirst, psaTenantId, () => null),
    apiUrl: mistakeInRequired(isFirst, apiUrl, (url) => addressMistake(url, apiUrlRule)),
    integrationKey: integrationKey == null ? null : keyMistake(integrationKey),
  });
}
