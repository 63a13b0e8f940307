import { EntitySchema } from 'typeorm';
import type { TemplateMilestone, TemplateTask } from './domain/template-plan.ts';
import type { ProjectActivityKind, ProjectStatus, TaskStatus, TimeEntryStatus } from './enums.ts';

/** A piece of work for a company. Its progress and health are nowhere here: they are computed. */
export interface ProjectRow {
  readonly id: string;
  readonly companyId: string;
  readonly name: string;
  readonly description: string | null;
  readonly status: ProjectStatus;
  readonly managerId: string | null;
  readonly contractId: string | null;
  readonly startsOn: string;
  readonly dueOn: string | null;
  readonly completedOn: string | null;
  readonly budgetMinutes: number | null;
  /** Never of an active project. */
  readonly archivedAt: Date | null;
}

/** A point that a project must reach by a day; open until it has a `completedAt`. */
export interface MilestoneRow {
  readonly id: string;
  readonly projectId: string;
  readonly name: string;
  readonly dueOn: string;
  readonly completedAt: Date | null;
  /** Whether the client is told when it is completed. */
  readonly notifyClient: boolean;
}

/** A piece of a project that one person does. */
export interface TaskRow {
  readonly id: string;
  readonly projectId: string;
  readonly milestoneId: string | null;
  /** The task that it is a part of. It never changes, and a part has no parts. */
  readonly parentId: string | null;
  /** Its place among the project's tasks. */
  readonly position: number;
  readonly title: string;
  readonly status: TaskStatus;
  readonly assigneeId: string | null;
  readonly estimateMinutes: number | null;
  readonly dueOn: string | null;
  /** The PSA ticket that it is linked to. */
  readonly ticketId: string | null;
}

/** Time that a person spent on a task. */
export interface TimeEntryRow {
  readonly id: string;
  /** The task's project, here too so that a project's time is summed without its tasks. */
  readonly projectId: string;
  readonly taskId: string;
  readonly personId: string;
  readonly workedOn: string;
  readonly minutes: number;
  readonly isBillable: boolean;
  readonly status: TimeEntryStatus;
  readonly note: string | null;
  /** With an end, the minutes are those between. */
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  readonly submittedAt: Date | null;
  readonly approvedAt: Date | null;
  /** A person, or a program with a key. */
  readonly approvedBy: string | null;
  readonly rejectionReason: string | null;
}

/** A plan for projects. Its days count from a project's first day. */
export interface ProjectTemplateRow {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly dueAfterDays: number | null;
  readonly budgetMinutes: number | null;
  readonly milestones: readonly TemplateMilestone[];
  readonly tasks: readonly TemplateTask[];
  readonly archivedAt: Date | null;
}

/** Something that happened in a project. What it is about may be deleted by now. */
export interface ProjectActivityRow {
  readonly id: string;
  readonly projectId: string;
  /** The project's company, here too so that a company's feed is read without its projects. */
  readonly companyId: string;
  readonly milestoneId: string | null;
  readonly taskId: string | null;
  readonly kind: ProjectActivityKind;
  readonly message: string;
  /** Who did it; null where a program did. */
  readonly personId: string | null;
  readonly happenedAt: Date;
}

export const ProjectEntity = new EntitySchema<ProjectRow>({
  name: 'Project',
  schema: 'projects',
  tableName: 'projects',
  columns: {
    id: { type: 'text', primary: true },
    companyId: { type: 'text', name: 'company_id' },
    name: { type: 'text' },
    description: { type: 'text', nullable: true },
    status: { type: 'text' },
    managerId: { type: 'text', name: 'manager_id', nullable: true },
    contractId: { type: 'text', name: 'contract_id', nullable: true },
    startsOn: { type: 'date', name: 'starts_on' },
    dueOn: { type: 'date', name: 'due_on', nullable: true },
    completedOn: { type: 'date', name: 'completed_on', nullable: true },
    budgetMinutes: { type: 'integer', name: 'budget_minutes', nullable: true },
    archivedAt: { type: 'timestamptz', name: 'archived_at', nullable: true },
  },
});

