import { whereEqual } from '../../common/lists/list.ts';
import { progressOf } from '../domain/progress.ts';
import type { ProjectResolvers } from '../generated.ts';
import { judgeProject } from '../health.ts';
import { openMilestones } from '../lists.ts';

export const Project: ProjectResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.project.load(id),
  company: ({ companyId }) => ({ id: companyId }),
  manager: ({ managerId }) => (managerId === null ? null : { id: managerId }),
  contract: ({ contractId }) => (contractId === null ? null : { id: contractId }),
  progress: async ({ id }, _, { loaders }) => progressOf(await loaders.work.load(id)),
  health: (project, _, context) => judgeProject(project, context),
  loggedMinutes: ({ id }, _, { loaders }) => loaders.loggedMinutes.load(id),
  milestones: ({ id }, page, { loaders }) => loaders.milestones.under(id, page),
  nextMilestone: async ({ id }, _, { loaders }) =>
    (await loaders.milestones.under(id, { first: 1 }, openMilestones)).nodes[0] ?? null,
  tasks: ({ id }, { status, ...page }, { loaders }) =>
    loaders.tasks.under(id, page, whereEqual('status', status)),
  contractLinks: ({ id }, page, { loaders }) => loaders.contractLinks.under(id, page),
  timeEntries: ({ id }, page, { loaders }) => loaders.timeEntries.under(id, page),
  activity: ({ id }, page, { loaders }) => loaders.activities.under(id, page),
};
