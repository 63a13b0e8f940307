import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  createTenantIndex,
  createTenantTable,
  type TenantTable,
} from '../../common/database/tenant-table.ts';

const integrationKeys: TenantTable = {
  schema: 'identity',
  name: 'integration_keys',
  columns: [
    'product text NOT NULL',
    'name text NOT NULL',
    `scopes jsonb NOT NULL CHECK (jsonb_typeof(scopes) = 'array')`,
    'hash text NOT NULL CHECK (length(hash) = 64)',
    'last_four text NOT NULL',
    'created_at timestamptz NOT NULL',
    'created_by_id text NOT NULL',
    'expires_at timestamptz',
    'replaced_by_id text COLLATE "C"',
    'overlap_ends_at timestamptz',
    'revoked_at timestamptz',
    'last_used_at timestamptz',
    'FOREIGN KEY (tenant_id, replaced_by_id) REFERENCES identity.integration_keys (tenant_id, id)',
    'CHECK ((replaced_by_id IS NULL) = (overlap_ends_at IS NULL))',
  ],
};

const idempotencyKeys: TenantTable = {
  schema: 'identity',
  name: 'idempotency_keys',
  columns: [
    'fingerprint text NOT NULL',
    'claim text NOT NULL',
    'claimed_until timestamptz NOT NULL',
    'expires_at timestamptz NOT NULL',
    'status integer CHECK (status BETWEEN 100 AND 599)',
    'headers jsonb',
    'body text',
    'CHECK ((status IS NULL) = (body IS NULL) AND (status IS NULL) = (headers IS NULL))',
  ],
};

/** The keys of programs, and the answers to what they want run once. */
export class IntegrationKeys1795305600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      ...createTenantTable(integrationKeys),
      createTenantIndex(integrationKeys, 'hash'),
      ...createTenantTable(idempotencyKeys),
      createTenantIndex(idempotencyKeys, 'expires_at'),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE identity.idempotency_keys');
    await runner.query('DROP TABLE identity.integration_keys');
  }
}
