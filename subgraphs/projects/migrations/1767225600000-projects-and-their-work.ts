import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  createTenantIndex,
  createTenantTable,
  type TenantTable,
} from '../../common/database/tenant-table.ts';

const projects: TenantTable = {
  schema: 'projects',
  name: 'projects',
  columns: [
    'company_id text COLLATE "C" NOT NULL',
    'name text NOT NULL',
    'description text',
    `status text NOT NULL CHECK (status IN ('PLANNED', 'ACTIVE', 'ON_HOLD', 'COMPLETED', 'CANCELLED'))`,
    'manager_id text COLLATE "C"',
    'contract_id text COLLATE "C"',
    'starts_on date NOT NULL',
    'due_on date CHECK (due_on >= starts_on)',
    'completed_on date',
    'budget_minutes integer CHECK (budget_minutes > 0)',
    `CHECK ((status = 'COMPLETED') = (completed_on IS NOT NULL))`,
  ],
};

/** The key of rows under a project that other rows of the same project refer to. */
const uniqueInProject = 'UNIQUE (tenant_id, project_id, id)';
const ofProject =
  'FOREIGN KEY (tenant_id, project_id) REFERENCES projects.projects (tenant_id, id) ON DELETE CASCADE';

const milestones: TenantTable = {
  schema: 'projects',
  name: 'milestones',
  columns: [
    'project_id text COLLATE "C" NOT NULL',
    'name text NOT NULL',
    'due_on date NOT NULL',
    'completed_at timestamptz',
    ofProject,
    uniqueInProject,
  ],
};

const tasks: TenantTable = {
  schema: 'projects',
  name: 'tasks',
  columns: [
    'project_id text COLLATE "C" NOT NULL',
    'milestone_id text COLLATE "C"',
    'position integer NOT NULL',
    'title text NOT NULL',
    `status text NOT NULL CHECK (status IN ('TODO', 'IN_PROGRESS', 'BLOCKED', 'DONE'))`,
    'assignee_id text COLLATE "C"',
    'estimate_minutes integer CHECK (estimate_minutes > 0)',
    'due_on date',
    ofProject,
    uniqueInProject,
    'FOREIGN KEY (tenant_id, project_id, milestone_id) REFERENCES projects.milestones (tenant_id, project_id, id) ON DELETE SET NULL (milestone_id)',
  ],
};

const timeEntries: TenantTable = {
  schema: 'projects',
  name: 'time_entries',
  columns: [
    'project_id text COLLATE "C" NOT NULL',
    'task_id text COLLATE "C" NOT NULL',
    'person_id text COLLATE "C" NOT NULL',
    'worked_on date NOT NULL',
    'minutes integer NOT NULL CHECK (minutes > 0)',
    'is_billable boolean NOT NULL',
    `status text NOT NULL CHECK (status IN ('DRAFT', 'SUBMITTED', 'APPROVED', 'REJECTED'))`,
    'note text',
    'FOREIGN KEY (tenant_id, project_id, task_id) REFERENCES projects.tasks (tenant_id, project_id, id) ON DELETE CASCADE',
  ],
};

/** The first tables of Projects. Indexes that facts are computed from carry what is summed, so the table is not visited. */
export class ProjectsAndTheirWork1767225600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      ...createTenantTable(projects),
      createTenantIndex(projects, 'status, id'),
      createTenantIndex(projects, 'company_id, id'),
      createTenantIndex(projects, 'company_id, status, id'),
      ...createTenantTable(milestones),
      createTenantIndex(milestones, 'project_id, due_on, id', 'completed_at'),
      ...createTenantTable(tasks),
      createTenantIndex(tasks, 'project_id, position, id', 'status, estimate_minutes'),
      ...createTenantTable(timeEntries),
      createTenantIndex(timeEntries, 'project_id, worked_on, id', 'status, minutes'),
      createTenantIndex(timeEntries, 'task_id, worked_on, id'),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [timeEntries, tasks, milestones, projects]) {
      await runner.query(`DROP TABLE projects.${name}`);
    }
  }
}
