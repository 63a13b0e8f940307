import type { DemoCast } from '../../common/demo/cast.ts';
import { psaSettingsId } from '../domain/psa-settings.ts';
import type { ProjectRow } from '../entities.ts';
import type { ContractLinkRow, PsaSettingsRow } from '../psa-entities.ts';

/** The link of a demo project that is billed on a contract: made by its manager on its first day. */
export function linkOf(
  { id, contractId, managerId, startsOn }: ProjectRow,
  linkId: string,
): ContractLinkRow[] {
  if (contractId === null || managerId === null) return [];
  const link: ContractLinkRow = {
    id: linkId,
    projectId: id,
    contractId,
    // Nobody asked PSA: the demo's data know the contract by themselves.
    contractName: null,
    contractStatus: null,
    linkedAt: new Date(`${startsOn}T08:00:00Z`),
    linkedBy: managerId,
    unlinkedAt: null,
    unlinkedBy: null,
  };
  return [link];
}

/** PSA as the demo has it, still without a key: nobody has made one yet. */
export function psaSettings({ tenant }: DemoCast): PsaSettingsRow {
  return {
    id: psaSettingsId,
    revision: 1,
    psaTenantId: tenant.id,
    apiUrl: 'http://127.0.0.1:4000/api/psa',
    sealedKey: null,
    keyEnding: null,
    keySavedAt: null,
  };
}
