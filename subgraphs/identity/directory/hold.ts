import { done, type Outcome } from '../../common/commands/outcome.ts';
import type { Change, Work } from '../../common/commands/work.ts';
import { DirectorySyncEntity, type DirectorySyncRow } from '../directory-entities.ts';
import type { ClaimedSync, Held } from './sync.ts';

/** Does something for a sync in a transaction that holds it, where it is still this process's. */
export async function whileHeld<Value>(
  change: Change,
  { id, claim }: Pick<ClaimedSync, 'id' | 'claim'>,
  step: (work: Work, sync: DirectorySyncRow) => Promise<Value>,
): Promise<Held<Value>> {
  const outcome = await change(async (work): Promise<Outcome<Held<Value>>> => {
    const sync = await work.rows.findOne(DirectorySyncEntity, {
      where: { id, claim, state: 'RUNNING' },
      lock: { mode: 'pessimistic_write' },
    });
    if (sync === null) return done({ kind: 'lost' });
    return done({ kind: 'held', value: await step(work, sync) });
  });
  return outcome.kind === 'done' ? outcome.value : { kind: 'lost' };
}

/** Says that this process lives, and how long it may be silent from now. */
export async function stayAlive(
  change: Change,
  claimed: Pick<ClaimedSync, 'id' | 'claim'>,
  silentMs: number,
): Promise<Held<null>> {
  return whileHeld(change, claimed, async ({ rows, clock }) => {
    const claimedUntil = new Date(clock.now().getTime() + silentMs);
    await rows.update(DirectorySyncEntity, { id: claimed.id }, { claimedUntil });
    return null;
  });
}

/** Ends a sync that has failed. */
export async function endFailed(
  change: Change,
  claimed: Pick<ClaimedSync, 'id' | 'claim'>,
  reason: string,
): Promise<Held<null>> {
  return whileHeld(change, claimed, async ({ rows, clock }) => {
    await rows.update(DirectorySyncEntity, { id: claimed.id }, failedAs(reason, clock.now()));
    return null;
  });
}

/** A sync that is over is nobody's. */
export const letGo = { claim: null, claimedUntil: null, nextLink: null } as const;

/** What a sync is that has failed. */
export function failedAs(reason: string, finishedAt: Date) {
  return { state: 'FAILED', reason, finishedAt, ...letGo } as const;
}
