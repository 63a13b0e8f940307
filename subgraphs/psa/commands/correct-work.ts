import { givenOr, mistakesInCleared } from '../../common/commands/input-fields.ts';
import { done, refused, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { WorkEntryEntity, type WorkEntryRow } from '../entities.ts';
import { ownWork } from './own-work.ts';
import { refusedWork } from './work-rules.ts';

export interface WorkCorrection {
  readonly workEntryId: string;
  readonly contractId?: string | null;
  readonly ticketId?: string | null;
  readonly workedOn?: string | null;
  readonly minutes?: number | null;
  readonly isBillable?: boolean | null;
  readonly note?: string | null;
}

/** Corrects work that was logged. It is held to the same rules as when it was. */
export async function correctWork(work: Work, input: WorkCorrection): Promise<Outcome<WorkEntryRow>> {
  const found = await ownWork(work, input.workEntryId);
  if (found.kind === 'refused') return found;
  const cleared = mistakesInCleared(input, 'contractId', 'workedOn', 'minutes', 'isBillable');
  if (cleared.length > 0) return refused(...cleared);
  const present = found.value;
  const entry: WorkEntryRow = {
    ...present,
    contractId: input.contractId ?? present.contractId,
    ticketId: givenOr(input.ticketId, present.ticketId),
    workedOn: input.workedOn ?? present.workedOn,
    minutes: input.minutes ?? present.minutes,
    isBillable: input.isBillable ?? present.isBillable,
    note: givenOr(input.note, present.note),
  };
  const refusal = await refusedWork(work, entry);
  if (refusal) return refusal;
  await work.rows.update(WorkEntryEntity, { id: entry.id }, entry);
  return done(entry);
}
