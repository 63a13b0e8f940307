import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forAllTenants } from '../../common/database/for-all-tenants.ts';
import {
  createTenantIndex,
  createTenantTable,
  type TenantTable,
} from '../../common/database/tenant-table.ts';

const timeEntries: TenantTable = { schema: 'projects', name: 'time_entries', columns: [] };

/** A beginning and an end go together, and tell the minutes. */
const minutesBetween = 'round(extract(epoch FROM ended_at - started_at) / 60)';
const added = [
  'ADD started_at timestamptz',
  'ADD ended_at timestamptz',
  'ADD submitted_at timestamptz',
  'ADD approved_at timestamptz',
  'ADD approved_by text COLLATE "C"',
  'ADD rejection_reason text',
  'ADD CONSTRAINT time_entries_span CHECK ((started_at IS NULL) = (ended_at IS NULL))',
  `ADD CONSTRAINT time_entries_span_minutes CHECK (minutes = ${minutesBetween})`,
  // A correction can take an entry back.
  'DROP CONSTRAINT time_entries_minutes_check',
  `ADD CONSTRAINT time_entries_minutes_check CHECK (minutes > 0 OR (minutes = 0 AND status = 'APPROVED'))`,
];

const timeCorrections: TenantTable = {
  schema: 'projects',
  name: 'time_corrections',
  columns: [
    'time_entry_id text COLLATE "C" NOT NULL',
    'version integer NOT NULL CHECK (version > 1)',
    'minutes_before integer NOT NULL CHECK (minutes_before >= 0)',
    'minutes_after integer NOT NULL CHECK (minutes_after >= 0)',
    'is_billable_before boolean NOT NULL',
    'is_billable_after boolean NOT NULL',
    'started_at_before timestamptz',
    'ended_at_before timestamptz',
    'reason text NOT NULL',
    'corrected_at timestamptz NOT NULL',
    'corrected_by text COLLATE "C" NOT NULL',
    'FOREIGN KEY (tenant_id, time_entry_id) REFERENCES projects.time_entries (tenant_id, id) ON DELETE CASCADE',
    'UNIQUE (tenant_id, time_entry_id, version)',
  ],
};

/** When time was spent, handed in and approved, and what was corrected afterwards. */
export class TimeIsApproved1795219200010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      `ALTER TABLE projects.time_entries ${added.join(', ')}`,
      createTenantIndex(timeEntries, 'worked_on, id'),
      createTenantIndex(timeEntries, 'status, worked_on, id'),
      createTenantIndex(timeEntries, 'person_id, worked_on, id'),
      createTenantIndex(timeEntries, 'person_id, started_at'),
      ...createTenantTable(timeCorrections),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const indexes = ['worked_on_id', 'status_worked_on_id', 'person_id_worked_on_id', 'person_id_started_at'];
    await runner.query('DROP TABLE projects.time_corrections');
    for (const index of indexes) await runner.query(`DROP INDEX projects."time_entries_${index}"`);
    await forAllTenants(runner, ['projects.time_entries'], () =>
      runner.query('DELETE FROM projects.time_entries WHERE minutes = 0'),
    );
    const columns = [
      'started_at',
      'ended_at',
      'submitted_at',
      'approved_at',
      'approved_by',
      'rejection_reason',
    ];
    await runner.query(
      `ALTER TABLE projects.time_entries ${columns.map((column) => `DROP ${column}`).join(', ')},
       DROP CONSTRAINT time_entries_minutes_check, ADD CONSTRAINT time_entries_minutes_check CHECK (minutes > 0)`,
    );
  }
}
