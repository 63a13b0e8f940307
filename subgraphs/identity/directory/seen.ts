import type { Work } from '../../common/commands/work.ts';
import type { DirectorySyncRow } from '../directory-entities.ts';
import type { DirectoryAccount } from '../domain/directory/account.ts';
import { personLeft } from './staff-events.ts';

// A sync that reads the whole directory marks whom it has seen, page by page. Who is not marked at its end is not there any more.

type Sync = Pick<DirectorySyncRow, 'id'>;

/** Marks the people of a page. */
export async function markSeen(
  { rows }: Work,
  { id }: Sync,
  accounts: readonly DirectoryAccount[],
): Promise<void> {
  await rows.query(`UPDATE identity.people SET directory_seen_by = $1 WHERE directory_id = ANY($2)`, [
    id,
    accounts.map(({ directoryId }) => directoryId),
  ]);
}

/** Forgets the marks of a sync that begins anew. */
export async function forgetSeen({ rows }: Work, { id }: Sync): Promise<void> {
  await rows.query(`UPDATE identity.people SET directory_seen_by = NULL WHERE directory_seen_by = $1`, [id]);
}

/** Whether people came from the directory, and none of them is there any more. */
export async function hasLostEverybody({ rows }: Work, { id }: Sync): Promise<boolean> {
  const [found] = await rows.query<{ seen: string; active: string }[]>(
    `SELECT count(*) FILTER (WHERE directory_seen_by = $1) AS seen, count(*) FILTER (WHERE is_active) AS active
     FROM identity.people WHERE directory_id IS NOT NULL`,
    [id],
  );
  return Number(found?.seen) === 0 && Number(found?.active) > 0;
}

/** After the whole directory was read: who came from it, and is not in it any more, has left. */
export async function deactivateUnseen(work: Work, sync: Sync): Promise<number> {
  const [left] = await work.rows.query<[{ id: string }[], number]>(
    `UPDATE identity.people SET is_active = false, announced_at = $2
     WHERE directory_id IS NOT NULL AND is_active AND directory_seen_by IS DISTINCT FROM $1 RETURNING id`,
    [sync.id, work.clock.now()],
  );
  await work.publish(...left.map(({ id }) => personLeft(id)));
  return left.length;
}
