import type { Context } from '../context.ts';
import { countOverdue, overallProgress } from '../domain/company-numbers.ts';
import type { MilestoneCounts } from '../fact-loaders.ts';
import type { ProjectSummaryResolvers } from '../generated.ts';

export const ProjectSummary: ProjectSummaryResolvers = {
  activeCount: async ({ companyId }, _, { loaders }) => (await loaders.activeProjects.load(companyId)).length,
  overdueCount: async ({ companyId }, _, { loaders, today }) =>
    countOverdue(await loaders.activeProjects.load(companyId), today),
  completedCount: ({ companyId }, _, { loaders }) => loaders.completedCount.load(companyId),
  progress: async ({ companyId }, _, { loaders }) => {
    const projects = await loaders.activeProjects.load(companyId);
    return overallProgress(await Promise.all(projects.map(({ id }) => loaders.work.load(id))));
  },
  completedMilestoneCount: ({ companyId }, _, context) => sumMilestones(companyId, 'completed', context),
  openMilestoneCount: ({ companyId }, _, context) => sumMilestones(companyId, 'open', context),
  missedMilestoneCount: ({ companyId }, _, context) => sumMilestones(companyId, 'missed', context),
};

async function sumMilestones(
  companyId: string,
  which: keyof MilestoneCounts,
  { loaders }: Context,
): Promise<number> {
  const projects = await loaders.activeProjects.load(companyId);
  const counts = await Promise.all(projects.map(({ id }) => loaders.milestoneCounts.load(id)));
  return counts.reduce((sum, count) => sum + count[which], 0);
}
