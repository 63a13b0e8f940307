import { requireId } from '../../common/ids.ts';
import { whereEqual } from '../../common/lists/list.ts';
import type { QueryResolvers } from '../generated.ts';
import { betweenDays, whereExport } from '../lists.ts';

/** What the root knows of time. */
export const timeQueries: Pick<QueryResolvers, 'timeEntry' | 'timeEntries'> = {
  timeEntry: (_, { id }, { loaders }) => loaders.timeEntry.load(requireId('TimeEntry', id)),
  timeEntries: (_, { status, person, from, to, exportState, ...page }, { loaders }) =>
    loaders.timeEntries.all(page, [
      ...whereEqual('status', status),
      ...whereEqual('person_id', person == null ? null : requireId('Person', person)),
      ...betweenDays(from, to),
      ...whereExport(exportState),
    ]),
};
