import type { Command } from '../../../common/commands/change.ts';
import { done, refusedFor, type Outcome } from '../../../common/commands/outcome.ts';
import type { UserErrorCode } from '../../../common/commands/user-error.ts';
import type { Change, Work } from '../../../common/commands/work.ts';
import { contactOf, recordContact } from '../../psa/contact.ts';
import type { PsaAccess, PsaAnswer, PsaFailureKind } from '../../psa/psa.ts';
import { readPsaSetup, type PsaSetup } from '../../psa/setup.ts';

export type { Change };

/** What PSA is asked for before something is linked to it. */
export interface Question<Value> {
  /** Refuses what makes no sense to ask for, for instance where there is nothing to link. */
  readonly check: Command<unknown>;
  readonly ask: (access: PsaAccess) => Promise<PsaAnswer<Value>>;
  /** What is asked for, in words and in the input. */
  readonly thing: string;
  readonly path: readonly string[];
}

const codes: Readonly<Record<PsaFailureKind, UserErrorCode>> = {
  unreachable: 'UNAVAILABLE',
  misunderstood: 'UNAVAILABLE',
  'wrong-address': 'UNAVAILABLE',
  'key-refused': 'REFUSED',
  'not-allowed': 'REFUSED',
  'not-found': 'NOT_FOUND',
  rejected: 'REFUSED',
};

/**
 * PSA's answer, or why there is none. PSA is asked after the transaction that says whom to ask, and before the one that uses the
 * answer, as it may be slow: while it thinks, nothing is locked and no connection is held.
 */
export async function askPsa<Value>(
  change: Change,
  { check, ask, thing, path }: Question<Value>,
): Promise<Outcome<Value>> {
  const setup = await change((work) => whomToAsk(work, check));
  if (setup.kind === 'refused') return setup;
  const { access, settings } = setup.value;
  const answer = await ask(access);
  // Also where nothing is linked then, it is known how PSA is reached.
  await change(async ({ rows, clock }) => {
    await recordContact(rows, settings.revision, contactOf(answer), clock.now());
    return done(null);
  });
  if (answer.kind === 'answered') return done(answer.value);
  if (answer.kind !== 'not-found') return refusedFor(codes[answer.kind], answer.reason);
  return refusedFor('NOT_FOUND', `PSA knows no ${thing} in its tenant ${access.tenantId}.`, path);
}

async function whomToAsk(
  work: Work,
  check: Command<unknown>,
): Promise<Outcome<PsaSetup & { readonly kind: 'ready' }>> {
  const checked = await check(work);
  if (checked.kind === 'refused') return checked;
  const setup = await readPsaSetup(work.rows, work.secrets, work.viewer.tenantId);
  return setup.kind === 'ready' ? done(setup) : refusedFor('WRONG_STATE', setup.reason);
}
