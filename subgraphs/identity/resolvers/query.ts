import { requirePermission } from '../../common/access/permissions.ts';
import { requireId } from '../../common/ids.ts';
import { whereEqual } from '../../common/lists/list.ts';
import { directorySettingsId } from '../domain/directory/settings.ts';
import { integrationScopes, scopesOfProduct } from '../domain/integration-scopes.ts';
import { knownRoles } from '../domain/known-roles.ts';
import type { QueryResolvers } from '../generated.ts';

export const Query: QueryResolvers = {
  viewer: async (_, _args, { viewer, loaders }) => {
    const [tenant, person] = await Promise.all([
      loaders.tenant.load(viewer.tenantId),
      loaders.person.load(viewer.subject),
    ]);
    return tenant && { tenant, person, roles: knownRoles(viewer.roles) };
  },
  person: (_, { id }, { loaders }) => loaders.person.load(requireId('Person', id)),
  people: (_, { role, ...page }, { loaders }) =>
    loaders.people.all(
      page,
      role == null ? [] : [{ sql: 't.roles @> ?::jsonb', values: [JSON.stringify([role])] }],
    ),
  integrationKeys: (_, { product, ...page }, { loaders, viewer }) => {
    requirePermission(viewer, 'settings.manage');
    return loaders.integrationKeys.all(page, whereEqual('product', product));
  },
  integrationScopes: (_, { product }) =>
    scopesOfProduct[product].map((name) => ({ name, description: integrationScopes[name] })),
  directorySettings: (_, _args, { loaders, viewer }) => {
    requirePermission(viewer, 'settings.manage');
    return loaders.directorySettings.load(directorySettingsId);
  },
  directorySyncs: (_, page, { loaders, viewer }) => {
    requirePermission(viewer, 'settings.manage');
    return loaders.directorySyncs.all(page);
  },
};
