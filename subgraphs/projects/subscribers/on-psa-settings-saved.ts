import type { Event } from '../../../schema/events.ts';
import type { Work } from '../../common/commands/work.ts';
import { exportAround } from '../export/export-around.ts';
import { promptExport } from '../export/prompt-export.ts';

/** Time that waited for PSA to be reached goes at once: what was in its way may be mended. */
export const onPsaSettingsSaved = {
  event: 'projects.psa-settings-saved@1',
  handle(_event: Event<'projects.psa-settings-saved@1'>, work: Work): Promise<void> {
    promptExport(exportAround(work), work.viewer.tenantId);
    return Promise.resolve();
  },
} as const;
