import { done, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { IntegrationKeyEntity, type IntegrationKeyRow } from '../entities.ts';
import { findKey } from './find-key.ts';

/** Takes a key away for good. */
export async function revokeIntegrationKey(work: Work, id: string): Promise<Outcome<IntegrationKeyRow>> {
  const found = await findKey(work, id, 'revoke');
  if (found.kind === 'refused') return found;
  const revokedAt = work.clock.now();
  await work.rows.update(IntegrationKeyEntity, { id: found.value.id }, { revokedAt });
  return done({ ...found.value, revokedAt });
}
