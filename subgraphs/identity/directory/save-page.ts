import type { Work } from '../../common/commands/work.ts';
import {
  DirectorySettingsEntity,
  DirectorySyncEntity,
  type DirectorySyncRow,
} from '../directory-entities.ts';
import { directorySettingsId } from '../domain/directory/settings.ts';
import { refusedBy, type DirectoryFailure, type DirectoryPage } from './graph.ts';
import { letGo } from './hold.ts';
import { deactivateUnseen, forgetSeen, hasLostEverybody } from './seen.ts';
import { savePeople, type SavedPeople } from './save-people.ts';
import type { SyncLimits } from './sync.ts';

const MOST_CONFLICTS_LISTED = 100;

/**
 * Saves a page and how far was read, together: whatever dies then, no page is lost, and one that is read twice changes nothing. What
 * speaks against going on is the sync's failure.
 */
export async function savePage(
  work: Work,
  sync: DirectorySyncRow,
  page: DirectoryPage,
  limits: Pick<SyncLimits, 'claimMs'>,
): Promise<DirectoryFailure | null> {
  const saved = await savePeople(work, sync, page.accounts);
  const isLast = page.then.kind === 'delta';
  const failure = isLast && sync.isFull && (await hasLostEverybody(work, sync)) ? nobodyLeft : null;
  const isWhole = isLast && failure === null;
  const gone = isWhole && sync.isFull ? await deactivateUnseen(work, sync) : 0;
  const now = work.clock.now();
  const place = isWhole
    ? ({ state: 'SUCCEEDED', finishedAt: now, ...letGo } as const)
    : { nextLink: page.then.link, claimedUntil: new Date(now.getTime() + limits.claimMs) };
  await work.rows.update(
    DirectorySyncEntity,
    { id: sync.id },
    { ...place, ...addUp(sync, { ...saved, deactivated: saved.deactivated + gone }) },
  );
  if (isWhole)
    await work.rows.update(
      DirectorySettingsEntity,
      { id: directorySettingsId },
      { deltaLink: page.then.link, lastSyncedAt: now },
    );
  return failure;
}

/** The numbers of a sync, with those of another page. */
function addUp(sync: DirectorySyncRow, saved: SavedPeople): Partial<DirectorySyncRow> {
  return {
    pageCount: sync.pageCount + 1,
    createdCount: sync.createdCount + saved.created,
    updatedCount: sync.updatedCount + saved.updated,
    deactivatedCount: sync.deactivatedCount + saved.deactivated,
    reactivatedCount: sync.reactivatedCount + saved.reactivated,
    conflictCount: sync.conflictCount + saved.conflicts.length,
    conflicts: [...sync.conflicts, ...saved.conflicts].slice(0, MOST_CONFLICTS_LISTED),
  };
}

const nobodyLeft = refusedBy(
  'The directory has none of the people any more who came from it: that is likelier a mistake there, or another directory, so nobody is deactivated.',
);

/** Begins to read the whole directory from its start, within the same sync. */
export async function startAnew(work: Work, sync: DirectorySyncRow): Promise<void> {
  // What did not fit is told of again, and counted then.
  await forgetSeen(work, sync);
  const anew = { isFull: true, nextLink: null, conflictCount: 0, conflicts: [] };
  await work.rows.update(DirectorySyncEntity, { id: sync.id }, anew);
}
