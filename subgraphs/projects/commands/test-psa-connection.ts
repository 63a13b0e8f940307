import { done, refusedFor, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { contactOf, recordContact } from '../psa/contact.ts';
import type { Psa } from '../psa/psa.ts';
import { readPsaSetup, type PsaSetup } from '../psa/setup.ts';
import type { Change } from './psa/ask-psa.ts';

/** A contract that there cannot be. That PSA does not know it, and nothing else, says that all is well. */
const NO_CONTRACT = 'none';

/** Asks PSA now, and remembers what was heard: also where that is nothing good, the test is done. Nothing is changed in PSA. */
export async function testPsaConnection(change: Change, psa: Psa): Promise<Outcome<null>> {
  const setup = await change(whomToAsk);
  if (setup.kind === 'refused') return setup;
  const { access, settings } = setup.value;
  const contact = contactOf(await psa.findContract(access, NO_CONTRACT));
  return change(async ({ rows, clock }) => {
    await recordContact(rows, settings.revision, contact, clock.now());
    return done(null);
  });
}

async function whomToAsk({
  rows,
  secrets,
  viewer,
}: Work): Promise<Outcome<PsaSetup & { readonly kind: 'ready' }>> {
  const setup = await readPsaSetup(rows, secrets, viewer.tenantId);
  return setup.kind === 'ready' ? done(setup) : refusedFor('WRONG_STATE', setup.reason);
}
