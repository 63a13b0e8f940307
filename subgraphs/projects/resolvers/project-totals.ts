import { countOverdue, overallProgress } from '../domain/company-numbers.ts';
import { countHealth } from '../domain/health-counts.ts';
import type { ProjectTotalsResolvers } from '../generated.ts';
import { judgeProject } from '../health.ts';

export const ProjectTotals: ProjectTotalsResolvers = {
  activeCount: async (_, __, { loaders }) => (await loaders.allActiveProjects()).length,
  overdueCount: async (_, __, { loaders, today }) => countOverdue(await loaders.allActiveProjects(), today),
  progress: async (_, __, { loaders }) => {
    const projects = await loaders.allActiveProjects();
    return overallProgress(await Promise.all(projects.map(({ id }) => loaders.work.load(id))));
  },
  healthCounts: async (_, __, context) => {
    const projects = await context.loaders.allActiveProjects();
    return countHealth(await Promise.all(projects.map((project) => judgeProject(project, context))));
  },
};
