import { EntitySchema } from 'typeorm';
import type { psaSettingsId } from './domain/psa-settings.ts';
import type { PsaContactOutcome } from './enums.ts';

/** That a project is, or was, billed on a PSA contract. The one that is has no `unlinkedAt`. */
export interface ContractLinkRow {
  readonly id: string;
  readonly projectId: string;
  readonly contractId: string;
  /** As PSA told it when it was linked; null where it was linked without asking. */
  readonly contractName: string | null;
  readonly contractStatus: string | null;
  readonly linkedAt: Date;
  /** A person, or a program with a key. */
  readonly linkedBy: string;
  readonly unlinkedAt: Date | null;
  readonly unlinkedBy: string | null;
}

/** How the tenant's PSA is reached: one row for a tenant. */
export interface PsaSettingsRow {
  readonly id: typeof psaSettingsId;
  /** Grows with every saving, so that a late finding about older settings can be told from one about these. */
  readonly revision: number;
  readonly psaTenantId: string;
  readonly apiUrl: string;
  /** The integration key, sealed; null where there is none. */
  readonly sealedKey: string | null;
  /** Its last four characters, by which people tell keys apart. */
  readonly keyEnding: string | null;
  readonly keySavedAt: Date | null;
  /** Since when nothing is exported, and why: until the settings are saved anew. */
  readonly exportPausedAt: Date | null;
  readonly exportPausedReason: string | null;
  /** What was last heard from PSA; null where it was not asked since the settings were saved. */
  readonly contactOutcome: PsaContactOutcome | null;
  /** Why PSA is not reached as it should be; null where it is. */
  readonly contactReason: string | null;
  /** Since when that was heard each time. */
  readonly contactSince: Date | null;
  /** When it was last heard. */
  readonly contactAt: Date | null;
}

export const ContractLinkEntity = new EntitySchema<ContractLinkRow>({
  name: 'ContractLink',
  schema: 'projects',
  tableName: 'contract_links',
  columns: {
    id: { type: 'text', primary: true },
    projectId: { type: 'text', name: 'project_id' },
    contractId: { type: 'text', name: 'contract_id' },
    contractName: { type: 'text', name: 'contract_name', nullable: true },
    contractStatus: { type: 'text', name: 'contract_status', nullable: true },
    linkedAt: { type: 'timestamptz', name: 'linked_at' },
    linkedBy: { type: 'text', name: 'linked_by' },
    unlinkedAt: { type: 'timestamptz', name: 'unlinked_at', nullable: true },
    unlinkedBy: { type: 'text', name: 'unlinked_by', nullable: true },
  },
});

export const PsaSettingsEntity = new EntitySchema<PsaSettingsRow>({
  name: 'PsaSettings',
  schema: 'projects',
  tableName: 'psa_settings',
  columns: {
    id: { type: 'text', primary: true },
    revision: { type: 'integer' },
    psaTenantId: { type: 'text', name: 'psa_tenant_id' },
    apiUrl: { type: 'text', name: 'api_url' },
    sealedKey: { type: 'text', name: 'sealed_key', nullable: true },
    keyEnding: { type: 'text', name: 'key_ending', nullable: true },
    keySavedAt: { type: 'timestamptz', name: 'key_saved_at', nullable: true },
    exportPausedAt: { type: 'timestamptz', name: 'export_paused_at', nullable: true },
    exportPausedReason: { type: 'text', name: 'export_paused_reason', nullable: true },
    contactOutcome: { type: 'text', name: 'contact_outcome', nullable: true },
    contactReason: { type: 'text', name: 'contact_reason', nullable: true },
    contactSince: { type: 'timestamptz', name: 'contact_since', nullable: true },
    contactAt: { type: 'timestamptz', name: 'contact_at', nullable: true },
  },
});
