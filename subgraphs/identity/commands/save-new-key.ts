import type { Work } from '../../common/commands/work.ts';
import { lastFourOf, writeKey } from '../domain/key-text.ts';
import { IntegrationKeyEntity, type IntegrationKeyRow } from '../entities.ts';
import { hashKey, newSecret } from '../key-service/hash-key.ts';

/** A key that was just made: the only time that its text is there. */
export interface NewKey {
  readonly row: IntegrationKeyRow;
  readonly text: string;
}

/** What is decided about a new key; the rest follows. */
export type NewKeySettings = Pick<IntegrationKeyRow, 'product' | 'name' | 'scopes' | 'expiresAt'>;

/** Makes a key and keeps all of it but its secret. */
export async function saveNewKey(work: Work, settings: NewKeySettings): Promise<NewKey> {
  const { tenantId, subject } = work.viewer;
  const text = writeKey({ tenantId, secret: newSecret() });
  if (text === null) throw new Error(`The tenant ${tenantId} cannot have keys: its id is no ULID.`);
  const row: IntegrationKeyRow = {
    ...settings,
    scopes: [...new Set(settings.scopes)],
    id: work.newId('IntegrationKey'),
    hash: hashKey(text),
    lastFour: lastFourOf(text),
    createdAt: work.clock.now(),
    createdById: subject,
    replacedById: null,
    overlapEndsAt: null,
    revokedAt: null,
    lastUsedAt: null,
  };
  await work.rows.insert(IntegrationKeyEntity, row);
  return { row, text };
}
