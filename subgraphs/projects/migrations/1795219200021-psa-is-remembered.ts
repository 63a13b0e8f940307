import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was last heard from PSA is kept beside how it is reached, and what became of exports can be told from indexes. */
export class PsaIsRemembered1795219200021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      `ALTER TABLE projects.psa_settings
         ADD contact_outcome text
           CHECK (contact_outcome IN ('ANSWERED', 'UNREACHABLE', 'NOT_PSA', 'KEY_REFUSED', 'KEY_NOT_ALLOWED')),
         ADD contact_reason text,
         ADD contact_since timestamptz,
         ADD contact_at timestamptz,
         ADD CHECK ((contact_outcome IS NULL) = (contact_since IS NULL)),
         ADD CHECK ((contact_outcome IS NULL) = (contact_at IS NULL))`,
      `CREATE INDEX time_exports_exported_at ON projects.time_exports (tenant_id, exported_at)
         WHERE exported_at IS NOT NULL`,
      `CREATE INDEX time_exports_failed ON projects.time_exports (tenant_id, last_try_at) WHERE state = 'FAILED'`,
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX projects.time_exports_failed, projects.time_exports_exported_at');
    await runner.query(
      `ALTER TABLE projects.psa_settings
         DROP contact_outcome, DROP contact_reason, DROP contact_since, DROP contact_at`,
    );
  }
}
