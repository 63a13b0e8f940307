import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  createTenantIndex,
  createTenantTable,
  type TenantTable,
} from '../../common/database/tenant-table.ts';

const timeExports: TenantTable = {
  schema: 'projects',
  name: 'time_exports',
  columns: [
    'project_id text COLLATE "C" NOT NULL',
    `state text NOT NULL CHECK (state IN ('PENDING', 'EXPORTED', 'FAILED', 'WAITING_FOR_CONTRACT'))`,
    'reason text',
    'wanted_version integer NOT NULL CHECK (wanted_version > 0)',
    'exported_version integer CHECK (exported_version <= wanted_version)',
    'exported_minutes integer CHECK (exported_minutes >= 0)',
    'exported_contract_id text COLLATE "C"',
    'exported_at timestamptz',
    'tries integer NOT NULL CHECK (tries >= 0)',
    'next_try_at timestamptz NOT NULL',
    'last_try_at timestamptz',
    'claim text',
    'claimed_until timestamptz',
    `CHECK (state <> 'EXPORTED' OR exported_version = wanted_version)`,
    'CHECK ((exported_version IS NULL) = (exported_at IS NULL))',
    'CHECK ((claim IS NULL) = (claimed_until IS NULL))',
    'FOREIGN KEY (tenant_id, id) REFERENCES projects.time_entries (tenant_id, id) ON DELETE CASCADE',
  ],
};

/** Approved billable time is exported to PSA, once and only once. */
export class TimeIsExported1795219200012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      ...createTenantTable(timeExports),
      createTenantIndex(timeExports, 'state, next_try_at, id'),
      createTenantIndex(timeExports, 'project_id, id'),
      'CREATE INDEX time_exports_claim ON projects.time_exports (tenant_id, claim) WHERE claim IS NOT NULL',
      'ALTER TABLE projects.psa_settings ADD export_paused_at timestamptz, ADD export_paused_reason text',
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE projects.psa_settings DROP export_paused_at, DROP export_paused_reason');
    await runner.query('DROP TABLE projects.time_exports');
  }
}
