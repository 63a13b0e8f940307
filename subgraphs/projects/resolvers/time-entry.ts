import type { TimeEntryResolvers } from '../generated.ts';
import { loadOwner, personOf } from '../owner.ts';

export const TimeEntry: TimeEntryResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.timeEntry.load(id),
  task: ({ taskId }, _, { loaders }) => loadOwner(loaders.task, taskId),
  person: ({ personId }) => ({ id: personId }),
  approvedBy: ({ approvedBy }) => personOf(approvedBy),
  export: ({ id }, _, { loaders }) => loaders.timeExport.load(id),
  corrections: ({ id }, page, { loaders }) => loaders.timeCorrections.under(id, page),
};
