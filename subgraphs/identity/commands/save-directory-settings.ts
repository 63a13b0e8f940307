import { addressMistake, withoutEndSlash, type AddressRule } from '../../common/commands/address-mistake.ts';
import { mistakeInRequired, mistakesInFields } from '../../common/commands/input-fields.ts';
import { done, refused, type Outcome } from '../../common/commands/outcome.ts';
import { takeTurn } from '../../common/commands/take-turns.ts';
import type { UserError } from '../../common/commands/user-error.ts';
import type { Work } from '../../common/commands/work.ts';
import { secretPurpose } from '../directory/access.ts';
import { DIRECTORY_TURN } from '../directory/claim.ts';
import { failedAs } from '../directory/hold.ts';
import {
  DirectorySettingsEntity,
  DirectorySyncEntity,
  type DirectorySettingsRow,
} from '../directory-entities.ts';
import {
  clientIdMistake,
  clientSecretMistake,
  directorySettingsId,
  entraTenantMistake,
  usualAddresses,
} from '../domain/directory/settings.ts';

/** What to save: what is left out (undefined) stays as it is. */
export interface DirectorySettingsChange {
  readonly entraTenantId?: string | null;
  readonly clientId?: string | null;
  /** Null takes the secret away. */
  readonly clientSecret?: string | null;
  /** Null is the usual one. */
  readonly signInUrl?: string | null;
  readonly graphUrl?: string | null;
}

/** Where the directory is, and which. */
type Place = Pick<DirectorySettingsRow, 'entraTenantId' | 'clientId' | 'signInUrl' | 'graphUrl'>;

/** Saves how the tenant's directory is reached. What was read of another directory says nothing of this one. */
export async function saveDirectorySettings(
  work: Work,
  input: DirectorySettingsChange,
): Promise<Outcome<DirectorySettingsRow>> {
  // There may be no row yet to hold, and no sync is to begin meanwhile.
  await takeTurn(DIRECTORY_TURN, work);
  const before = await work.rows.findOneBy(DirectorySettingsEntity, { id: directorySettingsId });
  const place = placeAfter(before, input);
  const mistakes = mistakesOf(before, place, input);
  if (mistakes.length > 0) return refused(...mistakes);
  const now = { ...place, ...secretAfter(before, input.clientSecret, work), savedAt: work.clock.now() };
  if (before === null) {
    const row = { ...now, id: directorySettingsId, ...nothingRead } as const;
    await work.rows.insert(DirectorySettingsEntity, row);
    return done(row);
  }
  const isSame = isSameDirectory(before, place);
  // Before the settings, as a sync that ends has it.
  if (!isSame || now.sealedSecret === null) await endRunning(work);
  if (before.entraTenantId !== place.entraTenantId) await forgetAccounts(work);
  // How far was read is left as it is: a sync may have written it just now.
  const changed = isSame ? now : { ...now, ...nothingRead };
  await work.rows.update(DirectorySettingsEntity, { id: directorySettingsId }, changed);
  return done({ ...before, ...changed });
}

const nothingRead = { deltaLink: null, lastSyncedAt: null } as const;

function placeAfter(before: Place | null, input: DirectorySettingsChange): Place {
  const { signInUrl, graphUrl } = before ?? usualAddresses;
  return {
    entraTenantId: (input.entraTenantId ?? before?.entraTenantId ?? '').toLowerCase(),
    clientId: (input.clientId ?? before?.clientId ?? '').toLowerCase(),
    signInUrl: addressAfter(signInUrl, input.signInUrl, usualAddresses.signInUrl),
    graphUrl: addressAfter(graphUrl, input.graphUrl, usualAddresses.graphUrl),
  };
}

function addressAfter(before: string, given: string | null | undefined, usual: string): string {
  return given === undefined ? before : withoutEndSlash(given ?? usual);
}

function secretAfter(
  before: DirectorySettingsRow | null,
  secret: string | null | undefined,
  { secrets, viewer, clock }: Work,
): Pick<DirectorySettingsRow, 'sealedSecret' | 'secretSavedAt'> {
  if (secret === null) return { sealedSecret: null, secretSavedAt: null };
  if (secret === undefined) {
    const { sealedSecret = null, secretSavedAt = null } = before ?? {};
    return { sealedSecret, secretSavedAt };
  }
  const sealedSecret = secrets.seal(secret, secretPurpose(viewer.tenantId));
  return { sealedSecret, secretSavedAt: clock.now() };
}

/** Microsoft tells what has changed to the application that has read before, and where it has. */
function isSameDirectory(before: Place, { entraTenantId, clientId, graphUrl }: Place): boolean {
  return (
    before.entraTenantId === entraTenantId && before.clientId === clientId && before.graphUrl === graphUrl
  );
}

async function endRunning({ rows, clock }: Work): Promise<void> {
  const ended = failedAs('The settings of the directory were changed while it was read.', clock.now());
  await rows.update(DirectorySyncEntity, { state: 'RUNNING' }, ended);
}

/** In another tenant, the same people have other accounts: they are found by e-mail. */
async function forgetAccounts({ rows }: Work): Promise<void> {
  await rows.query(
    'UPDATE identity.people SET directory_id = NULL, directory_seen_by = NULL WHERE directory_id IS NOT NULL',
  );
}

function mistakesOf(
  before: DirectorySettingsRow | null,
  place: Place,
  { entraTenantId, clientId, clientSecret, signInUrl, graphUrl }: DirectorySettingsChange,
): UserError[] {
  const isFirst = before === null;
  const address = (value: string | null | undefined, rule: AddressRule) =>
    value == null ? null : addressMistake(value, rule);
  return mistakesInFields({
    entraTenantId: mistakeInRequired(isFirst, entraTenantId, entraTenantMistake),
    clientId: mistakeInRequired(isFirst, clientId, clientIdMistake),
    clientSecret: secretMistake(before, place, clientSecret),
    signInUrl: address(signInUrl, { example: usualAddresses.signInUrl, plainHttp: 'loopback' }),
    graphUrl: address(graphUrl, { example: usualAddresses.graphUrl, plainHttp: 'loopback' }),
  });
}

/** A secret goes where whoever gave it meant it to go. Else, who may change an address could have it sent to an own one. */
function secretMistake(
  before: DirectorySettingsRow | null,
  place: Place,
  secret: string | null | undefined,
): string | null {
  if (secret === null) return null;
  if (secret !== undefined) return clientSecretMistake(secret);
  if (before === null || before.sealedSecret === null) return null;
  const isThere = before.signInUrl === place.signInUrl && before.graphUrl === place.graphUrl;
  return isThere ? null : 'must be given again, or be null, where an address changes';
}
