import { Between, Not } from 'typeorm';
import { takeTurn } from '../../../common/commands/take-turns.ts';
import type { UserError } from '../../../common/commands/user-error.ts';
import type { Work } from '../../../common/commands/work.ts';
import { conflictsWith } from '../../domain/time/fit.ts';
import type { TimeFigure } from '../../domain/time/figure.ts';
import { TimeEntryEntity, type TimeEntryRow } from '../../entities.ts';

const DAY_MS = 24 * 60 * 60_000;

/**
 * What of a person's other time a figure cannot stand beside. One transaction at a time looks and writes: two entries that
 * overlap, sent at once, would else both find nothing in their way.
 */
export async function conflictsWithOthers(
  figure: TimeFigure,
  personId: string,
  ownId: string | null,
  work: Work,
): Promise<UserError[]> {
  await takeTurn(`time of ${personId}`, work);
  const others = await nearbyTime(figure, personId, work);
  return conflictsWith(
    figure,
    others.filter(({ id }) => id !== ownId),
  );
}

/** All that the figure could be in conflict with: no entry is longer than a day. */
async function nearbyTime(
  { workedOn, span }: TimeFigure,
  personId: string,
  { rows }: Work,
): Promise<TimeEntryRow[]> {
  const counting = { personId, status: Not('REJECTED' as const) };
  const around = span && Between(new Date(span.startedAt.getTime() - DAY_MS), span.endedAt);
  return rows.find(TimeEntryEntity, {
    where: [{ ...counting, workedOn }, ...(around ? [{ ...counting, startedAt: around }] : [])],
  });
}
