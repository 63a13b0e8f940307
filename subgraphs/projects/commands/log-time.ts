import { requirePerson } from '../../common/access/forbidden.ts';
import { done, refused, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { judgeClaim, type TimeFigure } from '../domain/time/figure.ts';
import { TimeEntryEntity, type TaskRow, type TimeEntryRow } from '../entities.ts';
import { conflictsWithOthers } from './time/others.ts';
import { taskForTime } from './time/task.ts';
import { noteMistakes } from './time/texts.ts';

/** Time that the viewer spent on a task. */
export interface TimeToLog {
  readonly taskId: string;
  readonly workedOn: string;
  readonly minutes: number | null;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  readonly isBillable: boolean;
  readonly note: string | null;
}

export async function logTime(work: Work, input: TimeToLog): Promise<Outcome<TimeEntryRow>> {
  const personId = requirePerson(work.viewer);
  const judged = judgeClaim(input, work.clock.now(), work.today);
  const wrong = [...(judged.kind === 'wrong' ? judged.mistakes : []), ...noteMistakes(input.note)];
  if (judged.kind === 'wrong' || wrong.length > 0) return refused(...wrong);
  const task = await taskForTime(input.taskId, personId, work);
  if (task.kind === 'refused') return task;
  const conflicts = await conflictsWithOthers(judged.figure, personId, null, work);
  if (conflicts.length > 0) return refused(...conflicts);
  const entry = draft(work.newId('TimeEntry'), personId, task.value, judged.figure, input);
  await work.rows.insert(TimeEntryEntity, entry);
  return done(entry);
}

function draft(
  id: string,
  personId: string,
  task: TaskRow,
  { workedOn, minutes, span }: TimeFigure,
  { isBillable, note }: TimeToLog,
): TimeEntryRow {
  return {
    id,
    projectId: task.projectId,
    taskId: task.id,
    personId,
    workedOn,
    minutes,
    startedAt: span?.startedAt ?? null,
    endedAt: span?.endedAt ?? null,
    isBillable,
    status: 'DRAFT',
    note,
    submittedAt: null,
    approvedAt: null,
    approvedBy: null,
    rejectionReason: null,
  };
}
