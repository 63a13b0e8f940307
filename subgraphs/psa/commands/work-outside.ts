import { LessThan, MoreThan } from 'typeorm';
import { refusedFor, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import type { Period } from '../domain/contract-status.ts';
import { WorkEntryEntity } from '../entities.ts';

/** Refused where work under a contract would lie outside the period that it is to get; null where none does. */
export async function workOutside(
  { rows }: Work,
  contractId: string,
  { startsOn, endsOn }: Period,
  field: (isBefore: boolean) => string,
): Promise<Outcome<never> | null> {
  const days = [LessThan(startsOn), ...(endsOn === null ? [] : [MoreThan(endsOn)])];
  const entry = await rows.findOne(WorkEntryEntity, {
    where: days.map((workedOn) => ({ contractId, workedOn, minutes: MoreThan(0) })),
  });
  if (!entry) return null;
  const message = `Work was done under the contract on ${entry.workedOn}, outside ${startsOn} to ${endsOn ?? 'no end'}.`;
  return refusedFor('CONFLICT', message, ['input', field(entry.workedOn < startsOn)]);
}
