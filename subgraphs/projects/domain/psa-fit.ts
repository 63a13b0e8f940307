/** A contract or a ticket as PSA tells it, as far as linking goes. */
export interface PsaFacts {
  readonly id: string;
  readonly tenantId: string;
  readonly companyId: string;
}

/** What speaks against linking a project, or a task of it, to something of PSA, as a sentence for people; null where nothing does. */
export function whyNoFit(
  what: 'contract' | 'ticket',
  { id, tenantId, companyId }: PsaFacts,
  project: { readonly tenantId: string; readonly companyId: string },
): string | null {
  if (tenantId !== project.tenantId)
    return `The ${what} ${id} is of the tenant ${tenantId}, and the project of ${project.tenantId}: is the PSA tenant id in the settings right?`;
  if (companyId !== project.companyId)
    return `The ${what} ${id} is of the company ${companyId}, and the project is done for ${project.companyId}.`;
  return null;
}
