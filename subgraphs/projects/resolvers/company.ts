import { whereEqual } from '../../common/lists/list.ts';
import type { CompanyResolvers } from '../generated.ts';
import { judgeCompany } from '../health.ts';

export const Company: CompanyResolvers = {
  // The company itself is CRM's: whether there is one is not known here, only that nothing goes on for it.
  __resolveReference: ({ id }) => ({ id }),
  health: ({ id }, _, context) => judgeCompany(id, context),
  projectSummary: ({ id }) => ({ companyId: id }),
  projects: ({ id }, { status, ...page }, { loaders }) =>
    loaders.projects.under(id, page, whereEqual('status', status)),
  nextMilestone: ({ id }, _, { loaders }) => loaders.companyMilestone.load(id),
};
