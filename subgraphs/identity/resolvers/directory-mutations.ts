import { payload } from '../../common/commands/outcome.ts';
import { saveDirectorySettings } from '../commands/save-directory-settings.ts';
import { syncDirectory } from '../commands/sync-directory.ts';
import { usualLimits, waitFor } from '../directory/sync.ts';
import type { MutationResolvers } from '../generated.ts';

/** What keeps the staff in step with Microsoft Entra ID. */
export const directoryMutations: Pick<MutationResolvers, 'saveDirectorySettings' | 'syncDirectory'> = {
  saveDirectorySettings: async (_, { input }, context) =>
    payload(
      'directorySettings',
      await context.change('settings.manage', (work) => saveDirectorySettings(work, input)),
    ),
  syncDirectory: async (_, _args, context) => {
    const { id, errors } = await syncDirectory({
      change: (command) => context.change('settings.manage', command),
      clock: context.clock,
      limits: usualLimits,
      wait: waitFor,
    });
    return { directorySync: id === null ? null : await context.loaders.directorySync.load(id), errors };
  },
};
