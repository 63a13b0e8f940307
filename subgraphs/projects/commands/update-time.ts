import { requirePerson } from '../../common/access/forbidden.ts';
import { givenOr, mistakesInCleared } from '../../common/commands/input-fields.ts';
import { done, refused, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { judgeClaim, type TimeClaim, type TimeFigure } from '../domain/time/figure.ts';
import { TimeEntryEntity, type TaskRow, type TimeEntryRow } from '../entities.ts';
import { entryToBe, requireOwn } from './time/entries.ts';
import { conflictsWithOthers } from './time/others.ts';
import { taskForTime } from './time/task.ts';
import { noteMistakes } from './time/texts.ts';

/** What to change of a time entry: what is left out (undefined) stays as it is. */
export interface TimeChange {
  readonly id: string;
  readonly taskId?: string | null;
  readonly workedOn?: string | null;
  readonly minutes?: number | null;
  readonly startedAt?: Date | null;
  readonly endedAt?: Date | null;
  readonly isBillable?: boolean | null;
  readonly note?: string | null;
}

export async function updateTime(work: Work, input: TimeChange): Promise<Outcome<TimeEntryRow>> {
  const personId = requirePerson(work.viewer);
  const found = await entryToBe('changed', input.id, work);
  if (found.kind === 'refused') return found;
  const entry = found.value;
  requireOwn([entry], personId);
  const judged = judgeClaim(claimAfter(entry, input), work.clock.now(), work.today);
  const wrong = [
    ...mistakesInCleared(input, 'taskId', 'workedOn', 'minutes', 'isBillable'),
    ...(judged.kind === 'wrong' ? judged.mistakes : []),
    ...noteMistakes(input.note),
  ];
  if (judged.kind === 'wrong' || wrong.length > 0) return refused(...wrong);
  const task = await taskForTime(input.taskId ?? entry.taskId, personId, work);
  if (task.kind === 'refused') return task;
  const conflicts = await conflictsWithOthers(judged.figure, personId, entry.id, work);
  if (conflicts.length > 0) return refused(...conflicts);
  const now = changed(entry, input, task.value, judged.figure);
  await work.rows.update(TimeEntryEntity, { id: entry.id }, now);
  return done(now);
}

function changed(
  entry: TimeEntryRow,
  { isBillable, note }: TimeChange,
  task: TaskRow,
  { workedOn, minutes, span }: TimeFigure,
): TimeEntryRow {
  return {
    ...entry,
    taskId: task.id,
    projectId: task.projectId,
    workedOn,
    minutes,
    startedAt: span?.startedAt ?? null,
    endedAt: span?.endedAt ?? null,
    isBillable: isBillable ?? entry.isBillable,
    note: givenOr(note, entry.note),
    status: 'DRAFT',
  };
}

/** What the entry claims with the change. Minutes that follow from the instants are made out anew when these change. */
function claimAfter(entry: TimeEntryRow, input: TimeChange): TimeClaim {
  const startedAt = givenOr(input.startedAt, entry.startedAt);
  const endedAt = givenOr(input.endedAt, entry.endedAt);
  const follow = startedAt !== null || endedAt !== null;
  return {
    workedOn: input.workedOn ?? entry.workedOn,
    minutes: input.minutes ?? (follow ? null : entry.minutes),
    startedAt,
    endedAt,
  };
}
