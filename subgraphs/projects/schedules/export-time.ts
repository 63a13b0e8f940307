import type { Work } from '../../common/commands/work.ts';
import { exportAround } from '../export/export-around.ts';
import { exportDueTime } from '../export/export-due-time.ts';

/** Exports, each minute, whatever failed before, or was left by a process that died. */
export const exportTime = {
  name: 'export-time',
  cron: '* * * * *',
  async handle(work: Work): Promise<void> {
    await exportDueTime(exportAround(work), work.viewer.tenantId);
  },
} as const;
