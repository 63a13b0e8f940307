import type { Event } from '../../../schema/events.ts';
import type { Work } from '../../common/commands/work.ts';
import { exportAround } from '../export/export-around.ts';
import { promptExport } from '../export/prompt-export.ts';

/** Approved time goes to PSA at once, instead of at the next tick of the schedule. */
export const onTimeApproved = {
  event: 'projects.time-approved@1',
  handle(_event: Event<'projects.time-approved@1'>, work: Work): Promise<void> {
    promptExport(exportAround(work), work.viewer.tenantId);
    return Promise.resolve();
  },
} as const;
