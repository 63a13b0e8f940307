import { In } from 'typeorm';
import { requirePerson } from '../../common/access/forbidden.ts';
import { done, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { TimeEntryEntity, type TimeEntryRow } from '../entities.ts';
import { entriesToBe, requireOwn } from './time/entries.ts';

/** Hands drafts of the viewer's own in, all or none. */
export async function submitTime(work: Work, ids: readonly string[]): Promise<Outcome<TimeEntryRow[]>> {
  const personId = requirePerson(work.viewer);
  const found = await entriesToBe('handed in', ids, work);
  if (found.kind === 'refused') return found;
  requireOwn(found.value, personId);
  const step = { status: 'SUBMITTED', submittedAt: work.clock.now(), rejectionReason: null } as const;
  await work.rows.update(TimeEntryEntity, { id: In(found.value.map(({ id }) => id)) }, step);
  return done(found.value.map((entry) => ({ ...entry, ...step })));
}
