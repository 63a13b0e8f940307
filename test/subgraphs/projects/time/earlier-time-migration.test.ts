import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { migrate } from '../../../../subgraphs/common/database/migrate.ts';
import { wantedAfter } from '../../../../subgraphs/projects/domain/export/wanted.ts';
import { projects } from '../../../../subgraphs/projects/index.ts';
import { EarlierTimeIsExported1795219200040 } from '../../../../subgraphs/projects/migrations/1795219200040-earlier-time-is-exported.ts';
import { createOwnedDatabase, type OwnedDatabase } from '../../../support/owned-database.ts';

// Databases in which time was approved before there were exports. Migrating must also work for an owner who is no superuser, and is
// held to row-level security as everybody is.

let database: OwnedDatabase;
beforeAll(async () => {
  database = await createOwnedDatabase();
});
afterAll(() => database.drop());

const contracts = { prj_linked: 'ctr_1', prj_unlinked: null };

interface Entry {
  readonly id: string;
  readonly projectId: keyof typeof contracts;
  readonly status: string;
  readonly minutes: number;
  readonly isBillable: boolean;
}

function entryOf(number: number, more: Partial<Entry> = {}): Entry {
  const usual = { projectId: 'prj_linked', status: 'APPROVED', minutes: 60, isBillable: true } as const;
  return { id: `tim_${number}`, ...usual, ...more };
}

const entries: readonly Entry[] = [
  entryOf(1),
  entryOf(2, { projectId: 'prj_unlinked' }),
  entryOf(3, { isBillable: false }),
  entryOf(4, { minutes: 0 }),
  ...['DRAFT', 'SUBMITTED', 'REJECTED'].map((status, index) => entryOf(5 + index, { status })),
  // Has an export already, which PSA has.
  entryOf(8),
];

async function fill(tenant: string): Promise<void> {
  const insert = (table: string, columns: string, values: string, rows: readonly unknown[]) =>
    database.admin.query(
      `INSERT INTO projects.${table} (tenant_id, ${columns}) SELECT $1, ${values}
       FROM jsonb_array_elements($2::jsonb) AS r(row)`,
      [tenant, JSON.stringify(rows)],
    );
  await insert(
    'projects',
    'id, company_id, name, status, contract_id, starts_on',
    `row->>0, 'cmp_1', 'x', 'ACTIVE', row->>1, '2026-01-01'`,
    Object.entries(contracts),
  );
  await insert(
    'tasks',
    'id, project_id, position, title, status',
    `'tsk_' || (row->>0), row->>0, 0, 'x', 'TODO'`,
    Object.entries(contracts),
  );
  await insert(
    'time_entries',
    'id, project_id, task_id, person_id, worked_on, minutes, is_billable, status',
    `row->>'id', row->>'projectId', 'tsk_' || (row->>'projectId'), 'usr_1', '2026-01-02', (row->>'minutes')::int,
     (row->>'isBillable')::boolean, row->>'status'`,
    entries,
  );
  await insert(
    'time_exports',
    'id, project_id, state, wanted_version, exported_version, exported_at, tries, next_try_at',
    `row->>'id', row->>'projectId', 'EXPORTED', 3, 3, '2026-01-03', 0, '2026-01-03'`,
    entries.slice(-1),
  );
}

const beforeIt = projects.migrations.slice(
  0,
  projects.migrations.indexOf(EarlierTimeIsExported1795219200040),
);

test('gives approved billable time the export that approving it gives, and leaves those that are there', async () => {
  await migrate(database.url, 'projects', beforeIt);
  for (const tenant of ['ten_a', 'ten_b']) await fill(tenant);
  await migrate(database.url, 'projects', projects.migrations);

  const { rows } = await database.admin.query<{ tenant: string; id: string; due: boolean }>(
    `SELECT tenant_id AS tenant, id, project_id AS "projectId", state, reason, wanted_version AS version,
       exported_version AS exported, tries, next_try_at <= now() AS due, last_try_at AS "lastTryAt"
     FROM projects.time_exports ORDER BY 1, 2`,
  );
  const wanted = entries.slice(0, -1).flatMap((entry) => {
    const found =
      entry.status === 'APPROVED' && wantedAfter(null, { ...entry, contractId: contracts[entry.projectId] });
    if (!found || found.kind === 'nothing') return [];
    const { state, reason, version } = found;
    const { id, projectId } = entry;
    return [{ id, projectId, state, reason, version, exported: null, tries: 0, due: true, lastTryAt: null }];
  });
  expect(wanted.map(({ state }) => state)).toEqual(['PENDING', 'WAITING_FOR_CONTRACT']);
  const kept = {
    id: 'tim_8',
    projectId: 'prj_linked',
    state: 'EXPORTED',
    reason: null,
    version: 3,
    exported: 3,
  };
  const all = [...wanted, { ...kept, tries: 0, due: true, lastTryAt: null }];
  expect(rows).toEqual(['ten_a', 'ten_b'].flatMap((tenant) => all.map((one) => ({ tenant, ...one }))));

  const { rows: open } = await database.admin.query(
    `SELECT relname FROM pg_class WHERE relnamespace = 'projects'::regnamespace AND relkind = 'r'
     AND relname <> 'migrations' AND NOT (relrowsecurity AND relforcerowsecurity)`,
  );
  expect(open).toEqual([]);
});
