import { countOf } from '../count.ts';
import type { IntegrationRule } from './facts.ts';

const paused: IntegrationRule = {
  code: 'EXPORT_PAUSED',
  status: 'ERROR',
  wayOut:
    'Mend what the reason names and save the settings with savePsaSettings: the export goes on at once.',
  find({ psa, exports }) {
    if (psa === null || psa.exportPausedAt === null) return null;
    const waiting = `${entries(exports.pending)} ${exports.pending === 1 ? 'waits' : 'wait'}`;
    return {
      message: `The export is paused, and ${waiting}: ${psa.exportPausedReason ?? 'no reason is known.'}`,
      since: psa.exportPausedAt,
    };
  },
};

const failed: IntegrationRule = {
  code: 'EXPORT_FAILED',
  status: 'ERROR',
  wayOut:
    'Look at them with timeEntries(exportState: FAILED), mend what the reasons name, and try them again with retryTimeExports.',
  find: ({ exports }) =>
    exports.failed === 0
      ? null
      : {
          message: `The export of ${entries(exports.failed)} has failed, the latest as: ${exports.failedReason ?? 'no reason is known.'}`,
          since: exports.failedSince,
        },
};

const waitingForContract: IntegrationRule = {
  code: 'WAITING_FOR_CONTRACT',
  status: 'WARNING',
  wayOut:
    'Link their projects with linkContract; timeEntries(exportState: WAITING_FOR_CONTRACT) lists the time.',
  find({ exports: { waitingForContract: count } }) {
    if (count === 0) return null;
    const verb = count === 1 ? 'waits' : 'wait';
    return {
      message: `${entries(count)} ${verb} until their projects are linked to a PSA contract.`,
      since: null,
    };
  },
};

function entries(count: number): string {
  return countOf(count, 'approved time entry', 'approved time entries');
}

/** What can be wrong with the export of time. */
export const exportRules: readonly IntegrationRule[] = [paused, failed, waitingForContract];
