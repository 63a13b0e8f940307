import type { DemoCast } from '../../common/demo/cast.ts';
import { psaSettingsId } from '../domain/psa-settings.ts';
import { wantedAfter } from '../domain/export/wanted.ts';
import type { ProjectRow, TimeEntryRow } from '../entities.ts';
import { freshExport } from '../export/fresh-export.ts';
import type { ContractLinkRow, PsaSettingsRow } from '../psa-entities.ts';
import type { TimeExportRow } from '../time-entities.ts';
import type { ProjectPlan } from './project.ts';

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
    exportPausedAt: null,
    exportPausedReason: null,
    contactOutcome: null,
    contactReason: null,
    contactSince: null,
    contactAt: null,
  };
}

/** Approved billable time of the demo is still to be exported: it goes once PSA has a key, or its project a contract. */
export function exportOf(entry: TimeEntryRow, contractId: string | null): TimeExportRow[] {
  if (entry.approvedAt === null) return [];
  const wanted = wantedAfter(null, { ...entry, contractId });
  return wanted.kind === 'nothing' ? [] : [freshExport(entry, wanted, entry.approvedAt)];
}

/** The ticket that a demo task is about: the last task of a company's first project is about the company's first ticket. */
export function ticketOf(
  cast: DemoCast,
  { number, company, tasks }: ProjectPlan,
  task: number,
): string | null {
  const isFirst = number === company.index && number < cast.counts.tickets;
  return isFirst && company.hasClient && task === tasks.length - 1 ? cast.id('Ticket', number) : null;
}
