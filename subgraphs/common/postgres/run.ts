import { spawn } from 'node:child_process';

/**
 * All that PostgreSQL's programs see of the environment: whatever PG* or locale settings the person has must
 * not change what they do.
 */
export const childEnvironment = {
  PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
};

/** Whom a program runs as. */
export interface Identity {
  uid: number;
  gid: number;
}

/** Spawn options that make a program run as the user; Node then also drops root's supplementary groups. */
export function asUser(user: Identity | undefined): Partial<Identity> {
  return user === undefined ? {} : { uid: user.uid, gid: user.gid };
}

/** How a program ended and all that it said. */
export interface Finished {
  code: number | null;
  output: string;
}

/** Runs a program to its end; rejects only when it cannot be started. */
export function run(
  program: string,
  args: readonly string[],
  options: { user?: Identity | undefined; cwd?: string } = {},
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...asUser(options.user),
      // The caller's own folder may be closed to the user.
      cwd: options.cwd ?? '/',
      env: childEnvironment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const collect = (chunk: Buffer) => (output += chunk.toString());
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output: output.trim() }));
  });
}
