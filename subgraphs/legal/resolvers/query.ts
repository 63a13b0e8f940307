import { requireId } from '../../common/ids.ts';
import { whereEqual } from '../../common/lists/list.ts';
import type { QueryResolvers } from '../generated.ts';

export const Query: QueryResolvers = {
  policy: (_, { id }, { loaders }) => loaders.policy.load(requireId('Policy', id)),
  matter: (_, { id }, { loaders }) => loaders.matter.load(requireId('Matter', id)),
  matters: (_, { status, ...page }, { loaders }) =>
    loaders.tenantMatters.all(page, whereEqual('status', status)),
};
