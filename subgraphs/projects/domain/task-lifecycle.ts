import type { TaskStatus } from '../enums.ts';
import { countOf } from './count.ts';
import { whyNotMove, type Transitions } from './transitions.ts';

/** A task's life. What is blocked goes on before it is done. */
export const taskTransitions: Transitions<TaskStatus> = {
  TODO: ['IN_PROGRESS', 'BLOCKED', 'DONE'],
  IN_PROGRESS: ['TODO', 'BLOCKED', 'DONE'],
  BLOCKED: ['TODO', 'IN_PROGRESS'],
  DONE: ['TODO', 'IN_PROGRESS'],
};

/** A task as far as its life goes, with its family: a task is done only when all its parts are. */
export interface TaskState {
  readonly status: TaskStatus;
  /** Its subtasks that are not done. */
  readonly openSubtasks: number;
  /** Where the task stands that it is a part of; null where there is none. */
  readonly parentStatus: TaskStatus | null;
}

/** Why a task cannot go on to a status; null where it can. */
export function whyNotMoveTask(
  { status, openSubtasks, parentStatus }: TaskState,
  to: TaskStatus,
): string | null {
  const refusal = whyNotMove(taskTransitions, 'task', status, to);
  if (refusal !== null) return refusal;
  if (to === 'DONE' && openSubtasks > 0)
    return `A task is done when all its subtasks are; still open: ${countOf(openSubtasks, 'subtask')}.`;
  if (to !== 'DONE' && parentStatus === 'DONE')
    return 'The task that this is a part of is DONE: open that one again first.';
  return null;
}

/** A task that another is to be a part of. */
export interface ParentState {
  readonly status: TaskStatus;
  readonly parentId: string | null;
}

/** Why a task cannot get another subtask; null where it can. */
export function whyNoSubtask({ status, parentId }: ParentState): string | null {
  if (parentId !== null) return 'The task is a subtask itself: subtasks go one level deep.';
  return status === 'DONE' ? 'The task is DONE: open it again before it gets a subtask.' : null;
}

/** What hangs on a task. */
export interface TaskTies {
  /** Rejected ones too: they are told of as well. */
  readonly timeEntries: number;
  readonly subtasks: number;
}

/** Why a task cannot be deleted; null where it can. */
export function whyNotDelete({ timeEntries, subtasks }: TaskTies): string | null {
  if (timeEntries > 0)
    return `Time was logged on the task (${countOf(timeEntries, 'entry', 'entries')}): it cannot be deleted any more.`;
  return subtasks > 0 ? `The task has ${countOf(subtasks, 'subtask')}: delete them first.` : null;
}
