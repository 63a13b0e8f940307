import { requirePermission } from '../../common/access/permissions.ts';
import { requireId } from '../../common/ids.ts';
import { whereEqual } from '../../common/lists/list.ts';
import { psaSettingsId } from '../domain/psa-settings.ts';
import type { QueryResolvers } from '../generated.ts';
import { judgeIntegration } from '../integration-health.ts';
import { whereInUse, whereProjects, whereSince } from '../lists.ts';
import { timeQueries } from './time-queries.ts';

export const Query: QueryResolvers = {
  project: (_, { id }, { loaders }) => loaders.project.load(requireId('Project', id)),
  projects: (_, args, { loaders }) => loaders.projects.all(args, whereProjects(args)),
  milestone: (_, { id }, { loaders }) => loaders.milestone.load(requireId('Milestone', id)),
  task: (_, { id }, { loaders }) => loaders.task.load(requireId('Task', id)),
  projectTemplate: (_, { id }, { loaders }) => loaders.template.load(requireId('ProjectTemplate', id)),
  projectTemplates: (_, args, { loaders }) => loaders.templates.all(args, whereInUse(args)),
  projectActivity: (_, { since, ...page }, { loaders }) => loaders.activities.all(page, whereSince(since)),
  ...timeQueries,
  teamMembers: (_, { isActive, linkState, ...page }, { loaders }) =>
    loaders.teamMembers.all(page, [
      ...whereEqual('is_active', isActive),
      ...whereEqual('link_state', linkState),
    ]),
  myTeamMembership: (_, _args, { loaders, viewer }) => loaders.teamMember.load(viewer.subject),
  psaSettings: (_, _args, { loaders }) => loaders.psaSettings.load(psaSettingsId),
  integrationHealth: (_, _args, context) => {
    requirePermission(context.viewer, 'settings.manage');
    return judgeIntegration(context);
  },
};
