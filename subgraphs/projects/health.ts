import type { Context } from './context.ts';
import { companyHealth } from './domain/company-health.ts';
import { projectHealth, type Health } from './domain/health.ts';
import type { ProjectRow } from './entities.ts';
import type { HealthReasonParent } from './parents.ts';

// Brings the facts and the rules together: nothing is judged here, and nothing is loaded in the rules.

/** How a project stands, each reason with its project. Nothing is loaded for a project that is not active. */
export async function judgeProject(
  project: ProjectRow,
  { loaders, today }: Context,
): Promise<Health<HealthReasonParent> | null> {
  if (project.status !== 'ACTIVE') return null;
  const [work, milestones, loggedMinutes] = await Promise.all([
    loaders.work.load(project.id),
    loaders.milestoneCounts.load(project.id),
    loaders.loggedMinutes.load(project.id),
  ]);
  const { missed: missedMilestones } = milestones;
  const health = projectHealth({ ...project, today, work, missedMilestones, loggedMinutes });
  return health && { ...health, reasons: health.reasons.map((reason) => ({ ...reason, project })) };
}

/** How a company stands by its active projects. */
export async function judgeCompany(
  companyId: string,
  context: Context,
): Promise<Health<HealthReasonParent> | null> {
  const projects = await context.loaders.activeProjects.load(companyId);
  return companyHealth(await Promise.all(projects.map((project) => judgeProject(project, context))));
}
