import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  createTenantIndex,
  createTenantTable,
  nameKeyColumn,
  type TenantTable,
} from '../../common/database/tenant-table.ts';

const tenants: TenantTable = {
  schema: 'identity',
  name: 'tenants',
  columns: ['name text NOT NULL', 'CHECK (id = tenant_id)'],
};

const people: TenantTable = {
  schema: 'identity',
  name: 'people',
  columns: [
    'name text NOT NULL',
    nameKeyColumn,
    'email text NOT NULL',
    'title text',
    `roles jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(roles) = 'array')`,
    'is_active boolean NOT NULL DEFAULT true',
  ],
};

/** The first tables of Identity. */
export class TenantsAndPeople1767225600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      ...createTenantTable(tenants),
      ...createTenantTable(people),
      createTenantIndex(people, 'name_key, id'),
      // People sign in by e-mail before their tenant is known, so one address means one person in the whole graph.
      'CREATE UNIQUE INDEX "people_email" ON identity.people (lower(email))',
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE identity.people');
    await runner.query('DROP TABLE identity.tenants');
  }
}
