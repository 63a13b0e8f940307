import { integrationStatus } from '../domain/integration/health.ts';
import type { IntegrationHealthResolvers, TimeExportNumbersResolvers } from '../generated.ts';

export const IntegrationHealth: IntegrationHealthResolvers = {
  status: ({ findings }) => integrationStatus(findings),
  lastContact: ({ psa }) => {
    if (psa === null || psa.contactOutcome === null || psa.contactAt === null || psa.contactSince === null)
      return null;
    const { contactOutcome: outcome, contactReason: reason, contactAt: at, contactSince: since } = psa;
    return { outcome, reason, at, since };
  },
  timeExports: ({ exports }) => exports,
};

export const TimeExportNumbers: TimeExportNumbersResolvers = {
  pendingCount: ({ pending }) => pending,
  waitingForContractCount: ({ waitingForContract }) => waitingForContract,
  failedCount: ({ failed }) => failed,
  exportedCount: (_, _args, { loaders }) => loaders.exportedCount(),
  lastExportedAt: (_, _args, { loaders }) => loaders.lastExportedAt(),
};
