import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  createTenantIndex,
  createTenantTable,
  type TenantTable,
} from '../../common/database/tenant-table.ts';

/**
 * A template's plan is one document for its milestones and one for its tasks: they are always written and used whole, and
 * nothing refers to a part of them.
 */
const templates: TenantTable = {
  schema: 'projects',
  name: 'project_templates',
  columns: [
    'name text NOT NULL',
    'description text',
    'due_after_days integer CHECK (due_after_days >= 0)',
    'budget_minutes integer CHECK (budget_minutes > 0)',
    'milestones jsonb NOT NULL',
    'tasks jsonb NOT NULL',
    'archived_at timestamptz',
  ],
};

/**
 * What happened. The company stands here too, so that a company's feed is read without its projects. A milestone and a task
 * are told of after they were deleted, so these two are no foreign keys. Kinds grow with the product: the code knows them.
 */
const activities: TenantTable = {
  schema: 'projects',
  name: 'activities',
  columns: [
    'project_id text COLLATE "C" NOT NULL',
    'company_id text COLLATE "C" NOT NULL',
    'milestone_id text COLLATE "C"',
    'task_id text COLLATE "C"',
    'kind text NOT NULL',
    'message text NOT NULL',
    'person_id text COLLATE "C"',
    'happened_at timestamptz NOT NULL',
    'FOREIGN KEY (tenant_id, project_id) REFERENCES projects.projects (tenant_id, id) ON DELETE CASCADE',
  ],
};

/** Plans for projects that are done again and again, and the feed of what happened. */
export class TemplatesAndActivity1795219200001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      ...createTenantTable(templates),
      `${createTenantIndex(templates, 'id')} WHERE archived_at IS NULL`,
      ...createTenantTable(activities),
      createTenantIndex(activities, 'happened_at, id'),
      createTenantIndex(activities, 'project_id, happened_at, id'),
      createTenantIndex(activities, 'company_id, happened_at, id'),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [activities, templates]) await runner.query(`DROP TABLE projects.${name}`);
  }
}
