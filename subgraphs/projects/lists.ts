import type { Condition, List } from '../common/lists/list.ts';
import {
  MilestoneEntity,
  ProjectEntity,
  TaskEntity,
  TimeEntryEntity,
  type MilestoneRow,
  type ProjectRow,
  type TaskRow,
  type TimeEntryRow,
} from './entities.ts';
import type { TimeExportState } from './enums.ts';
import { ContractLinkEntity, type ContractLinkRow } from './psa-entities.ts';
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
