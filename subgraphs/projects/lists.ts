import { whereEqual, type Condition, type List } from '../common/lists/list.ts';
import {
  MilestoneEntity,
  ProjectActivityEntity,
  ProjectEntity,
  ProjectTemplateEntity,
  TaskEntity,
  TimeEntryEntity,
  type MilestoneRow,
  type ProjectActivityRow,
  type ProjectRow,
  type ProjectTemplateRow,
  type TaskRow,
  type TimeEntryRow,
} from './entities.ts';
import type { ProjectStatus, TimeExportState } from './enums.ts';
import { ContractLinkEntity, type ContractLinkRow } from './psa-entities.ts';
import {
  TeamLinkChangeEntity,
  TeamMemberEntity,
  type TeamLinkChangeRow,
  type TeamMemberRow,
} from './team-entities.ts';
import { TimeCorrectionEntity, type TimeCorrectionRow } from './time-entities.ts';

/** Projects of the tenant or of a company, newest first: ids sort by age. */
export const projectList: List<ProjectRow> = {
  entity: ProjectEntity,
  parentColumn: 'company_id',
  order: [{ sql: 't.id', type: 'text' }],
  direction: 'DESC',
  defaultFirst: 20,
};

/** A project's milestones, by due day. */
export const milestoneList: List<MilestoneRow> = {
  entity: MilestoneEntity,
  parentColumn: 'project_id',
  order: [
    { sql: 't.due_on', type: 'date' },
    { sql: 't.id', type: 'text' },
  ],
  direction: 'ASC',
  defaultFirst: 20,
};

/** Only milestones that are not reached yet. */
export const openMilestones: readonly Condition[] = [{ sql: 't."completed_at" IS NULL', values: [] }];

/** A project's tasks, in their order. */
export const taskList: List<TaskRow> = {
  entity: TaskEntity,
  parentColumn: 'project_id',
  order: [
    { sql: 't.position', type: 'integer' },
    { sql: 't.id', type: 'text' },
  ],
  direction: 'ASC',
  defaultFirst: 20,
};

/** A task's subtasks, in their order. */
export const subtaskList: List<TaskRow> = { ...taskList, parentColumn: 'parent_id' };

/** The time logged on a project, newest first. */
export const timeEntryList: List<TimeEntryRow> = {
  entity: TimeEntryEntity,
  parentColumn: 'project_id',
  order: [
    { sql: 't.worked_on', type: 'date' },
    { sql: 't.id', type: 'text' },
  ],
  direction: 'DESC',
  defaultFirst: 20,
};

/** The tenant's templates, newest first. */
export const templateList: List<ProjectTemplateRow> = {
  entity: ProjectTemplateEntity,
  order: [{ sql: 't.id', type: 'text' }],
  direction: 'DESC',
  defaultFirst: 20,
};

/** What happened in a project, or in all of the tenant, newest first. */
export const activityList: List<ProjectActivityRow> = {
  entity: ProjectActivityEntity,
  parentColumn: 'project_id',
  order: [
    { sql: 't.happened_at', type: 'timestamptz' },
    { sql: 't.id', type: 'text' },
  ],
  direction: 'DESC',
  defaultFirst: 20,
};

/** What happened in a company's projects, newest first. */
export const companyActivityList: List<ProjectActivityRow> = { ...activityList, parentColumn: 'company_id' };

/** Which of a list's rows are asked for, as far as the archive goes. */
interface ArchiveFilter {
  readonly includeArchived?: boolean | null;
}

/** Only what is not archived, unless all is asked for. */
export function whereInUse({ includeArchived }: ArchiveFilter): readonly Condition[] {
  return includeArchived === true ? [] : [{ sql: 't."archived_at" IS NULL', values: [] }];
}

/** Which projects a list's arguments ask for. */
export function whereProjects(
  args: ArchiveFilter & { readonly status?: ProjectStatus | null },
): readonly Condition[] {
  return [...whereEqual('status', args.status), ...whereInUse(args)];
}

/** Only what happened at an instant or later; everything where there is none. */
export function whereSince(since: Date | null | undefined): readonly Condition[] {
  return since == null ? [] : [{ sql: 't."happened_at" >= ?', values: [since] }];
}

/** Only time of these days, both included. */
export function betweenDays(from: string | null | undefined, to: string | null | undefined): Condition[] {
  return [
    ...(from == null ? [] : [{ sql: 't."worked_on" >= ?', values: [from] }]),
    ...(to == null ? [] : [{ sql: 't."worked_on" <= ?', values: [to] }]),
  ];
}

/** Only time whose export is in this state. */
export function whereExport(state: TimeExportState | null | undefined): Condition[] {
  const sql = 't."id" IN (SELECT e.id FROM projects.time_exports e WHERE e.state = ?)';
  return state == null ? [] : [{ sql, values: [state] }];
}

/** A time entry's corrections, newest first. */
export const timeCorrectionList: List<TimeCorrectionRow> = {
  entity: TimeCorrectionEntity,
  parentColumn: 'time_entry_id',
  order: [{ sql: 't.version', type: 'integer' }],
  direction: 'DESC',
  defaultFirst: 20,
};

/** The contracts that a project is and was linked to, the latest link first. */
export const contractLinkList: List<ContractLinkRow> = {
  entity: ContractLinkEntity,
  parentColumn: 'project_id',
  order: [
    { sql: 't.linked_at', type: 'timestamptz' },
    { sql: 't.id', type: 'text' },
  ],
  direction: 'DESC',
  defaultFirst: 20,
};

/** The team, in the order of the people's ids: names are Identity's. */
export const teamMemberList: List<TeamMemberRow> = {
  entity: TeamMemberEntity,
  order: [{ sql: 't.id', type: 'text' }],
  direction: 'ASC',
  defaultFirst: 50,
};

/** How a member's link came to stand as it does, the latest change first. */
export const teamLinkChangeList: List<TeamLinkChangeRow> = {
  entity: TeamLinkChangeEntity,
  parentColumn: 'member_id',
  order: [
    { sql: 't.changed_at', type: 'timestamptz' },
    { sql: 't.id', type: 'text' },
  ],
  direction: 'DESC',
  defaultFirst: 20,
};
