import { checkNumber, mistakesIn } from '../../common/commands/checks.ts';
import { done, refused, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { sameLifetime } from '../domain/key-state.ts';
import { IntegrationKeyEntity, type IntegrationKeyRow } from '../entities.ts';
import type { RotateIntegrationKeyInput } from '../generated.ts';
import { checkExpiry } from './check-expiry.ts';
import { findKey } from './find-key.ts';
import { saveNewKey, type NewKey } from './save-new-key.ts';

const longestOverlapMinutes = 30 * 24 * 60;

/** A new key, and the old one that it replaces. */
export interface Rotation extends NewKey {
  readonly replaced: IntegrationKeyRow;
}

/** Replaces a key by a new one; the old one works on for a while. */
export async function rotateIntegrationKey(
  work: Work,
  { id, overlapMinutes = 1440, expiresAt }: RotateIntegrationKeyInput,
): Promise<Outcome<Rotation>> {
  const now = work.clock.now();
  const mistakes = mistakesIn([
    checkNumber(['input', 'overlapMinutes'], overlapMinutes, 0, longestOverlapMinutes),
    checkExpiry(expiresAt, now),
  ]);
  if (mistakes.length > 0) return refused(...mistakes);
  const found = await findKey(work, id, 'rotate');
  if (found.kind === 'refused') return found;
  const old = found.value;
  const { product, name, scopes } = old;
  const ends = expiresAt === undefined ? sameLifetime(old, now) : expiresAt;
  const made = await saveNewKey(work, { product, name, scopes, expiresAt: ends });
  const rotated = {
    replacedById: made.row.id,
    overlapEndsAt: new Date(now.getTime() + overlapMinutes * 60_000),
  };
  await work.rows.update(IntegrationKeyEntity, { id: old.id }, rotated);
  return done({ ...made, replaced: { ...old, ...rotated } });
}
