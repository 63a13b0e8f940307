import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantIndex, type TenantTable } from '../../common/database/tenant-table.ts';

const projects: TenantTable = { schema: 'projects', name: 'projects', columns: [] };
const tasks: TenantTable = { schema: 'projects', name: 'tasks', columns: [] };

/**
 * Lists leave the archive out unless asked, and it grows for years: these indexes stay as small as the work at hand. They take
 * the place of those by status over all projects. Whoever asks for a status in the archive too has the ones without status.
 */
const inUse = [
  createInUseIndex('id'),
  createInUseIndex('status, id'),
  createInUseIndex('company_id, id'),
  createInUseIndex('company_id, status, id'),
];

function createInUseIndex(on: string): string {
  const name = `projects_in_use_${on.replaceAll(', ', '_')}`;
  return `CREATE INDEX ${name} ON projects.projects (tenant_id, ${on}) WHERE archived_at IS NULL`;
}

/** Projects can be archived, tasks have parts, and a milestone knows whether the client hears of it. */
export class SubtasksAndTheArchive1795219200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      // What is active stays in sight, so that health and whatever else counts active projects never misses one.
      `ALTER TABLE projects.projects ADD archived_at timestamptz,
        ADD CONSTRAINT projects_archived CHECK (archived_at IS NULL OR status <> 'ACTIVE')`,
      'DROP INDEX projects.projects_status_id',
      'DROP INDEX projects.projects_company_id_status_id',
      ...inUse,
      'ALTER TABLE projects.milestones ADD notify_client boolean NOT NULL DEFAULT false',
      `ALTER TABLE projects.tasks ADD parent_id text COLLATE "C" CHECK (parent_id <> id),
        ADD CONSTRAINT tasks_parent FOREIGN KEY (tenant_id, project_id, parent_id)
          REFERENCES projects.tasks (tenant_id, project_id, id)`,
      // Progress is summed by families, a task with its subtasks, from this index alone.
      'DROP INDEX projects.tasks_project_id_position_id',
      createTenantIndex(tasks, 'project_id, position, id', 'status, estimate_minutes, parent_id'),
      `${createTenantIndex(tasks, 'parent_id, position, id')} WHERE parent_id IS NOT NULL`,
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const statements = [
      'DROP INDEX projects.tasks_project_id_position_id',
      // The indexes and constraints of a column go with it.
      'ALTER TABLE projects.tasks DROP parent_id',
      createTenantIndex(tasks, 'project_id, position, id', 'status, estimate_minutes'),
      'ALTER TABLE projects.milestones DROP notify_client',
      'ALTER TABLE projects.projects DROP archived_at',
      createTenantIndex(projects, 'status, id'),
      createTenantIndex(projects, 'company_id, status, id'),
    ];
    for (const statement of statements) await runner.query(statement);
  }
}
