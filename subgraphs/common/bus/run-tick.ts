import { haveEffect, type WorkingMember } from './effect.ts';
import type { Schedule } from './member.ts';

/**
 * Does a schedule's work for every tenant in turn. Where it fails for one, the others have theirs all the same, and the tick is
 * tried again: for those that have had it, it has no effect then.
 */
export async function runTick(
  member: WorkingMember,
  { name, handle }: Schedule,
  tickId: string,
  tenants: readonly string[],
  timeLimitSeconds: number,
): Promise<void> {
  const failures: unknown[] = [];
  for (const tenantId of tenants) {
    const cause = { tenantId, subject: `schedule:${name}` };
    await haveEffect(
      member,
      cause,
      { id: tickId, source: `schedule ${name}` },
      timeLimitSeconds,
      handle,
    ).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `It failed for ${failures.length} of ${tenants.length} tenants.`);
}
