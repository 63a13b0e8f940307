import type { ComplianceRequirementResolvers } from '../generated.ts';
import { loadTemplate } from './policy-template.ts';

export const ComplianceRequirement: ComplianceRequirementResolvers = {
  template: ({ templateId }, _, context) => loadTemplate(templateId, context),
  policy: ({ policyId }, _, { loaders }) => (policyId === null ? null : loaders.policy.load(policyId)),
};
