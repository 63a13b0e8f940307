import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forAllTenants } from '../../common/database/for-all-tenants.ts';

/** Clients can be archived, contracts can follow on others, and a contract without an amount needs no currency. */
export class ArchivedClientsAndRenewals1795219200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE psa.clients ADD COLUMN archived_at timestamptz');
    await runner.query(`ALTER TABLE psa.contracts
      ADD COLUMN renewal_of_id text COLLATE "C",
      ALTER COLUMN currency DROP NOT NULL,
      ADD CONSTRAINT contracts_amounts_have_a_currency
        CHECK (currency IS NOT NULL OR (hourly_rate_minor IS NULL AND price_minor IS NULL)),
      ADD CONSTRAINT contracts_renewed_once UNIQUE (tenant_id, renewal_of_id),
      ADD FOREIGN KEY (tenant_id, renewal_of_id) REFERENCES psa.contracts (tenant_id, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await forAllTenants(runner, ['psa.contracts'], () =>
      runner.query(`UPDATE psa.contracts SET currency = 'USD' WHERE currency IS NULL`),
    );
    await runner.query(`ALTER TABLE psa.contracts
      DROP COLUMN renewal_of_id,
      DROP CONSTRAINT contracts_amounts_have_a_currency,
      ALTER COLUMN currency SET NOT NULL`);
    await runner.query('ALTER TABLE psa.clients DROP COLUMN archived_at');
  }
}
