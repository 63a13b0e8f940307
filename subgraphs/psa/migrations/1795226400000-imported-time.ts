import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forAllTenants } from '../../common/database/for-all-tenants.ts';
import { createTenantIndex, type TenantTable } from '../../common/database/tenant-table.ts';

const timeEntries: TenantTable = { schema: 'psa', name: 'time_entries', columns: [] };

/** Work entries can say what was done, and can come from another product: once for each of its own entries. */
export class ImportedTime1795226400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE psa.time_entries
      ADD COLUMN note text,
      ADD COLUMN project_id text COLLATE "C",
      ADD COLUMN origin_id text COLLATE "C",
      ADD COLUMN origin_version integer CHECK (origin_version >= 1),
      DROP CONSTRAINT time_entries_minutes_check,
      ADD CONSTRAINT time_entries_only_imports_are_taken_back
        CHECK (minutes > 0 OR (minutes = 0 AND origin_id IS NOT NULL)),
      ADD CONSTRAINT time_entries_origin_has_a_version CHECK ((origin_id IS NULL) = (origin_version IS NULL)),
      ADD CONSTRAINT time_entries_origin_once UNIQUE (tenant_id, origin_id)`);
    await runner.query(createTenantIndex(timeEntries, 'contract_id, worked_on, id'));
    await runner.query(createTenantIndex(timeEntries, 'ticket_id, worked_on, id'));
    // Burn-down and invoices are read from this index alone.
    await runner.query(createTenantIndex(timeEntries, 'contract_id, is_billable, worked_on', 'minutes'));
    // The new index that begins with the ticket serves its foreign key, too.
    await runner.query('DROP INDEX psa.time_entries_ticket_id');
  }

  async down(runner: QueryRunner): Promise<void> {
    await forAllTenants(runner, ['psa.time_entries'], () =>
      runner.query('DELETE FROM psa.time_entries WHERE minutes = 0'),
    );
    await runner.query(createTenantIndex(timeEntries, 'ticket_id'));
    await runner.query(`DROP INDEX psa.time_entries_contract_id_worked_on_id, psa.time_entries_ticket_id_worked_on_id,
      psa.time_entries_contract_id_is_billable_worked_on`);
    await runner.query(`ALTER TABLE psa.time_entries
      DROP CONSTRAINT time_entries_only_imports_are_taken_back,
      DROP COLUMN note, DROP COLUMN project_id, DROP COLUMN origin_id, DROP COLUMN origin_version,
      ADD CONSTRAINT time_entries_minutes_check CHECK (minutes > 0)`);
  }
}
