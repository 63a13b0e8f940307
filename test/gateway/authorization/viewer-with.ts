import type { Viewer } from '../../../schema/viewer.ts';

/** Somebody with these scopes and roles, and nothing else. */
export function viewerWith(rights: Partial<Pick<Viewer, 'scopes' | 'roles'>> = {}): Viewer {
  return { subject: 'usr_1', tenantId: null, email: null, name: null, scopes: [], roles: [], ...rights };
}
