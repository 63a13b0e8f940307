import type { HubFinding } from '../finding.ts';

/** What is known of how the tenant's staff are kept in step with Microsoft Entra ID, without asking anybody now. */
export interface DirectoryFacts {
  /** Null where nothing was saved yet. */
  readonly settings: {
    readonly hasClientSecret: boolean;
    readonly savedAt: Date;
    /** When the last sync that succeeded ended, with this directory; null where none did. */
    readonly lastSyncedAt: Date | null;
  } | null;
  /** The latest sync that is over, however it ended; null where there is none. */
  readonly lastSync: {
    readonly state: 'SUCCEEDED' | 'FAILED';
    readonly startedAt: Date;
    readonly finishedAt: Date;
    readonly reason: string | null;
  } | null;
}

const DAY_MS = 86_400_000;
/** Older than this, the staff may be others by now. */
const MOST_DAYS = 7;

/** All that is wrong, the gravest first. Where it is not set up, nothing else is worth telling. */
export function directoryFindings({ settings, lastSync }: DirectoryFacts, now: Date): HubFinding[] {
  if (settings === null || !settings.hasClientSecret) return [notSetUp(settings !== null)];
  // What went wrong before the settings were saved may be mended.
  const failed = lastSync?.state === 'FAILED' && lastSync.startedAt >= settings.savedAt ? lastSync : null;
  return [...(failed ? [syncFailed(failed)] : []), ...ageOf(settings.lastSyncedAt, now)];
}

function notSetUp(isSaved: boolean): HubFinding {
  return {
    code: 'DIRECTORY_NOT_SET_UP',
    status: 'WARNING',
    message: isSaved
      ? 'Microsoft Entra ID has no client secret: new employees do not get onto the staff.'
      : 'Microsoft Entra ID is not set up: new employees do not get onto the staff.',
    wayOut: isSaved
      ? 'Save a client secret of the application with saveDirectorySettings.'
      : 'Save the Entra tenant id, the client id and the client secret with saveDirectorySettings.',
    since: null,
  };
}

function syncFailed({ reason, finishedAt }: NonNullable<DirectoryFacts['lastSync']>): HubFinding {
  return {
    code: 'DIRECTORY_SYNC_FAILED',
    status: 'ERROR',
    message: `The last sync with Microsoft Entra ID failed: ${reason ?? 'no reason is known.'}`,
    wayOut:
      'Mend what the reason names, with saveDirectorySettings where it is a setting, and sync again with syncDirectory.',
    since: finishedAt,
  };
}

function ageOf(lastSyncedAt: Date | null, now: Date): HubFinding[] {
  const wayOut = 'Sync with syncDirectory, or POST /api/iam/sync.';
  if (lastSyncedAt === null) {
    const message =
      'The staff were never synced with Microsoft Entra ID: employees who are only there cannot be assigned.';
    return [{ code: 'DIRECTORY_NEVER_SYNCED', status: 'WARNING', message, wayOut, since: null }];
  }
  const age = now.getTime() - lastSyncedAt.getTime();
  if (age <= MOST_DAYS * DAY_MS) return [];
  const message = `The last sync with Microsoft Entra ID was ${Math.floor(age / DAY_MS)} days ago: employees who are new since cannot be assigned until it is run again.`;
  return [{ code: 'DIRECTORY_STALE', status: 'WARNING', message, wayOut, since: lastSyncedAt }];
}
