import { requirePermission } from '../../common/access/permissions.ts';
import type { IntegrationHealthResolvers } from '../generated.ts';
import { findInHub } from '../hub-findings.ts';

export const IntegrationHealth: IntegrationHealthResolvers = {
  // A tenant has one, whose id is its own: of another tenant's there is nothing here.
  __resolveReference: ({ tenantId }, { viewer }) => (tenantId === viewer.tenantId ? { tenantId } : null),
  hubFindings: (_, _args, context) => {
    requirePermission(context.viewer, 'settings.manage');
    return findInHub(context);
  },
};
