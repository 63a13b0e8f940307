import { describe, expect, test } from '@jest/globals';
import { addDays } from '../../../subgraphs/common/clock.ts';
import { isId } from '../../../subgraphs/common/ids.ts';
import {
  ProjectActivityEntity,
  ProjectTemplateEntity,
  type ProjectActivityRow,
  type ProjectTemplateRow,
} from '../../../subgraphs/projects/entities.ts';
import { checkPlan, checkTemplate } from '../../../subgraphs/projects/checks/check-template.ts';
import { projects } from '../../../subgraphs/projects/index.ts';
import { castOf, expectedOf, rowsOf, today } from './northwind.ts';

const cast = castOf(0, 60);
const rows = rowsOf(cast);
const of = <R extends { readonly projectId: string }>(list: readonly R[], id: string) =>
  list.filter((row) => row.projectId === id);
const everyStatus = (list: readonly { readonly status: string }[]) =>
  [...new Set(list.map((row) => row.status))].sort();

describe('the demo', () => {
  test('has 150 projects for 60 companies, two or three each, in every state', () => {
    expect(rows.projects).toHaveLength(150);
    const counts = Map.groupBy(rows.projects, (project) => project.companyId);
    expect(new Set([...counts.values()].map((own) => own.length))).toEqual(new Set([2, 3]));
    expect(everyStatus(rows.projects)).toEqual(['ACTIVE', 'CANCELLED', 'COMPLETED', 'ON_HOLD', 'PLANNED']);
    expect(everyStatus(rows.tasks)).toEqual(['BLOCKED', 'DONE', 'IN_PROGRESS', 'TODO']);
    expect(everyStatus(rows.time)).toEqual(['APPROVED', 'DRAFT', 'REJECTED', 'SUBMITTED']);
  });

  test('is the same every time, with ids that nobody else has', () => {
    expect(rowsOf(castOf(0, 60))).toEqual(rows);
    const all = [...rows.projects, ...rows.milestones, ...rows.tasks, ...rows.time].map((row) => row.id);
    expect(new Set(all).size).toBe(all.length);
    expect(rows.projects.every((project) => isId('Project', project.id))).toBe(true);
    expect(rows.milestones.every((milestone) => isId('Milestone', milestone.id))).toBe(true);
    expect(rows.tasks.every((task) => isId('Task', task.id))).toBe(true);
    expect(rows.time.every((entry) => isId('TimeEntry', entry.id))).toBe(true);
  });

  test('moves with the day', () => {
    const later = rowsOf({ ...cast, today: addDays(today, 30) });
    expect(later.projects.map((project) => project.startsOn)).toEqual(
      rows.projects.map((project) => addDays(project.startsOn, 30)),
    );
  });

  test('has active projects of each health, and each reason more than once', () => {
    const found = rows.projects.map((project) => expectedOf(project, rows).health).filter((health) => health);
    const statuses = Map.groupBy(found, (health) => health?.status);
    for (const status of ['ON_TRACK', 'AT_RISK', 'OFF_TRACK'])
      expect(statuses.get(status)?.length).toBeGreaterThan(10);
    const codes = Map.groupBy(
      found.flatMap((health) => health?.reasons ?? []),
      (reason) => reason.split(' ')[0],
    );
    for (const code of ['OVERDUE', 'MILESTONES_MISSED', 'BUDGET_BURNT', 'BEHIND_SCHEDULE'])
      expect(codes.get(code)?.length).toBeGreaterThan(4);
  });

  test.each([
    [0, 2],
    [0, 7],
    [0, 60],
    [1, 60],
  ] as const)('shows both sides at the first company of tenant %d with %d companies', (tenant, companies) => {
    const other = castOf(tenant, companies);
    const all = rowsOf(other);
    const own = all.projects.filter((project) => project.companyId === other.companies[0]?.id);
    const found = own.map((project) => expectedOf(project, all)).filter(({ health }) => health !== null);
    expect(found.some(({ health }) => health?.status === 'ON_TRACK')).toBe(true);
    expect(found.some(({ health }) => health?.status !== 'ON_TRACK')).toBe(true);
    expect(found.some(({ next }) => next !== null)).toBe(true);
  });

  test('has three to five milestones, five to ten tasks and up to twelve time entries for each project', () => {
    for (const { id } of rows.projects) {
      expect([3, 4, 5]).toContain(of(rows.milestones, id).length);
      expect([5, 6, 7, 8, 9, 10]).toContain(of(rows.tasks, id).length);
      expect(of(rows.time, id).length).toBeLessThanOrEqual(12);
    }
    expect(rows.time.length).toBeGreaterThan(500);
    expect(rows.tasks.some((task) => task.estimateMinutes === null)).toBe(true);
    expect(rows.tasks.some((task) => task.assigneeId === null)).toBe(true);
  });

  test('agrees with itself: what is completed is done, what is planned lies ahead', () => {
    for (const project of rows.projects) {
      const tasks = of(rows.tasks, project.id);
      const milestones = of(rows.milestones, project.id);
      expect(project.completedOn !== null).toBe(project.status === 'COMPLETED');
      if (project.status === 'COMPLETED') {
        expect(tasks.every((task) => task.status === 'DONE')).toBe(true);
        expect(milestones.every((milestone) => milestone.completedAt !== null)).toBe(true);
        expect(project.completedOn && project.completedOn < today).toBe(true);
      } else {
        expect(tasks.every((task) => task.status === 'DONE')).toBe(false);
      }
      if (project.status === 'PLANNED') {
        expect(project.startsOn > today).toBe(true);
        expect(tasks.every((task) => task.status === 'TODO')).toBe(true);
        expect(of(rows.time, project.id)).toEqual([]);
      }
    }
  });

  test('never has happened tomorrow, and a reached milestone has no open task', () => {
    const now = new Date(`${today}T23:59:59Z`);
    for (const { id, completedAt } of rows.milestones.filter((milestone) => milestone.completedAt)) {
      expect(completedAt && completedAt <= now).toBe(true);
      const leading = rows.tasks.filter((task) => task.milestoneId === id);
      expect(leading.filter((task) => task.status !== 'DONE')).toEqual([]);
    }
    const starts = new Map(rows.projects.map((project) => [project.id, project.startsOn]));
    for (const { workedOn, projectId } of rows.time) {
      expect(workedOn <= today && workedOn >= (starts.get(projectId) ?? '')).toBe(true);
    }
  });

  test('names staff in their roles and contracts that PSA has', () => {
    const idsOf = (role: string) =>
      cast.staff.filter((person) => person.role === role).map((person) => person.id);
    const technicians: readonly (string | null)[] = [...idsOf('TECHNICIAN'), null];
    expect(new Set(rows.projects.map((project) => project.managerId))).toEqual(
      new Set(idsOf('PROJECT_MANAGER')),
    );
    expect(rows.tasks.every((task) => technicians.includes(task.assigneeId))).toBe(true);
    expect(rows.time.every((entry) => technicians.includes(entry.personId))).toBe(true);
    const contracts = new Map(cast.companies.map((company) => [company.id, company.contractIds[0]]));
    const linked = rows.projects.filter((project) => project.contractId !== null);
    expect(linked.every((project) => project.contractId === contracts.get(project.companyId))).toBe(true);
    expect(linked.length).toBeGreaterThan(100);
    expect(linked.length).toBeLessThan(150);
  });

  test('has templates that could have been created as they are', () => {
    const templates = rowsIn<ProjectTemplateRow>(ProjectTemplateEntity);
    expect(templates.length).toBeGreaterThan(1);
    for (const template of templates) {
      expect(checkTemplate(template, ...checkPlan(template))).toEqual([]);
      expect(template.tasks.every(({ milestoneName }) => milestoneName !== null)).toBe(true);
    }
  });

  test('tells of each project how it began, what it reached and how it ended, and of nothing tomorrow', () => {
    const activities = Map.groupBy(rowsIn<ProjectActivityRow>(ProjectActivityEntity), (row) => row.projectId);
    for (const { id, companyId, completedOn } of rows.projects) {
      const told = activities.get(id) ?? [];
      const reached = of(rows.milestones, id).filter((milestone) => milestone.completedAt !== null);
      expect(told.map(({ kind, milestoneId }) => [kind, milestoneId])).toEqual([
        ['PROJECT_CREATED', null],
        ...reached.map((milestone) => ['MILESTONE_COMPLETED', milestone.id]),
        ...(completedOn === null ? [] : [['STATUS_CHANGED', null]]),
      ]);
      expect(told.every((row) => row.companyId === companyId)).toBe(true);
      expect(told.every((row) => row.happenedAt.toISOString().slice(0, 10) <= today)).toBe(true);
    }
  });

  function rowsIn<Row>(entity: object): Row[] {
    const table = projects.demo(cast).find((one) => one.entity === entity);
    return [...(table?.rows ?? [])] as Row[];
  }
});
