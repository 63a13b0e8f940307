import { payload } from '../../common/commands/outcome.ts';
import { requireId } from '../../common/ids.ts';
import { approveTime } from '../commands/approve-time.ts';
import { correctTime } from '../commands/correct-time.ts';
import { deleteTime } from '../commands/delete-time.ts';
import { logTime } from '../commands/log-time.ts';
import { rejectTime } from '../commands/reject-time.ts';
import { retryTimeExports } from '../commands/retry-time-exports.ts';
import { submitTime } from '../commands/submit-time.ts';
import { updateTime } from '../commands/update-time.ts';
import type { LogTimeInput, MutationResolvers, UpdateTimeInput } from '../generated.ts';

const entryId = (id: string): string => requireId('TimeEntry', id);

type Names =
  | 'logTime'
  | 'updateTime'
  | 'deleteTime'
  | 'submitTime'
  | 'approveTime'
  | 'rejectTime'
  | 'correctTime'
  | 'retryTimeExports';

/** What can be done with time. */
export const timeMutations: Pick<MutationResolvers, Names> = {
  logTime: async (_, { input }, context) =>
    payload('timeEntry', await context.change('time.log', (work) => logTime(work, toLog(input)))),
  updateTime: async (_, { input }, context) =>
    payload('timeEntry', await context.change('time.log', (work) => updateTime(work, changeOf(input)))),
  deleteTime: async (_, { input }, context) =>
    payload('timeEntryId', await context.change('time.log', (work) => deleteTime(work, entryId(input.id)))),
  submitTime: async (_, { input }, context) =>
    payload(
      'timeEntries',
      await context.change('time.log', (work) => submitTime(work, input.ids.map(entryId))),
    ),
  approveTime: async (_, { input }, context) =>
    payload(
      'timeEntries',
      await context.change('time.approve', (work) => approveTime(work, input.ids.map(entryId))),
    ),
  rejectTime: async (_, { input: { ids, reason } }, context) => {
    const input = { ids: ids.map(entryId), reason };
    return payload('timeEntries', await context.change('time.approve', (work) => rejectTime(work, input)));
  },
  correctTime: async (_, { input: { id, minutes, isBillable, reason } }, context) => {
    const input = { id: entryId(id), minutes, isBillable: isBillable ?? null, reason };
    return payload('timeEntry', await context.change('time.approve', (work) => correctTime(work, input)));
  },
  retryTimeExports: async (_, { input }, context) =>
    payload(
      'timeEntries',
      await context.change('time.approve', (work) => retryTimeExports(work, input.ids.map(entryId))),
    ),
};

function toLog({ taskId, workedOn, minutes, startedAt, endedAt, isBillable, note }: LogTimeInput) {
  return {
    taskId: requireId('Task', taskId),
    workedOn,
    minutes: minutes ?? null,
    startedAt: startedAt ?? null,
    endedAt: endedAt ?? null,
    isBillable: isBillable ?? true,
    note: note ?? null,
  };
}

function changeOf({ id, taskId, ...input }: UpdateTimeInput) {
  return {
    ...input,
    id: entryId(id),
    ...(taskId != null ? { taskId: requireId('Task', taskId) } : { taskId }),
  };
}
