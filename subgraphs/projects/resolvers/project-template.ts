import type { ProjectTemplateResolvers } from '../generated.ts';

export const ProjectTemplate: ProjectTemplateResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.template.load(id),
};
