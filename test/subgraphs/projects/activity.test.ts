import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Viewer } from '../../../schema/viewer.ts';
import { company, idOf, manager, startBoard, technician, type Board } from './board.ts';

let board: Board;
beforeAll(async () => {
  board = await startBoard('2026-03-02');
});
afterAll(() => board.close());

interface Told {
  kind: string;
  message: string;
  happenedAt: string;
  person: { id: string } | null;
  project: { id: string };
  milestone: { id: string } | null;
  task: { id: string } | null;
}
const told = 'kind message happenedAt person { id } project { id } milestone { id } task { id }';

async function createProject(more: object = {}): Promise<string> {
  const input = { companyId: company, name: 'Move', startsOn: '2026-03-02', ...more };
  return (await board.change('createProject', input)).id;
}

/** What is told of a project, the oldest first. */
async function feedOf(projectId: string): Promise<Told[]> {
  const query = `query ($id: ID!) { project(id: $id) { activity(first: 200) { nodes { ${told} } } } }`;
  const { project } = await board.ask<{ project: { activity: { nodes: Told[] } } }>(query, { id: projectId });
  return project.activity.nodes.reverse();
}

const sentences = async (projectId: string) =>
  (await feedOf(projectId)).map(({ kind, message }) => `${kind}: ${message}`);

