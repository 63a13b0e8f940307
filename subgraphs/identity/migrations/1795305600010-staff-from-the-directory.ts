import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable, type TenantTable } from '../../common/database/tenant-table.ts';

const settings: TenantTable = {
  schema: 'identity',
  name: 'directory_settings',
  columns: [
    'entra_tenant_id text NOT NULL',
    'client_id text NOT NULL',
    'sealed_secret text',
    'secret_saved_at timestamptz',
    'sign_in_url text NOT NULL',
    'graph_url text NOT NULL',
    'saved_at timestamptz NOT NULL',
    'delta_link text',
    'last_synced_at timestamptz',
    `CHECK (id = 'entra')`,
    'CHECK ((sealed_secret IS NULL) = (secret_saved_at IS NULL))',
  ],
};

const syncs: TenantTable = {
  schema: 'identity',
  name: 'directory_syncs',
  columns: [
    `state text NOT NULL CHECK (state IN ('RUNNING', 'SUCCEEDED', 'FAILED'))`,
    'is_full boolean NOT NULL',
    'started_at timestamptz NOT NULL',
    'started_by_id text NOT NULL',
    'finished_at timestamptz',
    'reason text',
    'created_count integer NOT NULL DEFAULT 0',
    'updated_count integer NOT NULL DEFAULT 0',
    'deactivated_count integer NOT NULL DEFAULT 0',
    'reactivated_count integer NOT NULL DEFAULT 0',
    'conflict_count integer NOT NULL DEFAULT 0',
    `conflicts jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(conflicts) = 'array')`,
    'page_count integer NOT NULL DEFAULT 0',
    'next_link text',
    'claim text',
    'claimed_until timestamptz',
    `CHECK ((state = 'RUNNING') = (finished_at IS NULL))`,
    `CHECK ((state = 'FAILED') = (reason IS NOT NULL))`,
    `CHECK ((state = 'RUNNING') = (claim IS NOT NULL) AND (claim IS NULL) = (claimed_until IS NULL))`,
  ],
};

/** Staff come from Microsoft Entra ID, and other subgraphs are told who is there. */
export class StaffFromTheDirectory1795305600010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      ...createTenantTable(settings),
      ...createTenantTable(syncs),
      // One sync of a tenant at a time, whoever begins it where.
      `CREATE UNIQUE INDEX "directory_syncs_running" ON identity.directory_syncs ("tenant_id") WHERE state = 'RUNNING'`,
      'ALTER TABLE identity.people ADD COLUMN directory_id text, ADD COLUMN directory_seen_by text, ADD COLUMN announced_at timestamptz',
      'CREATE UNIQUE INDEX "people_directory_id" ON identity.people ("tenant_id", directory_id)',
      `CREATE INDEX "people_unannounced" ON identity.people ("tenant_id", id) WHERE announced_at IS NULL AND is_active`,
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE identity.directory_syncs');
    await runner.query('DROP TABLE identity.directory_settings');
    await runner.query(
      'ALTER TABLE identity.people DROP COLUMN directory_id, DROP COLUMN directory_seen_by, DROP COLUMN announced_at',
    );
  }
}
