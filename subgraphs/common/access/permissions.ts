import { GraphQLError } from 'graphql';
import { errorCodes } from '../../../schema/error-codes.ts';
import type { Viewer } from '../../../schema/viewer.ts';

/** What a viewer may be allowed to do. Reading needs no permission: whoever is of the tenant sees its rows. */
export const permissions = {
  'projects.manage':
    'Create, change and archive projects, milestones, templates and budgets, and link contracts.',
  'tasks.work': 'Create, change, assign and complete tasks, and link tickets.',
  'time.log': 'Log time of one’s own, hand it in and correct it.',
  'time.approve': 'Approve and reject time that others have handed in.',
  'psa.manage': 'Create and change clients, contracts and boards.',
  'tickets.work': 'Open tickets, change them and move them on.',
  'time.import': 'Bring time entries from another product into PSA.',
  'settings.manage': 'Change the tenant’s settings, its integrations and its integration keys.',
} as const;

/** One of the permissions. */
export type Permission = keyof typeof permissions;

const everything = Object.keys(permissions) as readonly Permission[];

/** What each role may do. A role that is not here may read. */
const grants: ReadonlyMap<string, readonly Permission[]> = new Map([
  ['OWNER', everything],
  ['ADMIN', everything],
  ['PROJECT_MANAGER', ['projects.manage', 'tasks.work', 'time.log', 'time.approve', 'tickets.work']],
  ['DISPATCHER', ['tasks.work', 'time.log', 'tickets.work']],
  ['TECHNICIAN', ['tasks.work', 'time.log', 'tickets.work']],
  ['ACCOUNT_MANAGER', ['psa.manage', 'tickets.work', 'time.log']],
  ['FINANCE', ['psa.manage', 'time.approve']],
]);

/** Who asks, as far as permissions go. */
export type Asker = Pick<Viewer, 'subject' | 'roles' | 'scopes'>;

/**
 * Whether a viewer may do something: by any of its roles, or, as a program with an integration key (`key_…`), by a scope of the
 * permission's name. The scopes of a person's token say what an application may do in the person's name: they give nobody more.
 */
export function mayDo({ subject, roles, scopes }: Asker, permission: Permission): boolean {
  if (subject.startsWith('key_')) return scopes.includes(permission);
  return roles.some((role) => grants.get(role)?.includes(permission) ?? false);
}

/** Throws `FORBIDDEN` unless the viewer may do it. */
export function requirePermission(viewer: Asker, permission: Permission): void {
  if (mayDo(viewer, permission)) return;
  const roles = viewer.roles.length > 0 ? viewer.roles.join(', ') : 'no role';
  throw new GraphQLError(
    `This needs the permission "${permission}" (${permissions[permission]}); the viewer has ${roles}.`,
    { extensions: { code: errorCodes.FORBIDDEN, permission } },
  );
}
