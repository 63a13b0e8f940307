import { brandingOf } from '../branding.ts';
import type { TenantResolvers } from '../generated.ts';

export const Tenant: TenantResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.tenant.load(id),
  branding: (tenant, _args, context) => brandingOf(tenant, context),
};
