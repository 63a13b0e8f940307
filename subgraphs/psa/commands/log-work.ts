import { done, refusedFor, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { isId } from '../../common/ids.ts';
import { WorkEntryEntity, type WorkEntryRow } from '../entities.ts';
import { refusedWork, type WorkDone } from './work-rules.ts';

export interface WorkToLog extends Pick<WorkDone, 'contractId' | 'workedOn' | 'minutes'> {
  readonly ticketId?: string | null;
  /** True where it is left out. */
  readonly isBillable?: boolean;
  readonly note?: string | null;
}

/** Logs work of the viewer's own under a contract. */
export async function logWork(work: Work, input: WorkToLog): Promise<Outcome<WorkEntryRow>> {
  const { ticketId = null, isBillable = true, note = null, contractId, workedOn, minutes } = input;
  const what = { contractId, ticketId, workedOn, minutes, isBillable, note };
  const refusal = await refusedWork(work, what);
  if (refusal) return refusal;
  const personId = work.viewer.subject;
  if (!isId('Person', personId)) {
    return refusedFor('REFUSED', 'Work is logged by the member of staff who did it; the viewer is none.');
  }
  const origin = { projectId: null, originId: null, originVersion: null };
  const entry: WorkEntryRow = { id: work.newId('WorkEntry'), personId, ...what, ...origin };
  await work.rows.insert(WorkEntryEntity, entry);
  return done(entry);
}
