import { requireId } from '../../common/ids.ts';
import { whereEqual } from '../../common/lists/list.ts';
import type { QueryResolvers } from '../generated.ts';

export const Query: QueryResolvers = {
  company: (_, { id }, { loaders }) => loaders.company.load(requireId('Company', id)),
  companies: (_, { status, ...page }, { loaders }) =>
    loaders.companies.all(page, whereEqual('status', status)),
  contact: (_, { id }, { loaders }) => loaders.contact.load(requireId('Contact', id)),
};
