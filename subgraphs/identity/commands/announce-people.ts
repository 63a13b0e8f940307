import type { Work } from '../../common/commands/work.ts';
import { personJoined } from '../directory/staff-events.ts';

const MOST_AT_ONCE = 200;

/** Tells others of people on the staff whom they were never told of: those who were there before anybody was told. */
export async function announcePeople({ rows, clock, publish }: Work): Promise<void> {
  const [announced] = await rows.query<[{ id: string }[], number]>(
    `WITH due AS (
       SELECT id FROM identity.people WHERE announced_at IS NULL AND is_active
       ORDER BY id LIMIT $2 FOR UPDATE SKIP LOCKED)
     UPDATE identity.people p SET announced_at = $1 FROM due WHERE p.id = due.id RETURNING p.id`,
    [clock.now(), MOST_AT_ONCE],
  );
  await publish(...announced.map(({ id }) => personJoined(id)));
}
