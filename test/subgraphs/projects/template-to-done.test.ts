import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runAsTenant } from '../../../subgraphs/common/database/tenant-scope.ts';
import { company, idOf, startBoard, tenant, type Board } from './board.ts';

let board: Board;
beforeAll(async () => {
  board = await startBoard('2026-03-02');
});
afterAll(() => board.close());

/** Ten days, two milestones, 540 minutes: 120 and 120 as parts of one task, 240, and 60 for what nobody estimated. */
const template = {
  name: 'Office move',
  dueAfterDays: 9,
  budgetMinutes: 600,
  milestones: [
    { name: 'Ready', dueAfterDays: 4 },
    { name: 'Moved', dueAfterDays: 9, notifyClient: true },
  ],
  tasks: [
    {
      title: 'Prepare',
      milestoneName: 'Ready',
      subtasks: [
        { title: 'Order', estimateMinutes: 120 },
        { title: 'Install', estimateMinutes: 120 },
      ],
    },
    { title: 'Move', estimateMinutes: 240, milestoneName: 'Moved' },
    { title: 'Clear up', milestoneName: 'Moved' },
  ],
};

interface Standing {
  readonly progress: number;
  readonly health: Health | null;
}
interface Health {
  readonly status: string;
  readonly reasons: readonly { readonly code: string }[];
}
interface Answer {
  readonly project: Standing;
  readonly _entities: readonly [{ readonly health: Health | null; readonly projectSummary: unknown }];
}

