import { In } from 'typeorm';
import type { Event } from '../../../schema/events.ts';
import { done, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { TimeEntryEntity, type TimeEntryRow } from '../entities.ts';
import { entriesToBe, requireOthers } from './time/entries.ts';
import { wantExports } from './time/exports.ts';

/** Approves time that was handed in, all or none: 200 entries take as many statements as one. */
export async function approveTime(work: Work, ids: readonly string[]): Promise<Outcome<TimeEntryRow[]>> {
  const found = await entriesToBe('approved', ids, work);
  if (found.kind === 'refused') return found;
  requireOthers(found.value, work);
  const step = { status: 'APPROVED', approvedAt: work.clock.now(), approvedBy: work.viewer.subject } as const;
  await work.rows.update(TimeEntryEntity, { id: In(found.value.map(({ id }) => id)) }, step);
  await wantExports(found.value, work);
  await work.publish(...found.value.map(approvalOf));
  return done(found.value.map((entry) => ({ ...entry, ...step })));
}

function approvalOf({ id: timeEntryId, projectId }: TimeEntryRow): Event<'projects.time-approved@1'> {
  return { name: 'projects.time-approved@1', payload: { timeEntryId, projectId } };
}