export const MilestoneEntity = new EntitySchema<MilestoneRow>({
  name: 'Milestone',
  schema: 'projects',
  tableName: 'milestones',
  columns: {
    id: { type: 'text', primary: true },
    projectId: { type: 'text', name: 'project_id' },
    name: { type: 'text' },
    dueOn: { type: 'date', name: 'due_on' },
    completedAt: { type: 'timestamptz', name: 'completed_at', nullable: true },
    notifyClient: { type: 'boolean', name: 'notify_client' },
  },
});

export const TaskEntity = new EntitySchema<TaskRow>({
  name: 'Task',
  schema: 'projects',
  tableName: 'tasks',
  columns: {
    id: { type: 'text', primary: true },
    projectId: { type: 'text', name: 'project_id' },
    milestoneId: { type: 'text', name: 'milestone_id', nullable: true },
    parentId: { type: 'text', name: 'parent_id', nullable: true },
    position: { type: 'integer' },
    title: { type: 'text' },
    status: { type: 'text' },
    assigneeId: { type: 'text', name: 'assignee_id', nullable: true },
    estimateMinutes: { type: 'integer', name: 'estimate_minutes', nullable: true },
    dueOn: { type: 'date', name: 'due_on', nullable: true },
    ticketId: { type: 'text', name: 'ticket_id', nullable: true },
  },
});

export const TimeEntryEntity = new EntitySchema<TimeEntryRow>({
  name: 'TimeEntry',
  schema: 'projects',
  tableName: 'time_entries',
  columns: {
    id: { type: 'text', primary: true },
    projectId: { type: 'text', name: 'project_id' },
    taskId: { type: 'text', name: 'task_id' },
    personId: { type: 'text', name: 'person_id' },
    workedOn: { type: 'date', name: 'worked_on' },
    minutes: { type: 'integer' },
    isBillable: { type: 'boolean', name: 'is_billable' },
    status: { type: 'text' },
    note: { type: 'text', nullable: true },
    startedAt: { type: 'timestamptz', name: 'started_at', nullable: true },
    endedAt: { type: 'timestamptz', name: 'ended_at', nullable: true },
    submittedAt: { type: 'timestamptz', name: 'submitted_at', nullable: true },
    approvedAt: { type: 'timestamptz', name: 'approved_at', nullable: true },
    approvedBy: { type: 'text', name: 'approved_by', nullable: true },
    rejectionReason: { type: 'text', name: 'rejection_reason', nullable: true },
  },
});

export const ProjectTemplateEntity = new EntitySchema<ProjectTemplateRow>({
  name: 'ProjectTemplate',
  schema: 'projects',
  tableName: 'project_templates',
  columns: {
    id: { type: 'text', primary: true },
    name: { type: 'text' },
    description: { type: 'text', nullable: true },
    dueAfterDays: { type: 'integer', name: 'due_after_days', nullable: true },
    budgetMinutes: { type: 'integer', name: 'budget_minutes', nullable: true },
    milestones: { type: 'jsonb' },
    tasks: { type: 'jsonb' },
    archivedAt: { type: 'timestamptz', name: 'archived_at', nullable: true },
  },
});

export const ProjectActivityEntity = new EntitySchema<ProjectActivityRow>({
  name: 'ProjectActivity',
  schema: 'projects',
  tableName: 'activities',
  columns: {
    id: { type: 'text', primary: true },
    projectId: { type: 'text', name: 'project_id' },
    companyId: { type: 'text', name: 'company_id' },
    milestoneId: { type: 'text', name: 'milestone_id', nullable: true },
    taskId: { type: 'text', name: 'task_id', nullable: true },
    kind: { type: 'text' },
    message: { type: 'text' },
    personId: { type: 'text', name: 'person_id', nullable: true },
    happenedAt: { type: 'timestamptz', name: 'happened_at' },
  },
});
