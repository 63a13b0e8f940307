import { mayDo } from '../../common/access/permissions.ts';
import { done, notFound, refusedFor, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { requireId } from '../../common/ids.ts';
import { WorkEntryEntity, type WorkEntryRow } from '../entities.ts';
import { lockRow } from './locked-rows.ts';

/** The work entry that is to be changed, locked: logged here, and the viewer's own unless the viewer manages contracts. */
export async function ownWork(work: Work, workEntryId: string): Promise<Outcome<WorkEntryRow>> {
  const entry = await lockRow(work, WorkEntryEntity, requireId('WorkEntry', workEntryId));
  if (!entry || entry.minutes === 0) return notFound('work entry', workEntryId, 'workEntryId');
  const path = ['input', 'workEntryId'];
  if (entry.originId !== null) {
    const message = `The work was imported from ${entry.originId}: what is changed there comes here.`;
    return refusedFor('WRONG_STATE', message, path);
  }
  if (entry.personId === work.viewer.subject || mayDo(work.viewer, 'psa.manage')) return done(entry);
  const message = `The work is ${entry.personId}'s: only they, or who may "psa.manage", change it.`;
  return refusedFor('WRONG_STATE', message, path);
}
