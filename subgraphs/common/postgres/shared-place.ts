import { chmod, mkdir, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedPostgresError, messageOf } from './errors.ts';
import { canReach } from './reachable.ts';
import type { SystemUser } from './system-user.ts';

/**
 * A folder that root owns and the user can enter, for what cannot stay in the checkout: a checkout in /root,
 * or in any folder closed to others, is closed to the user whom PostgreSQL runs as.
 */
export async function sharedPlace(user: SystemUser): Promise<string> {
  const failures: string[] = [];
  for (const place of ['/var/lib/one-graph', join(tmpdir(), 'one-graph')]) {
    try {
      await mkdir(place, { recursive: true });
      await mustBeRoots(place);
      await chmod(place, 0o755);
      if (await canReach(place, user)) return place;
      failures.push(`${user.name} cannot enter ${place}`);
    } catch (error) {
      failures.push(messageOf(error));
    }
  }
  throw new EmbeddedPostgresError(
    'UNREACHABLE',
    `PostgreSQL runs as ${user.name}, who needs a folder to enter; none could be made: ${failures.join('; ')}. ` +
      'Set DATA_DIR to a folder open to all, start as an ordinary user, or set DATABASE_URL.',
  );
}

/** Programs are run from here: in /tmp anyone could have made the folder first. */
async function mustBeRoots(place: string): Promise<void> {
  const { uid, mode } = await stat(place);
  if (uid !== 0 || (mode & 0o022) !== 0) throw new Error(`${place} can be changed by others than root`);
}
