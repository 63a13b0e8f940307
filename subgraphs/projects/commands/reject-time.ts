import { In } from 'typeorm';
import { done, refused, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { TimeEntryEntity, type TimeEntryRow } from '../entities.ts';
import { entriesToBe } from './time/entries.ts';
import { reasonMistakes } from './time/texts.ts';

/** Rejects time that was handed in, all or none. */
export async function rejectTime(
  work: Work,
  { ids, reason }: { readonly ids: readonly string[]; readonly reason: string },
): Promise<Outcome<TimeEntryRow[]>> {
  const mistakes = reasonMistakes(reason);
  if (mistakes.length > 0) return refused(...mistakes);
  const found = await entriesToBe('rejected', ids, work);
  if (found.kind === 'refused') return found;
  const step = { status: 'REJECTED', rejectionReason: reason } as const;
  await work.rows.update(TimeEntryEntity, { id: In(found.value.map(({ id }) => id)) }, step);
  return done(found.value.map((entry) => ({ ...entry, ...step })));
}
