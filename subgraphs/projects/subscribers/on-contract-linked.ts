import type { Event } from '../../../schema/events.ts';
import type { Work } from '../../common/commands/work.ts';
import { exportAround } from '../export/export-around.ts';
import { promptExport } from '../export/prompt-export.ts';

/** Time that waited for a contract goes to PSA at once. Where the link was taken away, nothing goes. */
export const onContractLinked = {
  event: 'projects.contract-linked@1',
  handle({ payload }: Event<'projects.contract-linked@1'>, work: Work): Promise<void> {
    if (payload.contractId !== null) promptExport(exportAround(work), work.viewer.tenantId);
    return Promise.resolve();
  },
} as const;
