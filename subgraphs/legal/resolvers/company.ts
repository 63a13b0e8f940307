import { whereEqual } from '../../common/lists/list.ts';
import { wherePolicyStatus } from '../conditions.ts';
import type { CompanyResolvers } from '../generated.ts';

export const Company: CompanyResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  compliance: ({ id }) => ({ companyId: id }),
  policies: ({ id }, { status, ...page }, { loaders, today }) =>
    loaders.policies.under(id, page, wherePolicyStatus(status, today)),
  openMatterCount: ({ id }, _, { loaders }) => loaders.openMatterCount.load(id),
  matters: ({ id }, { status, ...page }, { loaders }) =>
    loaders.matters.under(id, page, whereEqual('status', status)),
};
