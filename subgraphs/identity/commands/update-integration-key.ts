import { checkText, mistakesIn } from '../../common/commands/checks.ts';
import { done, refused, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { IntegrationKeyEntity, type IntegrationKeyRow } from '../entities.ts';
import type { UpdateIntegrationKeyInput } from '../generated.ts';
import { checkScopes } from './check-scopes.ts';
import { longestKeyName } from './create-integration-key.ts';
import { findKey } from './find-key.ts';

/** Changes a key's name and what it is allowed. */
export async function updateIntegrationKey(
  work: Work,
  { id, name, scopes }: UpdateIntegrationKeyInput,
): Promise<Outcome<IntegrationKeyRow>> {
  const found = await findKey(work, id, 'update');
  if (found.kind === 'refused') return found;
  const old = found.value;
  const mistakes = mistakesIn([
    checkText(['input', 'name'], name, longestKeyName),
    checkScopes(old.product, scopes),
  ]);
  if (mistakes.length > 0) return refused(...mistakes);
  const changed = { name: name ?? old.name, scopes: scopes ? [...new Set(scopes)] : old.scopes };
  await work.rows.update(IntegrationKeyEntity, { id: old.id }, changed);
  return done({ ...old, ...changed });
}