describe('the feed', () => {
  test('tells of everything that happens to a project', async () => {
    const projectId = await createProject();
    const update = (changes: object) => board.change('updateProject', { projectId, ...changes });
    await update({ budgetMinutes: 2400 });
    await update({ budgetMinutes: 2430, name: 'The move', dueOn: '2026-05-01' });
    await update({ budgetMinutes: null });
    for (const status of ['ACTIVE', 'ON_HOLD']) await board.change('moveProject', { projectId, status });
    await board.change('archiveProject', { projectId });
    await board.change('unarchiveProject', { projectId });
    expect(await sentences(projectId)).toEqual([
      'PROJECT_CREATED: The project was created.',
      'BUDGET_CHANGED: The budget was set to 40 h.',
      "PROJECT_CHANGED: The project's name and due day changed.",
      'BUDGET_CHANGED: The budget was changed from 40 h to 40 h 30 min.',
      'BUDGET_CHANGED: The budget of 40 h 30 min was taken away.',
      'STATUS_CHANGED: The project went from PLANNED to ACTIVE.',
      'STATUS_CHANGED: The project went from ACTIVE to ON_HOLD.',
      'ARCHIVED: The project was archived.',
      'UNARCHIVED: The project was taken out of the archive.',
    ]);
  });

  test('tells of everything that happens to a milestone', async () => {
    const projectId = await createProject();
    const given = { projectId, name: 'Moved', dueOn: '2026-03-20' };
    const { id: milestoneId } = await board.change('createMilestone', given);
    await board.change('updateMilestone', {
      milestoneId,
      name: 'Gone',
      dueOn: '2026-03-21',
      notifyClient: true,
    });
    await board.change('completeMilestone', { milestoneId });
    await board.change('reopenMilestone', { milestoneId });
    await board.change('updateMilestone', { milestoneId, notifyClient: false });
    await board.change('completeMilestone', { milestoneId });
    expect((await feedOf(projectId)).slice(1).every(({ milestone }) => milestone?.id === milestoneId)).toBe(
      true,
    );
    await board.change('reopenMilestone', { milestoneId });
    await board.run('deleteMilestone', { milestoneId }, 'deletedMilestoneId');
    expect((await sentences(projectId)).slice(1)).toEqual([
      'MILESTONE_CREATED: The milestone "Moved" was created, due on 2026-03-20.',
      'MILESTONE_CHANGED: The milestone "Moved" is called "Gone" now, and is due on 2026-03-21 and not on 2026-03-20, and is told to the client when completed.',
      'MILESTONE_COMPLETED: The milestone "Gone" was completed; the client is told.',
      'MILESTONE_REOPENED: The milestone "Gone" was opened again.',
      'MILESTONE_CHANGED: The milestone "Gone" is not told to the client when completed.',
      'MILESTONE_COMPLETED: The milestone "Gone" was completed.',
      'MILESTONE_REOPENED: The milestone "Gone" was opened again.',
      'MILESTONE_DELETED: The milestone "Gone" was deleted.',
    ]);
    // What was deleted is told of, and is not there.
    expect((await feedOf(projectId)).every(({ milestone }) => milestone === null)).toBe(true);
  });

  test('tells of everything that happens to a task', async () => {
    const projectId = await createProject();
    const { id: taskId } = await board.change('createTask', { projectId, title: 'Pack' });
    await board.change('assignTask', { taskId, assigneeId: idOf('usr', 5) });
    await board.change('assignTask', { taskId, assigneeId: idOf('usr', 6) });
    await board.change('assignTask', { taskId, assigneeId: null });
    await board.change('updateTask', { taskId, title: 'Pack all', estimateMinutes: 60 });
    for (const status of ['BLOCKED', 'IN_PROGRESS', 'DONE', 'TODO'])
      await board.change('moveTask', { taskId, status });
    expect((await feedOf(projectId)).slice(1).every(({ task }) => task?.id === taskId)).toBe(true);
    await board.run('deleteTask', { taskId }, 'deletedTaskId');
    expect((await sentences(projectId)).slice(1)).toEqual([
      'TASK_CREATED: The task "Pack" was created.',
      'TASK_ASSIGNED: The task "Pack" was assigned.',
      'TASK_ASSIGNED: The task "Pack" was assigned to somebody else.',
      'TASK_ASSIGNED: The task "Pack" is assigned to nobody any more.',
      'TASK_CHANGED: The task "Pack" changed: title and estimate.',
      'TASK_MOVED: The task "Pack all" went from TODO to BLOCKED.',
      'TASK_MOVED: The task "Pack all" went from BLOCKED to IN_PROGRESS.',
      'TASK_COMPLETED: The task "Pack all" went from IN_PROGRESS to DONE.',
      'TASK_REOPENED: The task "Pack all" went from DONE to TODO.',
      'TASK_DELETED: The task "Pack all" was deleted.',
    ]);
    expect((await feedOf(projectId)).every(({ task }) => task === null)).toBe(true);
  });

  test('tells nothing of what changed nothing, and of what was refused', async () => {
    const projectId = await createProject({ budgetMinutes: 60, description: 'All of it.' });
    const { id: taskId } = await board.change('createTask', {
      projectId,
      title: 'Pack',
      estimateMinutes: 30,
    });
    const milestone = { name: 'Moved', dueOn: '2026-03-20' };
    const { id: milestoneId } = await board.change('createMilestone', { projectId, ...milestone });
    const before = await feedOf(projectId);
    await board.change('updateProject', {
      projectId,
      name: 'Move',
      budgetMinutes: 60,
      description: 'All of it.',
    });
    await board.change('updateProject', { projectId });
    await board.change('updateTask', { taskId, title: 'Pack', estimateMinutes: 30, dueOn: null });
    await board.change('updateMilestone', { milestoneId, ...milestone, notifyClient: false });
    await board.change('assignTask', { taskId, assigneeId: null });
    await board.refuse('updateProject', { projectId, name: '', budgetMinutes: 90 });
    await board.refuse('moveTask', { taskId, status: 'TODO' });
    expect(await feedOf(projectId)).toEqual(before);
  });

  test.each([
    ['a manager', manager, { id: idOf('usr', 1) }],
    ['a technician', technician, { id: idOf('usr', 2) }],
    ['a program', { roles: [], scopes: ['tasks.work'], subject: 'key_1' }, null],
  ] as [string, Partial<Viewer>, unknown][])('says when, and that it was %s', async (_, viewer, person) => {
    const projectId = await createProject();
    board.graph.setNow('2026-03-04T16:45:30Z');
    await board.run('createTask', { projectId, title: 'Pack' }, '__typename', viewer);
    board.graph.setNow('2026-03-02');
    const [last] = (await feedOf(projectId)).slice(-1);
    expect(last).toMatchObject({
      happenedAt: '2026-03-04T16:45:30.000Z',
      person,
      project: { id: projectId },
    });
  });
});

