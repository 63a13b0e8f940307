import type { Role } from '../enums.ts';

const roles: Readonly<Record<Role, true>> = {
  OWNER: true,
  ADMIN: true,
  PROJECT_MANAGER: true,
  TECHNICIAN: true,
  DISPATCHER: true,
  ACCOUNT_MANAGER: true,
  ATTORNEY: true,
  HR: true,
  FINANCE: true,
};

/** The roles among the names that a token carries: an identity provider may know groups that mean nothing here. */
export function knownRoles(names: readonly string[]): Role[] {
  return names.filter((name): name is Role => Object.hasOwn(roles, name));
}
