import { createCast, demoTenantPlans } from '../../../subgraphs/common/demo/demo-tenants.ts';
import type { DemoCast } from '../../../subgraphs/common/demo/cast.ts';
import type {
  MilestoneRow,
  ProjectRow,
  TaskRow,
  TimeEntryRow,
} from '../../../subgraphs/projects/entities.ts';
import { projects } from '../../../subgraphs/projects/index.ts';

export const today = '2026-03-02';

/** A demo tenant's rows, as lists to reckon with. */
export interface Rows {
  readonly projects: readonly ProjectRow[];
  readonly milestones: readonly MilestoneRow[];
  readonly tasks: readonly TaskRow[];
  readonly time: readonly TimeEntryRow[];
}

export function castOf(tenant: 0 | 1, companies: number): DemoCast {
  return createCast(demoTenantPlans(companies)[tenant], today);
}

export function rowsOf(cast: DemoCast): Rows {
  const [all, milestones, tasks, time] = projects.demo(cast).map(({ rows }) => [...rows]);
  return {
    projects: all as ProjectRow[],
    milestones: milestones as MilestoneRow[],
    tasks: tasks as TaskRow[],
    time: time as TimeEntryRow[],
  };
}

export interface ExpectedHealth {
  readonly status: string;
  readonly reasons: readonly string[];
}

export interface Expected {
  readonly progress: number;
  readonly logged: number;
  readonly health: ExpectedHealth | null;
  readonly next: string | null;
}

/**
 * What the schema's descriptions say of a project, reckoned once more from the rows and without the domain's code, so that
 * rules, statements and loaders are checked together.
 */
export function expectedOf(project: ProjectRow, rows: Rows): Expected {
  const own = <R extends { projectId: string }>(list: readonly R[]) =>
    list.filter((row) => row.projectId === project.id);
  const { done, total } = estimates(own(rows.tasks));
  const progress = total === 0 ? 0 : Math.floor((done / total) * 100 + 1e-9);
  const logged = own(rows.time).reduce(
    (sum, entry) => sum + (entry.status === 'REJECTED' ? 0 : entry.minutes),
    0,
  );
  const open = own(rows.milestones).filter((milestone) => !milestone.completedAt);
  const missed = open.filter((milestone) => milestone.dueOn < today).length;
  const found = project.status === 'ACTIVE' ? reasonsOf(project, progress, logged, missed) : null;
  return { progress, logged, health: found && healthOf(found), next: firstDue(open) };
}

/** Off track before at risk. A reason is its code and its gravity: `OVERDUE OFF_TRACK`. */
export function healthOf(reasons: readonly string[]): ExpectedHealth {
  const off = reasons.filter((reason) => reason.endsWith('OFF_TRACK'));
  const risk = reasons.filter((reason) => reason.endsWith('AT_RISK'));
  const status = off.length > 0 ? 'OFF_TRACK' : risk.length > 0 ? 'AT_RISK' : 'ON_TRACK';
  return { status, reasons: [...off, ...risk] };
}

export function estimates(tasks: readonly TaskRow[]): { done: number; total: number } {
  let done = 0;
  let total = 0;
  for (const { status, estimateMinutes } of tasks) {
    total += estimateMinutes ?? 60;
    if (status === 'DONE') done += estimateMinutes ?? 60;
  }
  return { done, total };
}

export function firstDue(open: readonly MilestoneRow[]): string | null {
  const key = (milestone: MilestoneRow) => `${milestone.dueOn} ${milestone.id}`;
  return [...open].sort((a, b) => (key(a) < key(b) ? -1 : 1))[0]?.id ?? null;
}

function reasonsOf(project: ProjectRow, progress: number, logged: number, missed: number): string[] {
  const found: string[] = [];
  const { dueOn, startsOn, budgetMinutes } = project;
  if (dueOn !== null && dueOn < today) found.push('OVERDUE OFF_TRACK');
  if (missed > 0) found.push(`MILESTONES_MISSED ${missed > 1 ? 'OFF_TRACK' : 'AT_RISK'}`);
  if (budgetMinutes !== null && logged > budgetMinutes) found.push('BUDGET_BURNT OFF_TRACK');
  else if (budgetMinutes !== null && logged / budgetMinutes >= 0.9 && progress < 90)
    found.push('BUDGET_BURNT AT_RISK');
  if (dueOn !== null) {
    const dayOf = (day: string) => new Date(day).getTime() / 86_400_000;
    const gone = (dayOf(today) - dayOf(startsOn)) / (dayOf(dueOn) + 1 - dayOf(startsOn));
    if (Math.floor(Math.min(1, Math.max(0, gone)) * 100 + 1e-9) - progress >= 20)
      found.push('BEHIND_SCHEDULE AT_RISK');
  }
  return found;
}
