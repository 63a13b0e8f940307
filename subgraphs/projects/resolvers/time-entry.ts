import type { TimeEntryResolvers } from '../generated.ts';
import { loadOwner } from '../owner.ts';

export const TimeEntry: TimeEntryResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.timeEntry.load(id),
  task: ({ taskId }, _, { loaders }) => loadOwner(loaders.task, taskId),
  person: ({ personId }) => ({ id: personId }),
};