describe('the feeds of a company and of the tenant', () => {
  const other = idOf('cmp', 2);
  interface Page {
    totalCount: number;
    nodes: { id: string; project: { id: string } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  }
  const page = 'totalCount nodes { id project { id } } pageInfo { hasNextPage endCursor }';
  const ofCompany = `query ($id: ID!, $first: Int, $after: String) { _entities(representations: [{ __typename: "Company", id: $id }]) {
    ... on Company { projectActivity(first: $first, after: $after) { ${page} } } } }`;
  const ofTenant = `query ($since: DateTime, $first: Int, $after: String) {
    projectActivity(since: $since, first: $first, after: $after) { ${page} } }`;
  const as = 'ten_feeds';

  /** Three days with two projects created on each, one for each company. */
  async function fill(): Promise<string[]> {
    const ids: string[] = [];
    for (const day of ['2026-03-05', '2026-03-06', '2026-03-07']) {
      board.graph.setNow(day);
      for (const companyId of [company, other]) {
        const input = { companyId, name: 'Move', startsOn: day };
        const { project } = await board.run<{ project: { id: string } }>(
          'createProject',
          input,
          'project { id }',
          manager,
          as,
        );
        ids.push(project.id);
      }
    }
    board.graph.setNow('2026-03-02');
    return ids;
  }
  let created: string[];
  beforeAll(async () => {
    created = await fill();
  });

  const projectsIn = ({ nodes }: Page) => nodes.map(({ project }) => project.id);

  test('are newest first, and each has its own', async () => {
    const { projectActivity } = await board.ask<{ projectActivity: Page }>(ofTenant, {}, as);
    expect(projectsIn(projectActivity)).toEqual([...created].reverse());
    const { _entities } = await board.ask<{ _entities: [{ projectActivity: Page }] }>(
      ofCompany,
      { id: other },
      as,
    );
    expect(projectsIn(_entities[0].projectActivity)).toEqual(
      created.filter((_, index) => index % 2 === 1).reverse(),
    );
  });

  test('are paged without a gap, also where much happened at one instant', async () => {
    const found: string[] = [];
    let after: string | null = null;
    do {
      const answer: { projectActivity: Page } = await board.ask(ofTenant, { first: 1, after }, as);
      expect(answer.projectActivity.totalCount).toBe(6);
      found.push(...projectsIn(answer.projectActivity));
      const { hasNextPage, endCursor } = answer.projectActivity.pageInfo;
      after = hasNextPage ? endCursor : null;
    } while (after !== null);
    expect(found).toEqual([...created].reverse());
  });

  test('begin at an instant where asked', async () => {
    const since = async (instant: string) => {
      const { projectActivity } = await board.ask<{ projectActivity: Page }>(
        ofTenant,
        { since: instant },
        as,
      );
      return [projectActivity.totalCount, projectsIn(projectActivity)];
    };
    expect(await since('2026-03-06T12:00:00Z')).toEqual([4, created.slice(2).reverse()]);
    expect(await since('2026-03-06T12:00:00.001Z')).toEqual([2, created.slice(4).reverse()]);
    expect(await since('2026-03-08T00:00:00Z')).toEqual([0, []]);
  });

  test('of another tenant tell nothing', async () => {
    expect(await board.ask(ofTenant, {}, 'ten_nobody')).toMatchObject({
      projectActivity: { totalCount: 0, nodes: [] },
    });
    const { _entities } = await board.ask<{ _entities: unknown[] }>(ofCompany, { id: other }, 'ten_nobody');
    expect(_entities).toMatchObject([{ projectActivity: { totalCount: 0, nodes: [] } }]);
  });
});
