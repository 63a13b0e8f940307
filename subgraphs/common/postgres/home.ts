import { randomBytes } from 'node:crypto';
import { chown, lstat, mkdir, realpath, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { EmbeddedPostgresError, codeOf, messageOf } from './errors.ts';
import type { PostgresLog } from './log.ts';
import { canReach } from './reachable.ts';
import { sharedPlace } from './shared-place.ts';
import { findUser, isRoot, unprivilegedUser } from './system-user.ts';
import type { SystemUser } from './system-user.ts';

/** Where one embedded PostgreSQL lives, and as whom it runs. */
export interface Home {
  /** The product's DATA_DIR, as people know it. */
  dataDir: string;
  /** What `<DATA_DIR>/postgres` is or points to; closed to everyone but its user. */
  directory: string;
  /** PostgreSQL's own data directory. */
  data: string;
  /** The account that PostgreSQL runs as; undefined when it is our own. */
  user: SystemUser | undefined;
}

/** Where the home of a DATA_DIR is found. */
export function homeLink(dataDir: string): string {
  return join(dataDir, 'postgres');
}

/** The home of this DATA_DIR, made if it is not there yet. */
export async function openHome(dataDir: string, log: PostgresLog): Promise<Home> {
  try {
    await mkdir(dataDir, { recursive: true });
    const real = await realpath(dataDir);
    await (isRoot() ? makeHomeAsRoot(real, log) : makeFolder(homeLink(real)));
  } catch (error) {
    throw explained(dataDir, error);
  }
  const directory = await locate(dataDir);
  const user = isRoot() ? await inhabitantForRoot(directory) : undefined;
  if (user === undefined) await mustBeOurs(dataDir, directory);
  return { dataDir, directory, data: join(directory, 'data'), user };
}

function explained(dataDir: string, error: unknown): EmbeddedPostgresError {
  if (error instanceof EmbeddedPostgresError) return error;
  return new EmbeddedPostgresError(
    'UNREACHABLE',
    `The folder for PostgreSQL's data, ${homeLink(dataDir)}, cannot be made: ${messageOf(error)}. ` +
      'Make it writable for the user who starts One Graph, or set DATA_DIR to another folder.',
    error,
  );
}

async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { mode: 0o700 }).catch((error: unknown) => {
    if (codeOf(error) !== 'EEXIST') throw error;
  });
}

async function makeHomeAsRoot(dataDir: string, log: PostgresLog): Promise<void> {
  const link = homeLink(dataDir);
  if (await lstat(link).catch(() => undefined)) return;
  const user = await unprivilegedUser();
  if (await canReach(dataDir, user)) await makeFolder(link);
  else await makeHomeElsewhere(link, user, log);
}

/** The random part keeps a new clone of a removed checkout from finding the old one's data. */
async function makeHomeElsewhere(link: string, user: SystemUser, log: PostgresLog): Promise<void> {
  const place = await sharedPlace(user);
  const checkout = basename(dirname(dirname(link))).replaceAll(/[^\w-]/g, '_');
  const directory = join(place, `${checkout}-${randomBytes(6).toString('hex')}`);
  await mkdir(directory, { mode: 0o700 });
  await writeFile(join(directory, 'origin'), `${link}\n`);
  await chown(directory, user.uid, user.gid);
  try {
    await symlink(directory, link);
    log.info(
      `PostgreSQL's data goes to ${directory}: it runs as ${user.name}, who cannot enter ${dirname(link)}`,
    );
  } catch (error) {
    // Another start was faster: its home is the one.
    await rm(directory, { recursive: true });
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

async function locate(dataDir: string): Promise<string> {
  const link = homeLink(dataDir);
  try {
    return await realpath(link);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw explained(dataDir, error);
    throw new EmbeddedPostgresError(
      'BROKEN_DATA',
      `${link} points to a folder that is gone, and with it the data. ` +
        `Bring that folder back, or remove the link (rm ${link}) to begin with an empty database.`,
      error,
    );
  }
}

/** As root we run PostgreSQL as whoever owns the data, so an ordinary user's data stays that user's. */
async function inhabitantForRoot(directory: string): Promise<SystemUser> {
  const { uid, gid } = await stat(directory);
  const user =
    uid === 0 ? await unprivilegedUser() : ((await findUser(uid)) ?? { name: `user ${uid}`, uid, gid });
  if (uid === 0) await chown(directory, user.uid, user.gid);
  if (await canReach(directory, user)) return user;
  throw new EmbeddedPostgresError(
    'UNREACHABLE',
    `PostgreSQL runs as ${user.name}, who owns the data in ${directory} but cannot enter that folder any more. ` +
      `Let others enter the folders above it (chmod o+x), or move the data: ` +
      `mv ${directory} /var/lib/one-graph/data && ln -s /var/lib/one-graph/data ${directory}`,
  );
}

async function mustBeOurs(dataDir: string, directory: string): Promise<void> {
  const { uid } = await stat(directory);
  if (uid === process.getuid?.()) return;
  const owner = (await findUser(uid))?.name ?? `user ${uid}`;
  throw new EmbeddedPostgresError(
    'NOT_OURS',
    `PostgreSQL's data in ${directory} belongs to ${owner}, probably since One Graph was first started as root or ` +
      `by ${owner}. Start it as root or ${owner} again, set DATA_DIR to a folder of your own ` +
      `(it is ${dataDir} now), or set DATABASE_URL.`,
  );
}
