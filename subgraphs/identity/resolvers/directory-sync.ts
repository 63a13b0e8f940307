import { mayDo } from '../../common/access/permissions.ts';
import type { DirectorySyncResolvers } from '../generated.ts';

export const DirectorySync: DirectorySyncResolvers = {
  // Who may not see the log sees nothing of it by reference either.
  __resolveReference: ({ id }, { loaders, viewer }) =>
    mayDo(viewer, 'settings.manage') ? loaders.directorySync.load(id) : null,
  startedBy: ({ startedById }, _args, { loaders }) => loaders.person.load(startedById),
};
