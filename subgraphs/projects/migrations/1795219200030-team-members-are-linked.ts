import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asOwner } from '../../common/database/as-owner.ts';
import {
  createTenantIndex,
  createTenantTable,
  type TenantTable,
} from '../../common/database/tenant-table.ts';

const states = `('NOT_INVITED', 'INVITED', 'CONFIRMED')`;

const members: TenantTable = {
  schema: 'projects',
  name: 'members',
  columns: [
    'is_active boolean NOT NULL',
    'joined_at timestamptz',
    'left_at timestamptz',
    `link_state text NOT NULL CHECK (link_state IN ${states})`,
    'invited_at timestamptz',
    'invited_by text COLLATE "C"',
    'token_hash text',
    'token_expires_at timestamptz',
    'confirmed_at timestamptz',
    'CHECK (is_active = (joined_at IS NOT NULL AND (left_at IS NULL OR joined_at > left_at)))',
    'CHECK ((invited_at IS NULL) = (invited_by IS NULL))',
    'CHECK ((token_hash IS NULL) = (token_expires_at IS NULL))',
    `CHECK (link_state <> 'INVITED' OR (invited_at IS NOT NULL AND token_hash IS NOT NULL))`,
    `CHECK (link_state <> 'NOT_INVITED' OR (invited_at IS NULL AND token_hash IS NULL))`,
    `CHECK ((link_state = 'CONFIRMED') = (confirmed_at IS NOT NULL))`,
  ],
};

const linkChanges: TenantTable = {
  schema: 'projects',
  name: 'team_link_changes',
  columns: [
    'member_id text COLLATE "C" NOT NULL',
    `state text NOT NULL CHECK (state IN ${states})`,
    'changed_at timestamptz NOT NULL',
    'changed_by text COLLATE "C" NOT NULL',
    'FOREIGN KEY (tenant_id, member_id) REFERENCES projects.members (tenant_id, id) ON DELETE CASCADE',
  ],
};

/** Whom Projects knows, each since a day on which they were there already. A program with a key is nobody's person. */
const known = `
  SELECT tenant_id, person_id, worked_on AS day, project_id FROM projects.time_entries
  UNION ALL SELECT tenant_id, approved_by, approved_at::date, NULL FROM projects.time_entries
  UNION ALL SELECT tenant_id, manager_id, starts_on, NULL FROM projects.projects
  UNION ALL SELECT t.tenant_id, t.assignee_id, p.starts_on, NULL FROM projects.tasks t
    JOIN projects.projects p ON p.tenant_id = t.tenant_id AND p.id = t.project_id
  UNION ALL SELECT tenant_id, person_id, happened_at::date, NULL FROM projects.activities`;

/**
 * Everybody who was there before there was a team is on it, since the first day that is known of them: whoever leaves from now on
 * leaves after that. Who logged time on a project that is linked counts as confirmed, as nobody could be invited before.
 */
const backfill = `
  INSERT INTO projects.members (tenant_id, id, is_active, joined_at, link_state, confirmed_at)
  SELECT k.tenant_id, k.person_id, true, LEAST(now(), min(k.day)::timestamp AT TIME ZONE 'UTC'),
    CASE WHEN bool_or(p.contract_id IS NOT NULL) THEN 'CONFIRMED' ELSE 'NOT_INVITED' END,
    CASE WHEN bool_or(p.contract_id IS NOT NULL) THEN now() END
  FROM (${known}) k LEFT JOIN projects.projects p ON p.tenant_id = k.tenant_id AND p.id = k.project_id
  WHERE starts_with(k.person_id, 'usr_')
  GROUP BY k.tenant_id, k.person_id`;

/** Who is on the team, and who may log time on projects that are linked to a PSA contract. */
export class TeamMembersAreLinked1795219200030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      ...createTenantTable(members),
      createTenantIndex(members, 'link_state, id'),
      ...createTenantTable(linkChanges),
      createTenantIndex(linkChanges, 'member_id, changed_at, id'),
    ];
    for (const statement of statements) await runner.query(statement);
    await asOwner(runner, 'projects', ['members', 'time_entries', 'projects', 'tasks', 'activities'], () =>
      runner.query(backfill),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [linkChanges, members]) await runner.query(`DROP TABLE projects.${name}`);
  }
}
