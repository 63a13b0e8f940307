import { mayDo } from '../../common/access/permissions.ts';
import { stateOf } from '../domain/key-state.ts';
import type { IntegrationKeyResolvers } from '../generated.ts';

export const IntegrationKey: IntegrationKeyResolvers = {
  // Who may not see the tenant's keys sees none by reference either.
  __resolveReference: ({ id }, { loaders, viewer }) =>
    mayDo(viewer, 'settings.manage') ? loaders.integrationKey.load(id) : null,
  state: (key, _args, { clock }) => stateOf(key, clock.now()),
  createdBy: ({ createdById }, _args, { loaders }) => loaders.person.load(createdById),
  replacedBy: ({ replacedById }, _args, { loaders }) =>
    replacedById === null ? null : loaders.integrationKey.load(replacedById),
};
