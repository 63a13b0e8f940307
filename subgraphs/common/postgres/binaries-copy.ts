import { randomBytes } from 'node:crypto';
import { chmod, cp, lstat, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';
import { binariesIn, installedBinaries } from './binaries.ts';
import type { Binaries } from './binaries.ts';
import { EmbeddedPostgresError, messageOf } from './errors.ts';
import type { PostgresLog } from './log.ts';
import { canReach } from './reachable.ts';
import { run } from './run.ts';
import { sharedPlace } from './shared-place.ts';
import type { SystemUser } from './system-user.ts';

/** The installed PostgreSQL, or a copy of it where the user can run it. No user: we ourselves run it. */
export async function binariesFor(user: SystemUser | undefined, log: PostgresLog): Promise<Binaries> {
  const installed = await installedBinaries();
  return user === undefined ? installed : runnableBinaries(installed, user, () => sharedPlace(user), log);
}

/** These binaries if the user can run them, else their copy in the place. */
export async function runnableBinaries(
  installed: Binaries,
  user: SystemUser,
  place: () => Promise<string>,
  log: PostgresLog,
): Promise<Binaries> {
  if ((await isOpenTo(installed, user)) && (await refusal(installed, user)) === undefined) return installed;
  const copy = await copyOnce(installed, await place(), log);
  const why = await refusal(copy, user);
  if (why === undefined) return copy;
  throw new EmbeddedPostgresError(
    'NO_BINARIES',
    `The user ${user.name} cannot run PostgreSQL, neither ${installed.postgres} nor its copy ${copy.postgres}: ${why}`,
  );
}

async function isOpenTo(binaries: Binaries, user: SystemUser): Promise<boolean> {
  const places = [
    binaries.postgres,
    binaries.initdb,
    join(binaries.root, 'lib'),
    join(binaries.root, 'share'),
  ];
  return (await Promise.all(places.map((place) => canReach(place, user)))).every(Boolean);
}

/** Why the user cannot run it, found by doing so: permission bits do not tell of ACLs or of mounts without exec. */
async function refusal(binaries: Binaries, user: SystemUser): Promise<string | undefined> {
  try {
    const { code, output } = await run(binaries.postgres, ['--version'], { user });
    return code === 0 ? undefined : output;
  } catch (error) {
    return messageOf(error);
  }
}

async function copyOnce(installed: Binaries, place: string, log: PostgresLog): Promise<Binaries> {
  const name = `postgresql-${installed.version}-${process.platform}-${process.arch}`;
  const copy = binariesIn(join(place, name), installed.version);
  if (await isCompleteCopy(installed.root, copy.root)) return copy;
  log.info(
    `Copying PostgreSQL to ${copy.root}, as it does not run as root and others cannot enter this folder`,
  );
  const unfinished = join(place, `.${name}-${randomBytes(6).toString('hex')}`);
  try {
    await copyTree(installed.root, unfinished);
    await putInPlace(unfinished, copy.root, () => isCompleteCopy(installed.root, copy.root));
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return copy;
}

/** Static libraries are for compiling, and most of the weight besides ICU. */
function isNeeded(path: string): boolean {
  return extname(path) !== '.a';
}

async function copyTree(from: string, to: string): Promise<void> {
  await mkdir(to, { mode: 0o755 });
  await cp(from, to, { recursive: true, verbatimSymlinks: true, filter: isNeeded });
  // The checkout may have been made with a umask that hides it from others; this copy is for others.
  for (const { path, isLink, isFolder } of await entriesOf(to)) {
    if (!isLink) await chmod(path, isFolder || path.startsWith(join(to, 'bin')) ? 0o755 : 0o644);
  }
  await chmod(to, 0o755);
  if (!(await isCompleteCopy(from, to))) {
    throw new EmbeddedPostgresError(
      'NO_BINARIES',
      `The copy of PostgreSQL in ${to} is incomplete. Is the disk full?`,
    );
  }
}

/** Renaming makes it appear whole or not at all, whoever else copies at the same time or is killed meanwhile. */
async function putInPlace(
  unfinished: string,
  final: string,
  isComplete: () => Promise<boolean>,
): Promise<void> {
  const broken = `${unfinished}-broken`;
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      await rename(unfinished, final);
      return;
    } catch (error) {
      if (await isComplete()) return;
      if (attempt === 2) throw error;
      await rename(final, broken).catch(() => undefined);
      await rm(broken, { recursive: true, force: true });
    }
  }
}

interface Entry {
  path: string;
  isLink: boolean;
  isFolder: boolean;
}

async function entriesOf(root: string): Promise<Entry[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries.map((entry) => ({
    path: join(entry.parentPath, entry.name),
    isLink: entry.isSymbolicLink(),
    isFolder: entry.isDirectory(),
  }));
}

/** Same names and sizes: a crash of the machine can leave files empty even after the rename. */
async function isCompleteCopy(from: string, to: string): Promise<boolean> {
  try {
    const checks = (await entriesOf(from))
      .filter(({ path }) => isNeeded(path))
      .map(async ({ path, isFolder }) => {
        const [original, copied] = await Promise.all([lstat(path), lstat(join(to, relative(from, path)))]);
        return isFolder ? copied.isDirectory() : original.size === copied.size;
      });
    return (await Promise.all(checks)).every(Boolean);
  } catch {
    return false;
  }
}
