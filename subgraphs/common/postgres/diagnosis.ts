import { EmbeddedPostgresError } from './errors.ts';

/** What PostgreSQL writes when something about the machine is wrong, and what a person can do about it. */
const advice: readonly (readonly [RegExp, string])[] = [
  [
    /No space left on device|Disk quota exceeded/,
    'The disk is full: free some space, or set DATA_DIR to another disk.',
  ],
  [
    /could not (create|open|resize|map|attach).*shared memory|SHMMAX|SHMALL/,
    'Shared memory is missing or too small: in a container, give it more (docker run --shm-size=256m, not --ipc=none).',
  ],
  [
    /error while loading shared libraries|Library not loaded|GLIBC_/,
    'A library is missing: run "npm ci" again with install scripts allowed; on Alpine set DATABASE_URL instead.',
  ],
  [
    /pre-existing shared memory block/,
    'Server processes of an earlier run still hold the data: end those that run on this folder (ps ax | grep postgres).',
  ],
  [
    /incompatible with server/,
    'The data is of another version of PostgreSQL: move it away, or use pg_upgrade.',
  ],
  [
    /Permission denied|wrong ownership|invalid permissions/,
    'Check who owns the folder and that no one else may write to it.',
  ],
  [/Read-only file system/, 'The folder is read-only: set DATA_DIR to one that can be written.'],
  [
    /could not bind|Address already in use/,
    'Every port that was tried is taken; check what listens on 127.0.0.1.',
  ],
  [
    /invalid checkpoint record|could not locate a valid checkpoint|PANIC/,
    'The data is damaged: bring it back from a backup, or move the folder away to begin anew.',
  ],
];

/** What to do about it, from what PostgreSQL wrote. */
export function adviceFor(output: string): string {
  const known = advice.find(([sign]) => sign.test(output));
  return known?.[1] ?? 'Set DATABASE_URL to use another PostgreSQL server meanwhile.';
}

/** A failure with what was tried, what PostgreSQL said about it, and what to do. */
export function diagnosed(tried: string, output: string): EmbeddedPostgresError {
  const said = output === '' ? 'It said nothing.' : `It said:\n${output.replaceAll(/^/gm, '  ')}`;
  return new EmbeddedPostgresError('DID_NOT_START', `${tried}. ${adviceFor(output)} ${said}`);
}
