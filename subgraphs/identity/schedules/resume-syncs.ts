import type { Work } from '../../common/commands/work.ts';
import { resumeSync } from '../commands/sync-directory.ts';
import { usualLimits, waitFor } from '../directory/sync.ts';

/**
 * Carries on, each minute, a sync that was left by a process which died. It is not waited for: it may take longer than a tick, whose
 * transaction would be open all the time. Where it cannot be carried on, its claim runs out, and the next tick tries again.
 */
export const resumeSyncs = {
  name: 'resume-directory-syncs',
  cron: '* * * * *',
  handle({ apart: change, clock }: Work): Promise<void> {
    void resumeSync({ change, clock, limits: usualLimits, wait: waitFor }).catch(() => undefined);
    return Promise.resolve();
  },
} as const;
