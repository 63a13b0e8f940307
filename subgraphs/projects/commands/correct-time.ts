import { checkNumber, mistakesIn } from '../../common/commands/checks.ts';
import { done, refused, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { DAY_MINUTES } from '../domain/time/figure.ts';
import { TimeEntryEntity, type TimeEntryRow } from '../entities.ts';
import { TimeCorrectionEntity } from '../time-entities.ts';
import { entryToBe, requireOthers } from './time/entries.ts';
import { wantExports } from './time/exports.ts';
import { conflictsWithOthers } from './time/others.ts';
import { reasonMistakes } from './time/texts.ts';

/** Another figure for an approved entry. */
export interface Correction {
  readonly id: string;
  readonly minutes: number;
  /** As before when there is none. */
  readonly isBillable: boolean | null;
  readonly reason: string;
}

/** A correction that is asked for again changes nothing. */
export async function correctTime(work: Work, input: Correction): Promise<Outcome<TimeEntryRow>> {
  const mistakes = [
    ...mistakesIn([checkNumber(['input', 'minutes'], input.minutes, 0, DAY_MINUTES)]),
    ...reasonMistakes(input.reason),
  ];
  if (mistakes.length > 0) return refused(...mistakes);
  const found = await entryToBe('corrected', input.id, work);
  if (found.kind === 'refused') return found;
  const entry = found.value;
  requireOthers([entry], work);
  const now = corrected(entry, input);
  if (now.minutes === entry.minutes && now.isBillable === entry.isBillable) return done(entry);
  const figure = { workedOn: entry.workedOn, minutes: input.minutes, span: null };
  const conflicts = await conflictsWithOthers(figure, entry.personId, entry.id, work);
  if (conflicts.length > 0) return refused(...conflicts);
  await work.rows.update(TimeEntryEntity, { id: entry.id }, now);
  await keepVersion(entry, now, input.reason, work);
  await wantExports([now], work);
  const { id: timeEntryId, projectId } = entry;
  await work.publish({ name: 'projects.time-approved@1', payload: { timeEntryId, projectId } });
  return done(now);
}

/** A beginning and an end tell the minutes: with others, they would tell a lie. */
function corrected(entry: TimeEntryRow, { minutes, isBillable }: Correction): TimeEntryRow {
  const spanless = minutes === entry.minutes ? {} : { startedAt: null, endedAt: null };
  return { ...entry, ...spanless, minutes, isBillable: isBillable ?? entry.isBillable };
}

async function keepVersion(
  before: TimeEntryRow,
  after: TimeEntryRow,
  reason: string,
  { rows, newId, clock, viewer }: Work,
): Promise<void> {
  const earlier = await rows.countBy(TimeCorrectionEntity, { timeEntryId: before.id });
  await rows.insert(TimeCorrectionEntity, {
    id: newId('TimeCorrection'),
    timeEntryId: before.id,
    version: earlier + 2,
    minutesBefore: before.minutes,
    minutesAfter: after.minutes,
    isBillableBefore: before.isBillable,
    isBillableAfter: after.isBillable,
    startedAtBefore: before.startedAt,
    endedAtBefore: before.endedAt,
    reason,
    correctedAt: clock.now(),
    correctedBy: viewer.subject,
  });
}
