import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  createTenantIndex,
  createTenantTable,
  nameKeyColumn,
  type TenantTable,
} from '../../common/database/tenant-table.ts';

const companies: TenantTable = {
  schema: 'crm',
  name: 'companies',
  columns: [
    'name text NOT NULL',
    nameKeyColumn,
    `status text NOT NULL CHECK (status IN ('PROSPECT', 'ACTIVE', 'FORMER'))`,
    'domain text',
    'phone text',
    'industry text',
    'employee_count integer CHECK (employee_count >= 0)',
    'street text',
    'city text',
    'region text',
    'postal_code text',
    'country text',
    'owner_id text COLLATE "C"',
    'created_at timestamptz NOT NULL DEFAULT now()',
  ],
};

const contacts: TenantTable = {
  schema: 'crm',
  name: 'contacts',
  columns: [
    'company_id text COLLATE "C" NOT NULL',
    'name text NOT NULL',
    nameKeyColumn,
    'email text',
    'phone text',
    'title text',
    'is_primary boolean NOT NULL DEFAULT false',
    'FOREIGN KEY (tenant_id, company_id) REFERENCES crm.companies (tenant_id, id) ON DELETE CASCADE',
  ],
};

/** The first tables of CRM. */
export class CompaniesAndContacts1767225600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      ...createTenantTable(companies),
      createTenantIndex(companies, 'name_key, id'),
      createTenantIndex(companies, 'status, name_key, id'),
      ...createTenantTable(contacts),
      createTenantIndex(contacts, 'company_id, (NOT is_primary), name_key, id'),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE crm.contacts');
    await runner.query('DROP TABLE crm.companies');
  }
}
