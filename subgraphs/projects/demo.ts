import type { DemoCast } from '../common/demo/cast.ts';
import { demoRows, type DemoRows } from '../common/demo/demo-rows.ts';
import { pick } from '../common/demo/pick.ts';
import { planActivities } from './demo/activities.ts';
import { templateRows } from './demo/templates.ts';
import { approvalOf, correctionOf } from './demo/approval.ts';
import { planProject, type ProjectPlan } from './demo/project.ts';
import { linkChangeRows, memberRows } from './demo/team.ts';
import { exportOf, linkOf, psaSettings, ticketOf } from './demo/psa.ts';
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
  type TaskRow,
  type TimeEntryRow,
} from './entities.ts';
import { ContractLinkEntity, PsaSettingsEntity, type ContractLinkRow } from './psa-entities.ts';
import { TeamLinkChangeEntity, TeamMemberEntity } from './team-entities.ts';
import {
  TimeCorrectionEntity,
  TimeExportEntity,
  type TimeCorrectionRow,
  type TimeExportRow,
} from './time-entities.ts';

// A row's number is its project's number times the most that a project can have, plus its place there: its id can be told
// without counting the rows before it.
const maxMilestones = 5;
const maxTasks = 10;
const maxTimeEntries = 12;
const maxActivities = maxMilestones + 2;

/** The rows of Projects of a demo tenant. */
export function demo(cast: DemoCast): DemoRows[] {
  return [
    demoRows(ProjectEntity, ofEachProject(cast, projectRows)),
    demoRows(MilestoneEntity, ofEachProject(cast, milestoneRows)),
    demoRows(TaskEntity, ofEachProject(cast, taskRows)),
    demoRows(TimeEntryEntity, ofEachProject(cast, timeEntryRows)),
    demoRows(ProjectTemplateEntity, templateRows(cast)),
    demoRows(ProjectActivityEntity, ofEachProject(cast, activityRows)),
    demoRows(TimeCorrectionEntity, ofEachProject(cast, timeCorrectionRows)),
    demoRows(ContractLinkEntity, ofEachProject(cast, contractLinkRows)),
    demoRows(PsaSettingsEntity, [psaSettings(cast)]),
    demoRows(TimeExportEntity, ofEachProject(cast, timeExportRows)),
    demoRows(TeamMemberEntity, memberRows(cast)),
    demoRows(TeamLinkChangeEntity, linkChangeRows(cast)),
  ];
}

function* ofEachProject<Row>(
  cast: DemoCast,
  rowsOf: (cast: DemoCast, plan: ProjectPlan) => Row[],
): Generator<Row> {
  for (let number = 0; number < cast.counts.projects; number += 1) {
    yield* rowsOf(cast, planProject(cast, number));
  }
}

function projectRows(cast: DemoCast, plan: ProjectPlan): ProjectRow[] {
  const { number, company, kind, story, days } = plan;
  const row: ProjectRow = {
    id: cast.id('Project', number),
    companyId: company.id,
    name: kind.name,
    description: kind.description,
    status: story.status,
    managerId: managerOf(cast, number),
    contractId: plan.isLinked && company.hasClient ? company.contractIds[0] : null,
    startsOn: days.startsOn,
    dueOn: plan.isPromised ? days.dueOn : null,
    completedOn: days.completedOn,
    budgetMinutes: plan.budgetMinutes,
    archivedAt: null,
  };
  return [row];
}

function contractLinkRows(cast: DemoCast, plan: ProjectPlan): ContractLinkRow[] {
  return projectRows(cast, plan).flatMap((project) => linkOf(project, cast.id('ContractLink', plan.number)));
}

function timeExportRows(cast: DemoCast, plan: ProjectPlan): TimeExportRow[] {
  const [project] = projectRows(cast, plan);
  return timeEntryRows(cast, plan).flatMap((entry) => exportOf(entry, project?.contractId ?? null));
}

function milestoneRows(cast: DemoCast, { number, milestones }: ProjectPlan): MilestoneRow[] {
  return milestones.map(({ name, dueOn, completedOn }, index) => ({
    id: milestoneId(cast, number, index),
    projectId: cast.id('Project', number),
    name,
    dueOn,
    completedAt: completedOn === null ? null : new Date(`${completedOn}T15:30:00Z`),
    notifyClient: index === milestones.length - 1,
  }));
}

function taskRows(cast: DemoCast, plan: ProjectPlan): TaskRow[] {
  const { number, tasks } = plan;
  return tasks.map(({ title, status, technician, estimateMinutes, dueOn, milestone }, index) => ({
    id: taskId(cast, number, index),
    projectId: cast.id('Project', number),
    milestoneId: milestoneId(cast, number, milestone),
    parentId: null,
    position: index + 1,
    title,
    status,
    assigneeId: technician === null ? null : technicianId(cast, technician),
    estimateMinutes,
    dueOn,
    ticketId: ticketOf(cast, plan, index),
  }));
}

function timeEntryRows(cast: DemoCast, { number, time }: ProjectPlan): TimeEntryRow[] {
  const manager = managerOf(cast, number);
  return time.map(({ task, technician, workedOn, minutes, isBillable, status, note }, index) => ({
    id: cast.id('TimeEntry', number * maxTimeEntries + index),
    projectId: cast.id('Project', number),
    taskId: taskId(cast, number, task),
    personId: technicianId(cast, technician),
    workedOn,
    minutes,
    isBillable,
    status,
    note,
    startedAt: null,
    endedAt: null,
    ...approvalOf(status, workedOn, manager),
  }));
}

function activityRows(cast: DemoCast, plan: ProjectPlan): ProjectActivityRow[] {
  const { number, company } = plan;
  return planActivities(plan).map(({ kind, message, happenedAt, milestone }, index) => ({
    id: cast.id('ProjectActivity', number * maxActivities + index),
    projectId: cast.id('Project', number),
    companyId: company.id,
    milestoneId: milestone === null ? null : milestoneId(cast, number, milestone),
    taskId: null,
    kind,
    message,
    personId: managerOf(cast, number),
    happenedAt,
  }));
}

/** One of each project's entries was corrected after its approval. */
function timeCorrectionRows(cast: DemoCast, plan: ProjectPlan): TimeCorrectionRow[] {
  const approved = timeEntryRows(cast, plan).filter(({ status }) => status === 'APPROVED');
  return approved.slice(0, 1).map((entry) => correctionOf(entry, cast.id('TimeCorrection', plan.number)));
}

function milestoneId(cast: DemoCast, project: number, index: number): string {
  return cast.id('Milestone', project * maxMilestones + index);
}

function taskId(cast: DemoCast, project: number, index: number): string {
  return cast.id('Task', project * maxTasks + index);
}

function managerOf(cast: DemoCast, project: number): string {
  const managers = cast.staff.filter((person) => person.role === 'PROJECT_MANAGER');
  return pick(managers, project).id;
}

function technicianId(cast: DemoCast, number: number): string {
  const technicians = cast.staff.filter((person) => person.role === 'TECHNICIAN');
  return pick(technicians, number).id;
}
