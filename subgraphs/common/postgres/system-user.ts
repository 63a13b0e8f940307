import { EmbeddedPostgresError } from './errors.ts';
import { run } from './run.ts';
import type { Identity } from './run.ts';

/** An account of the operating system. */
export interface SystemUser extends Identity {
  name: string;
}

const CREATED_NAME = 'one-graph';

/** Whether this process may become any user. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** The account with this name or number, if there is one. */
export async function findUser(nameOrUid: string | number): Promise<SystemUser | undefined> {
  const key = String(nameOrUid);
  // `id` rather than /etc/passwd: accounts may come from a directory service.
  const [name, uid, gid] = await Promise.all(['-nu', '-u', '-g'].map((flag) => run('id', [flag, key])));
  if (name?.code !== 0 || uid?.code !== 0 || gid?.code !== 0) return undefined;
  return { name: name.output, uid: Number(uid.output), gid: Number(gid.output) };
}

async function createUser(): Promise<SystemUser | undefined> {
  const args = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', CREATED_NAME];
  try {
    await run('useradd', args);
  } catch {
    // No such program here.
  }
  // Asked either way: another start may have created it in the same moment.
  return findUser(CREATED_NAME);
}

/** Whom PostgreSQL runs as when we are root, which it refuses to be. */
export async function unprivilegedUser(): Promise<SystemUser> {
  const user =
    (await findUser('postgres')) ??
    (await findUser(CREATED_NAME)) ??
    (await createUser()) ??
    (await findUser('nobody'));
  if (user !== undefined) return user;
  throw new EmbeddedPostgresError(
    'UNREACHABLE',
    'PostgreSQL does not run as root, and there is no user "postgres" or "nobody" here, nor can one be created. ' +
      'Create one (useradd --system postgres), start as an ordinary user, or set DATABASE_URL.',
  );
}
