import { checkText, mistakesIn } from '../../common/commands/checks.ts';
import { done, refused, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import type { CreateIntegrationKeyInput } from '../generated.ts';
import { checkExpiry } from './check-expiry.ts';
import { checkScopes } from './check-scopes.ts';
import { saveNewKey, type NewKey } from './save-new-key.ts';

export const longestKeyName = 100;

/** Makes a key for a product. */
export async function createIntegrationKey(
  work: Work,
  { product, name, scopes, expiresAt = null }: CreateIntegrationKeyInput,
): Promise<Outcome<NewKey>> {
  const mistakes = mistakesIn([
    checkText(['input', 'name'], name, longestKeyName),
    checkScopes(product, scopes),
    checkExpiry(expiresAt, work.clock.now()),
  ]);
  if (mistakes.length > 0) return refused(...mistakes);
  return done(await saveNewKey(work, { product, name, scopes, expiresAt }));
}
