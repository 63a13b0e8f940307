import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  createTenantIndex,
  createTenantTable,
  type TenantTable,
} from '../../common/database/tenant-table.ts';

const contractLinks: TenantTable = {
  schema: 'projects',
  name: 'contract_links',
  columns: [
    'project_id text COLLATE "C" NOT NULL',
    'contract_id text COLLATE "C" NOT NULL',
    'contract_name text',
    'contract_status text',
    'linked_at timestamptz NOT NULL',
    'linked_by text COLLATE "C" NOT NULL',
    'unlinked_at timestamptz',
    'unlinked_by text COLLATE "C"',
    'CHECK ((unlinked_at IS NULL) = (unlinked_by IS NULL))',
    'FOREIGN KEY (tenant_id, project_id) REFERENCES projects.projects (tenant_id, id) ON DELETE CASCADE',
  ],
};

const psaSettings: TenantTable = {
  schema: 'projects',
  name: 'psa_settings',
  columns: [
    'revision integer NOT NULL',
    'psa_tenant_id text COLLATE "C" NOT NULL',
    'api_url text NOT NULL',
    'sealed_key text',
    'key_ending text',
    'key_saved_at timestamptz',
    // The key of the table has the tenant besides: one row for each.
    `CHECK (id = 'psa')`,
    'CHECK ((sealed_key IS NULL) = (key_saved_at IS NULL))',
    'CHECK ((sealed_key IS NULL) = (key_ending IS NULL))',
  ],
};

/** A project is billed on one PSA contract at a time, and which it was before is kept. */
export class ContractsAreLinked1795219200011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      ...createTenantTable(contractLinks),
      createTenantIndex(contractLinks, 'project_id, linked_at, id'),
      `CREATE UNIQUE INDEX contract_links_current ON projects.contract_links (tenant_id, project_id)
       WHERE unlinked_at IS NULL`,
      ...createTenantTable(psaSettings),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['psa_settings', 'contract_links']) await runner.query(`DROP TABLE projects.${name}`);
  }
}
