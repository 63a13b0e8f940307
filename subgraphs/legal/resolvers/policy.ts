import { policyStatus } from '../domain/policy-status.ts';
import type { PolicyResolvers } from '../generated.ts';
import { loadTemplate } from './policy-template.ts';

export const Policy: PolicyResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.policy.load(id),
  template: ({ templateId }, _, context) => loadTemplate(templateId, context),
  company: ({ companyId }) => ({ id: companyId }),
  status: (policy, _, { today }) => policyStatus(policy, today),
  signers: ({ id }, _, { loaders }) => loaders.signers.load(id),
};
