import type { CompanyResolvers } from '../generated.ts';
import { judgeCompany } from '../health.ts';
import { whereProjects } from '../lists.ts';

export const Company: CompanyResolvers = {
  // The company itself is CRM's: whether there is one is not known here, only that nothing goes on for it.
  __resolveReference: ({ id }) => ({ id }),
  health: ({ id }, _, context) => judgeCompany(id, context),
  projectSummary: ({ id }) => ({ companyId: id }),
  projects: ({ id }, args, { loaders }) => loaders.projects.under(id, args, whereProjects(args)),
  projectActivity: ({ id }, page, { loaders }) => loaders.companyActivities.under(id, page),
  nextMilestone: ({ id }, _, { loaders }) => loaders.companyMilestone.load(id),
};
