import { EntitySchema } from 'typeorm';
import type { directorySettingsId } from './domain/directory/settings.ts';
import type { DirectoryConflictCode, DirectorySyncState } from './enums.ts';

/** How the tenant's Microsoft Entra ID is reached, and how far it was read: one row for a tenant. */
export interface DirectorySettingsRow {
  readonly id: typeof directorySettingsId;
  readonly entraTenantId: string;
  readonly clientId: string;
  /** The client secret, sealed; null where there is none. */
  readonly sealedSecret: string | null;
  readonly secretSavedAt: Date | null;
  /** Both without a slash at the end. */
  readonly signInUrl: string;
  readonly graphUrl: string;
  readonly savedAt: Date;
  /** Where Microsoft Graph goes on telling what has changed; null where it must be read from its start. */
  readonly deltaLink: string | null;
  /** When the last sync that succeeded ended, with this directory. */
  readonly lastSyncedAt: Date | null;
}

/** An account that could not become a person. */
export interface DirectoryConflict {
  readonly code: DirectoryConflictCode;
  readonly directoryId: string;
  readonly name: string | null;
  readonly email: string | null;
}

/** One run of the sync: its place in the log while it goes on, and what came of it. */
export interface DirectorySyncRow {
  readonly id: string;
  readonly state: DirectorySyncState;
  readonly isFull: boolean;
  readonly startedAt: Date;
  /** A person's id, or whatever the token named. */
  readonly startedById: string;
  readonly finishedAt: Date | null;
  readonly reason: string | null;
  readonly createdCount: number;
  readonly updatedCount: number;
  readonly deactivatedCount: number;
  readonly reactivatedCount: number;
  readonly conflictCount: number;
  /** The first hundred of them. */
  readonly conflicts: readonly DirectoryConflict[];
  readonly pageCount: number;
  /** The page that is to be read next; null where it is the first. */
  readonly nextLink: string | null;
  /** Whose run it is, while it goes on: a process that has lost its claim to another writes nothing any more. */
  readonly claim: string | null;
  /** From when on another process may take it over: the one that has it is dead then. */
  readonly claimedUntil: Date | null;
}

export const DirectorySettingsEntity = new EntitySchema<DirectorySettingsRow>({
  name: 'DirectorySettings',
  schema: 'identity',
  tableName: 'directory_settings',
  columns: {
    id: { type: 'text', primary: true },
    entraTenantId: { type: 'text', name: 'entra_tenant_id' },
    clientId: { type: 'text', name: 'client_id' },
    sealedSecret: { type: 'text', name: 'sealed_secret', nullable: true },
    secretSavedAt: { type: 'timestamptz', name: 'secret_saved_at', nullable: true },
    signInUrl: { type: 'text', name: 'sign_in_url' },
    graphUrl: { type: 'text', name: 'graph_url' },
    savedAt: { type: 'timestamptz', name: 'saved_at' },
    deltaLink: { type: 'text', name: 'delta_link', nullable: true },
    lastSyncedAt: { type: 'timestamptz', name: 'last_synced_at', nullable: true },
  },
});

export const DirectorySyncEntity = new EntitySchema<DirectorySyncRow>({
  name: 'DirectorySync',
  schema: 'identity',
  tableName: 'directory_syncs',
  columns: {
    id: { type: 'text', primary: true },
    state: { type: 'text' },
    isFull: { type: 'boolean', name: 'is_full' },
    startedAt: { type: 'timestamptz', name: 'started_at' },
    startedById: { type: 'text', name: 'started_by_id' },
    finishedAt: { type: 'timestamptz', name: 'finished_at', nullable: true },
    reason: { type: 'text', nullable: true },
    createdCount: { type: 'integer', name: 'created_count' },
    updatedCount: { type: 'integer', name: 'updated_count' },
    deactivatedCount: { type: 'integer', name: 'deactivated_count' },
    reactivatedCount: { type: 'integer', name: 'reactivated_count' },
    conflictCount: { type: 'integer', name: 'conflict_count' },
    conflicts: { type: 'jsonb' },
    pageCount: { type: 'integer', name: 'page_count' },
    nextLink: { type: 'text', name: 'next_link', nullable: true },
    claim: { type: 'text', nullable: true },
    claimedUntil: { type: 'timestamptz', name: 'claimed_until', nullable: true },
  },
});
