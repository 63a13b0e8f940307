import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable, type TenantTable } from '../../common/database/tenant-table.ts';

const branding: TenantTable = {
  schema: 'identity',
  name: 'branding',
  columns: [
    'company_name text',
    'logo_url text',
    `primary_color text CHECK (primary_color ~ '^#[0-9a-f]{6}$')`,
    'CHECK (id = tenant_id)',
    'FOREIGN KEY (tenant_id, id) REFERENCES identity.tenants (tenant_id, id) ON DELETE CASCADE',
  ],
};

/** How tenants look to their customers. */
export class Branding1795305600020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of createTenantTable(branding)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE identity.branding');
  }
}
