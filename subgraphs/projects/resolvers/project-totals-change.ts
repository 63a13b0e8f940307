import type { ProjectTotalsChangeResolvers } from '../generated.ts';

export const ProjectTotalsChange: ProjectTotalsChangeResolvers = {
  at: ({ now }) => now,
  projectTotals: () => ({}),
  company: ({ companyId }) => (companyId === null ? null : { id: companyId }),
};
