import { requireId } from '../../common/ids.ts';
import { whereEqual } from '../../common/lists/list.ts';
import { psaSettingsId } from '../domain/psa-settings.ts';
import type { QueryResolvers } from '../generated.ts';
import { timeQueries } from './time-queries.ts';

export const Query: QueryResolvers = {
  project: (_, { id }, { loaders }) => loaders.project.load(requireId('Project', id)),
  projects: (_, { status, ...page }, { loaders }) => loaders.projects.all(page, whereEqual('status', status)),
  milestone: (_, { id }, { loaders }) => loaders.milestone.load(requireId('Milestone', id)),
  task: (_, { id }, { loaders }) => loaders.task.load(requireId('Task', id)),
  ...timeQueries,
  psaSettings: (_, _args, { loaders }) => loaders.psaSettings.load(psaSettingsId),
};
