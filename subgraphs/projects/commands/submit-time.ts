import { In } from 'typeorm';
import { requirePerson } from '../../common/access/forbidden.ts';
import { done, refused, type Outcome } from '../../common/commands/outcome.ts';
import type { UserError } from '../../common/commands/user-error.ts';
import type { Work } from '../../common/commands/work.ts';
import { TimeEntryEntity, type TimeEntryRow } from '../entities.ts';
import { entriesToBe, requireOwn } from './time/entries.ts';
import { whyNotHandIn } from './time/linked-projects.ts';

/** Hands drafts of the viewer's own in, all or none. */
export async function submitTime(work: Work, ids: readonly string[]): Promise<Outcome<TimeEntryRow[]>> {
  const personId = requirePerson(work.viewer);
  const found = await entriesToBe('handed in', ids, work);
  if (found.kind === 'refused') return found;
  requireOwn(found.value, personId);
  const held = await whyNotHandIn(found.value, personId, work);
  if (held.size > 0) return refused(...eachInTheWay(ids, held));
  const step = { status: 'SUBMITTED', submittedAt: work.clock.now(), rejectionReason: null } as const;
  await work.rows.update(TimeEntryEntity, { id: In(found.value.map(({ id }) => id)) }, step);
  return done(found.value.map((entry) => ({ ...entry, ...step })));
}

/** Each entry that cannot be handed in, with its place. */
function eachInTheWay(ids: readonly string[], reasons: ReadonlyMap<string, string>): UserError[] {
  return ids.flatMap((id, index) => {
    const message = reasons.get(id);
    const path = ['input', 'ids', String(index)];
    return message === undefined ? [] : [{ code: 'WRONG_STATE', message, path }];
  });
}
