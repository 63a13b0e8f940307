/** A contract as PSA tells it, as far as linking goes. */
export interface ContractFacts {
  readonly id: string;
  readonly tenantId: string;
  readonly companyId: string;
}

/** What speaks against billing a project on a contract, as a sentence for people; null where nothing does. */
export function whyNoFit(
  contract: ContractFacts,
  project: { readonly tenantId: string; readonly companyId: string },
): string | null {
  if (contract.tenantId !== project.tenantId)
    return `The contract ${contract.id} is of the tenant ${contract.tenantId}, and the project of ${project.tenantId}: is the PSA tenant id in the settings right?`;
  if (contract.companyId !== project.companyId)
    return `The contract ${contract.id} is of the company ${contract.companyId}, and the project is done for ${project.companyId}.`;
  return null;
}
