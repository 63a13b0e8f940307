import type { UserError } from '../../common/commands/user-error.ts';
import { claimLeftSync, claimSync } from '../directory/claim.ts';
import { runSync, type SyncEnd } from '../directory/run-sync.ts';
import type { SyncAround } from '../directory/sync.ts';

/** A sync that was asked for: which it is, where one was begun, and what speaks against it. */
export interface AskedSync {
  readonly id: string | null;
  readonly errors: readonly UserError[];
}

/** How long whoever asks waits for the sync's end: less than a gateway waits for a subgraph. */
const PATIENCE_MS = 5_000;

/** Begins a sync, or carries on one whose process has died, and waits for its end for a while: after that it goes on by itself. */
export async function syncDirectory(around: SyncAround, patienceMs = PATIENCE_MS): Promise<AskedSync> {
  const claimed = await around.change((work) => claimSync(work, around.limits));
  if (claimed.kind === 'refused') return { id: null, errors: claimed.errors };
  const end = await within(patienceMs, runSync(around, claimed.value));
  const errors = end?.kind === 'failed' ? [{ code: end.code, message: end.reason, path: null } as const] : [];
  return { id: claimed.value.id, errors };
}

/** Carries on a sync whose process has died, if there is one. */
export async function resumeSync(around: SyncAround): Promise<void> {
  const claimed = await around.change((work) => claimLeftSync(work, around.limits));
  if (claimed.kind === 'done' && claimed.value !== null) await runSync(around, claimed.value);
}

/** The sync's end; null where it is not there in time. What goes wrong later is in the sync's log by then. */
async function within(ms: number, ending: Promise<SyncEnd>): Promise<SyncEnd | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ms).unref();
  });
  try {
    return await Promise.race([ending, late]);
  } finally {
    clearTimeout(timer);
    ending.catch(() => undefined);
  }
}
