import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, link, open, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedPostgresError, codeOf } from './errors.ts';
import type { Home } from './home.ts';
import { unfinishedPath } from './unfinished.ts';

/** Where the password of PostgreSQL's owner is kept, for its user only. */
export function passwordFile(home: Home): string {
  return join(home.directory, 'password');
}

/** The password of this home, chosen at the first start; starts that race agree on one. */
export async function homePassword(home: Home): Promise<string> {
  return (await readPassword(passwordFile(home))) ?? choosePassword(home);
}

async function choosePassword(home: Home): Promise<string> {
  const path = passwordFile(home);
  // Data that exists has its password already: another one would only hide that the file is lost.
  if (await hasData(home)) throw lost(path);
  const draft = unfinishedPath(home.directory);
  await writeDraft(draft, home);
  // A link appears whole and never replaces another's.
  await link(draft, path).catch((error: unknown) => {
    if (codeOf(error) !== 'EEXIST') throw error;
  });
  await unlink(draft);
  const agreed = await readPassword(path);
  if (agreed !== undefined) return agreed;
  throw lost(path);
}

async function hasData(home: Home): Promise<boolean> {
  return access(join(home.data, 'PG_VERSION')).then(
    () => true,
    () => false,
  );
}

function lost(path: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'WRONG_PASSWORD',
    `The file ${path} with the password of PostgreSQL's data beside it is missing or empty. Bring it back.`,
  );
}

async function writeDraft(draft: string, home: Home): Promise<void> {
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(`${randomBytes(24).toString('hex')}\n`);
    if (home.user !== undefined) await file.chown(home.user.uid, home.user.gid);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function readPassword(path: string): Promise<string | undefined> {
  try {
    // No link is followed: root reads here what another user could have put in place.
    const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
    try {
      return (await file.readFile('utf8')).trim() || undefined;
    } finally {
      await file.close();
    }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}
