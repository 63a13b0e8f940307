import type { EntityManager } from 'typeorm';
import { psaSettingsId } from '../domain/psa-settings.ts';
import type { PsaContactOutcome } from '../enums.ts';
import type { PsaAnswer } from './psa.ts';

/** What was heard from PSA, as it says whether PSA is reached as it should be. */
export interface PsaContact {
  readonly outcome: PsaContactOutcome;
  /** Why it is not; null where it is. */
  readonly reason: string | null;
}

/** That PSA does not know a thing, or will not take it, is PSA's own answer: it is reached as it should be. */
const outcomes: Readonly<Record<PsaAnswer<unknown>['kind'], PsaContactOutcome>> = {
  answered: 'ANSWERED',
  'not-found': 'ANSWERED',
  rejected: 'ANSWERED',
  unreachable: 'UNREACHABLE',
  misunderstood: 'NOT_PSA',
  'wrong-address': 'NOT_PSA',
  'key-refused': 'KEY_REFUSED',
  'not-allowed': 'KEY_NOT_ALLOWED',
};

export function contactOf(answer: PsaAnswer<unknown>): PsaContact {
  const outcome = outcomes[answer.kind];
  return { outcome, reason: 'reason' in answer && outcome !== 'ANSWERED' ? answer.reason : null };
}

/** Remembers what was heard; not where the settings have been saved anew since PSA was asked: it says nothing of those. */
export async function recordContact(
  rows: EntityManager,
  revision: number,
  { outcome, reason }: PsaContact,
  now: Date,
): Promise<void> {
  await rows.query(
    `UPDATE projects.psa_settings SET contact_outcome = $3, contact_reason = $4, contact_at = $5,
       contact_since = CASE WHEN contact_outcome = $3 THEN contact_since ELSE $5 END
     WHERE id = $1 AND revision = $2`,
    [psaSettingsId, revision, outcome, reason, now],
  );
}
