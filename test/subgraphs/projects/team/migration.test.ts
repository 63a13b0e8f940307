import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { migrate } from '../../../../subgraphs/common/database/migrate.ts';
import { projects } from '../../../../subgraphs/projects/index.ts';
import { TeamMembersAreLinked1795219200030 } from '../../../../subgraphs/projects/migrations/1795219200030-team-members-are-linked.ts';
import { createOwnedDatabase, type OwnedDatabase } from '../../../support/owned-database.ts';

// Databases that are older than the team: whoever is seen in them is on it. Migrating must also work for an owner who is no
// superuser, and is held to row-level security as everybody is.

let database: OwnedDatabase;
beforeAll(async () => {
  database = await createOwnedDatabase();
});
afterAll(() => database.drop());

async function addProject(tenant: string, id: string, contract: string | null, manager: string | null) {
  await database.admin.query(
    `INSERT INTO projects.projects (tenant_id, id, company_id, name, status, contract_id, manager_id, starts_on)
     VALUES ($1, $2, 'cmp_1', 'x', 'ACTIVE', $3, $4, '2026-01-05')`,
    [tenant, id, contract, manager],
  );
  await database.admin.query(
    `INSERT INTO projects.tasks (tenant_id, id, project_id, position, title, status, assignee_id)
     VALUES ($1, $2, $3, 1, 'x', 'TODO', 'usr_assignee')`,
    [tenant, `tsk_${id}`, id],
  );
}

async function addTime(tenant: string, project: string, person: string, day: string, approver?: string) {
  await database.admin.query(
    `INSERT INTO projects.time_entries (tenant_id, id, project_id, task_id, person_id, worked_on, minutes, is_billable, status,
       approved_by, approved_at)
     VALUES ($1, $2, $3, $4, $5, $6::date, 60, true, 'APPROVED', $7, CASE WHEN $7::text IS NOT NULL THEN $6::timestamptz END)`,
    [
      tenant,
      `tim_${randomBytes(4).toString('hex')}`,
      project,
      `tsk_${project}`,
      person,
      day,
      approver ?? null,
    ],
  );
}

test('brings everybody onto the team who is seen, and confirms who logged time on a linked project', async () => {
  const before = projects.migrations.indexOf(TeamMembersAreLinked1795219200030);
  await migrate(database.url, 'projects', projects.migrations.slice(0, before));
  await addProject('ten_a', 'linked', 'ctr_1', 'usr_manager');
  await addProject('ten_a', 'free', null, null);
  await addTime('ten_a', 'linked', 'usr_both', '2026-01-20', 'key_program');
  await addTime('ten_a', 'free', 'usr_both', '2026-01-10', 'usr_approver');
  await addTime('ten_a', 'free', 'usr_free', '2026-01-12');
  await addProject('ten_b', 'linked', 'ctr_2', null);
  await addTime('ten_b', 'linked', 'usr_free', '2026-02-01');
  await migrate(database.url, 'projects', projects.migrations);

  const { rows } = await database.admin.query<Record<string, unknown>>(
    `SELECT tenant_id AS tenant, id, is_active AS active, link_state AS link, confirmed_at IS NOT NULL AS confirmed,
       to_char(joined_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS since
     FROM projects.members ORDER BY 1, 2`,
  );
  const member = (tenant: string, id: string, since: string, link = 'NOT_INVITED') => ({
    tenant,
    id,
    since,
    active: true,
    link,
    confirmed: link === 'CONFIRMED',
  });
  expect(rows).toEqual([
    member('ten_a', 'usr_approver', '2026-01-10'),
    member('ten_a', 'usr_assignee', '2026-01-05'),
    member('ten_a', 'usr_both', '2026-01-10', 'CONFIRMED'),
    member('ten_a', 'usr_free', '2026-01-12'),
    member('ten_a', 'usr_manager', '2026-01-05'),
    member('ten_b', 'usr_assignee', '2026-01-05'),
    member('ten_b', 'usr_free', '2026-02-01', 'CONFIRMED'),
  ]);
  const { rows: open } = await database.admin.query(
    `SELECT relname FROM pg_class WHERE relnamespace = 'projects'::regnamespace AND relkind = 'r'
     AND relname <> 'migrations' AND NOT (relrowsecurity AND relforcerowsecurity)`,
  );
  expect(open).toEqual([]);
});
