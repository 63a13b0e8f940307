import type { Work } from '../../common/commands/work.ts';
import { exportAround } from '../export/export-around.ts';
import { exportDueTime, longEnough } from '../export/export-due-time.ts';
import { promptExport } from '../export/prompt-export.ts';

/** Exports, each minute, whatever failed before, or was left by a process that died. What is too much for a tick goes on beside it. */
export const exportTime = {
  name: 'export-time',
  cron: '* * * * *',
  async handle(work: Work): Promise<void> {
    const around = exportAround(work);
    const { tenantId } = work.viewer;
    const { stoppedBy } = await exportDueTime(around, tenantId);
    if (stoppedBy === longEnough) promptExport(around, tenantId);
  },
} as const;
