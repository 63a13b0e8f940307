import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SHORTEST = 32;

/**
 * A secret that is kept in `<dataDir>/<name>` and made at the first start.
 *
 * Several processes may start at once and must agree. A secret is written whole to a file of this process's own, then
 * linked to the shared name: a link is made or refused in one step, so nobody ever reads a half-written secret.
 */
export function keptSecret(dataDir: string, name: string): string {
  const path = join(dataDir, name);
  const kept = readIfThere(path);
  if (kept !== undefined) return checked(kept, path);
  makeSecret(dataDir, path);
  return checked(readFileSync(path, 'utf8'), path);
}

function makeSecret(dataDir: string, path: string): void {
  mkdirSync(dataDir, { recursive: true });
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  writeFileSync(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  try {
    linkSync(draft, path);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function checked(content: string, path: string): string {
  const secret = content.trim();
  if (secret.length >= SHORTEST) return secret;
  throw new Error(
    `The secret in ${path} is shorter than ${SHORTEST} characters: delete the file, a new one is made.`,
  );
}

function hasCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
