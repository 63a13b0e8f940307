import type { Resolvers } from '../generated.ts';
import { Company } from './company.ts';
import { Compliance } from './compliance.ts';
import { ComplianceRequirement } from './compliance-requirement.ts';
import { Matter } from './matter.ts';
import { Policy } from './policy.ts';
import { PolicySigner } from './policy-signer.ts';
import { PolicyTemplate } from './policy-template.ts';
import { Query } from './query.ts';

export const resolvers: Resolvers = {
  Query,
  Company,
  Compliance,
  ComplianceRequirement,
  PolicyTemplate,
  Policy,
  PolicySigner,
  Matter,
};