test('a project goes from template to done, and its health tells the truth each day of it', async () => {
  const { id: templateId } = await board.change('createProjectTemplate', template);
  const start = { companyId: company, templateId, startsOn: '2026-03-09' };
  const project = await board.change(
    'createProject',
    start,
    'id tasks { nodes { id title } } milestones { nodes { id name } }',
  );
  const projectId = project.id;
  const { nodes: tasks } = project['tasks'] as { nodes: { id: string; title: string }[] };
  const { nodes: milestones } = project['milestones'] as { nodes: { id: string; name: string }[] };
  const taskId = (title: string) => tasks.find((task) => task.title === title)?.id;
  const milestoneId = (name: string) => milestones.find((milestone) => milestone.name === name)?.id;

  /** How it stands on a day: `progress status: reasons`. The company, whose only project it is, stands the same. */
  const standsOn = async (day: string): Promise<string> => {
    board.graph.setNow(day);
    const { project: own, _entities } = await board.ask<Answer>(
      `query ($id: ID!, $company: ID!) { project(id: $id) { progress health { status reasons { code } } }
        _entities(representations: [{ __typename: "Company", id: $company }]) { ... on Company {
          health { status reasons { code } } projectSummary { activeCount completedCount } } } }`,
      { id: projectId, company },
    );
    expect(_entities[0].health).toEqual(own.health);
    const reasons = own.health?.reasons.map(({ code }) => code).join(' ');
    return `${own.progress} ${own.health?.status ?? 'no health'}${reasons ? `: ${reasons}` : ''}`;
  };
  const finish = (title: string) => board.change('moveTask', { taskId: taskId(title), status: 'DONE' });
  const moveTo = (status: string) => board.change('moveProject', { projectId, status });

  expect(await standsOn('2026-03-02')).toBe('0 no health');
  board.graph.setNow('2026-03-09');
  await moveTo('ACTIVE');
  expect(await standsOn('2026-03-09')).toBe('0 ON_TRACK');
  expect(await standsOn('2026-03-10')).toBe('0 ON_TRACK');
  // A fifth of the days is gone, and nothing is done.
  expect(await standsOn('2026-03-11')).toBe('0 AT_RISK: BEHIND_SCHEDULE');
  await finish('Order');
  expect(await standsOn('2026-03-11')).toBe('22 ON_TRACK');
  // On its due day a milestone is not missed yet.
  expect(await standsOn('2026-03-13')).toBe('22 ON_TRACK');
  expect(await standsOn('2026-03-14')).toBe('22 AT_RISK: MILESTONES_MISSED BEHIND_SCHEDULE');
  await finish('Install');
  await finish('Prepare');
  await board.change('completeMilestone', { milestoneId: milestoneId('Ready') });
  expect(await standsOn('2026-03-14')).toBe('44 ON_TRACK');

  await logTime(projectId, taskId('Install') ?? '', 550);
  expect(await standsOn('2026-03-14')).toBe('44 AT_RISK: BUDGET_BURNT');
  await board.change('updateProject', { projectId, budgetMinutes: 540 });
  expect(await standsOn('2026-03-14')).toBe('44 OFF_TRACK: BUDGET_BURNT');
  await board.change('updateProject', { projectId, budgetMinutes: 1200 });
  expect(await standsOn('2026-03-14')).toBe('44 ON_TRACK');

  expect(await standsOn('2026-03-18')).toBe('44 AT_RISK: BEHIND_SCHEDULE');
  expect(await standsOn('2026-03-19')).toBe('44 OFF_TRACK: OVERDUE MILESTONES_MISSED BEHIND_SCHEDULE');
  await board.change('updateProject', { projectId, dueOn: '2026-03-25' });
  expect(await standsOn('2026-03-19')).toBe('44 AT_RISK: MILESTONES_MISSED');
  await board.change('updateMilestone', { milestoneId: milestoneId('Moved'), dueOn: '2026-03-25' });
  expect(await standsOn('2026-03-19')).toBe('44 ON_TRACK');
  await moveTo('ON_HOLD');
  expect(await standsOn('2026-03-26')).toBe('44 no health');
  await moveTo('ACTIVE');
  expect(await standsOn('2026-03-26')).toBe('44 OFF_TRACK: OVERDUE MILESTONES_MISSED BEHIND_SCHEDULE');

  board.graph.setNow('2026-03-24');
  await finish('Move');
  expect(await standsOn('2026-03-24')).toBe('88 ON_TRACK');
  await finish('Clear up');
  expect(await standsOn('2026-03-24')).toBe('100 ON_TRACK');
  expect((await board.refuse('moveProject', { projectId, status: 'COMPLETED' })).message).toMatch(
    '1 milestone',
  );
  await board.change('completeMilestone', { milestoneId: milestoneId('Moved') });
  await moveTo('COMPLETED');
  expect(await standsOn('2026-03-24')).toBe('100 no health');
  await board.change('archiveProject', { projectId });
  expect(await standsOn('2026-03-25')).toBe('100 no health');

  expect(board.graph.events.map(({ name, payload }) => [name.split(/[.@]/)[1], told(payload)])).toEqual([
    ['project-created', ''],
    ['project-status-changed', 'PLANNED ACTIVE'],
    ['milestone-completed', 'false'],
    ['project-status-changed', 'ACTIVE ON_HOLD'],
    ['project-status-changed', 'ON_HOLD ACTIVE'],
    ['milestone-completed', 'true'],
    ['project-status-changed', 'ACTIVE COMPLETED'],
  ]);
});

/** What an event tells besides ids. */
function told(payload: object): string {
  const entries = Object.entries(payload) as [string, unknown][];
  return entries.flatMap(([name, value]) => (name.endsWith('Id') ? [] : [String(value)])).join(' ');
}

async function logTime(projectId: string, taskId: string, minutes: number): Promise<void> {
  const sql = `INSERT INTO projects.time_entries (id, project_id, task_id, person_id, worked_on, minutes, is_billable, status)
    VALUES ($1, $2, $3, $4, '2026-03-13', $5, true, 'SUBMITTED')`;
  const values = [idOf('tim', 1), projectId, taskId, idOf('usr', 2), minutes];
  await runAsTenant(tenant, () => board.graph.dataSource.query(sql, values));
}
