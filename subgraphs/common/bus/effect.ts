import type { DataSource } from 'typeorm';
import type { TenantViewer } from '../access/verify-viewer.ts';
import { dayOf } from '../clock.ts';
import { change, type AroundWork } from '../commands/change.ts';
import { done, type Outcome } from '../commands/outcome.ts';
import type { Work } from '../commands/work.ts';
import { runAsTenant } from '../database/tenant-scope.ts';
import { isFirst, type Delivery } from './inbox.ts';
import type { BusMember, Ended } from './member.ts';

/** A subgraph that works for the bus: on its own tables, as its own role. */
export interface WorkingMember
  extends BusMember, Pick<AroundWork, 'clock' | 'newId' | 'secrets' | 'publish'> {
  readonly dataSource: DataSource;
}

/** For which tenant something happens, and who is behind it. */
export interface Cause {
  readonly tenantId: string;
  readonly subject: string;
}

/**
 * Has an effect once, however often it is called: the note in the inbox and all that the effect does are one transaction of the
 * tenant. Rejects where it is refused, and where it takes too long: its transaction then ends without effect, or did just before,
 * and the inbox knows.
 */
export async function haveEffect(
  member: WorkingMember,
  cause: Cause,
  delivery: Delivery,
  timeLimitSeconds: number,
  effect: (work: Work) => Ended,
): Promise<void> {
  const { name, dataSource, clock, newId, secrets, publish, announces = [] } = member;
  const around = {
    viewer: asViewer(cause),
    clock,
    today: dayOf(clock.now()),
    newId,
    secrets,
    publish,
    announces,
  };
  const changing = runAsTenant(cause.tenantId, () =>
    change(dataSource, around, async (work) => {
      if (!(await isFirst(work.rows, name, delivery, timeLimitSeconds))) return done(undefined);
      const outcome = (await effect(work)) as Outcome<unknown> | undefined;
      return outcome ?? done(undefined);
    }),
  );
  const outcome = await within(timeLimitSeconds, changing);
  // Events come in any order: what is refused now may be right when another one has been heard.
  if (outcome.kind === 'refused')
    throw new Error(`It is refused: ${outcome.errors.map(({ message }) => message).join(' ')}`);
}

/** Nobody is there to be asked for permissions: those of the change that caused it were checked. */
function asViewer({ tenantId, subject }: Cause): TenantViewer {
  return { subject, tenantId, email: null, name: null, roles: [], scopes: [] };
}

async function within<T>(seconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`It took more than ${seconds} s.`)), seconds * 1_000);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
