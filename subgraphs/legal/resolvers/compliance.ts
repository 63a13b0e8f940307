import { maxPageSize } from '../../common/lists/page-args.ts';
import { wherePolicyStatus } from '../conditions.ts';
import type { Context } from '../context.ts';
import { complianceScore, satisfiedCount } from '../domain/compliance-score.ts';
import type { PolicyStatus } from '../domain/policy-status.ts';
import type { PolicyRow } from '../entities.ts';
import type { ComplianceResolvers } from '../generated.ts';
import type { ComplianceParent } from '../parents.ts';

// Every field loads for itself what it needs: who asks for the score alone does not pay for the lists.
export const Compliance: ComplianceResolvers = {
  score: async (parent, _, context) => complianceScore(await states(parent, context)),
  requiredCount: async (parent, _, context) => (await states(parent, context)).length,
  satisfiedCount: async (parent, _, context) => satisfiedCount(await states(parent, context)),
  requirements: ({ companyId }, _, { loaders }) => loaders.requirements.load(companyId),
  signedPolicies: (parent, _, context) => policiesIn('SIGNED', parent, context),
  pendingPolicies: (parent, _, context) => policiesIn('SENT', parent, context),
};

async function states({ companyId }: ComplianceParent, { loaders }: Context) {
  return (await loaders.requirements.load(companyId)).map((requirement) => requirement.state);
}

async function policiesIn(
  status: PolicyStatus,
  { companyId }: ComplianceParent,
  { loaders, today }: Context,
): Promise<readonly PolicyRow[]> {
  const page = { first: maxPageSize };
  return (await loaders.policies.under(companyId, page, wherePolicyStatus(status, today))).nodes;
}
