import { requirePermission } from '../../common/access/permissions.ts';
import type { IntegrationFinding } from '../domain/integration/facts.ts';
import { allFindings, integrationStatus } from '../domain/integration/health.ts';
import type { IntegrationHealthResolvers, TimeExportNumbersResolvers } from '../generated.ts';
import { judgeIntegration } from '../integration-health.ts';

/** What Hub has found, as it comes with a reference: JSON, in which an instant is a text. */
type ReceivedFinding = Omit<IntegrationFinding, 'since'> & { readonly since: string | null };

export const IntegrationHealth: IntegrationHealthResolvers = {
  async __resolveReference(reference, context) {
    requirePermission(context.viewer, 'settings.manage');
    // A tenant has one, whose id is its own: of another tenant's there is nothing here.
    if (reference.tenantId !== context.viewer.tenantId) return null;
    const { hubFindings } = reference as { readonly hubFindings?: readonly ReceivedFinding[] | null };
    return { ...(await judgeIntegration(context)), hubFindings: hubFindings && hubFindings.map(read) };
  },
  status({ findings, hubFindings }) {
    const all = allFindings(findings, hubFindings);
    return all && integrationStatus(all);
  },
  findings: ({ findings, hubFindings }) => allFindings(findings, hubFindings),
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

function read({ since, ...finding }: ReceivedFinding): IntegrationFinding {
  return { ...finding, since: since === null ? null : new Date(since) };
}
