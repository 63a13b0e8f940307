import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { company, idOf, manager, startBoard, technician, tenant, type Board } from './board.ts';

let board: Board;
beforeAll(async () => {
  board = await startBoard('2026-03-02');
});
beforeEach(() => void (board.graph.statements.length = 0));
afterAll(() => board.close());

const milestones = [
  { name: 'Design agreed', dueAfterDays: 0, notifyClient: false },
  { name: 'Handed over', dueAfterDays: 30, notifyClient: true },
];
const tasks = [
  {
    title: 'Survey',
    estimateMinutes: 120,
    dueAfterDays: 5,
    milestoneName: 'Design agreed',
    subtasks: [
      { title: 'Cabling', estimateMinutes: 60, dueAfterDays: 3 },
      { title: 'Wireless', estimateMinutes: null, dueAfterDays: null },
    ],
  },
  { title: 'Install', estimateMinutes: null, dueAfterDays: 28, milestoneName: 'Handed over', subtasks: [] },
  { title: 'Look back', estimateMinutes: null, dueAfterDays: null, milestoneName: null, subtasks: [] },
];
const refresh = {
  name: 'Network refresh',
  description: 'New switches.',
  dueAfterDays: 31,
  budgetMinutes: 2400,
  milestones,
  tasks,
};
const fields = `id name description dueAfterDays budgetMinutes archivedAt milestones { name dueAfterDays notifyClient }
  tasks { title estimateMinutes dueAfterDays milestoneName subtasks { title estimateMinutes dueAfterDays } }`;
const create = async (more: object = {}) =>
  (await board.change('createProjectTemplate', { ...refresh, ...more })).id;

describe('createProjectTemplate', () => {
  test('keeps the plan as it is given', async () => {
    const template = await board.change('createProjectTemplate', refresh, fields);
    expect(template).toEqual({ ...refresh, id: template.id, archivedAt: null });
    const query = `query ($id: ID!) { projectTemplate(id: $id) { ${fields} } }`;
    expect(await board.ask(query, { id: template.id })).toEqual({ projectTemplate: template });
  });

  test('needs no more than a name', async () => {
    const template = await board.change('createProjectTemplate', { name: 'Empty' }, fields);
    expect(template).toEqual({
      id: template.id,
      name: 'Empty',
      description: null,
      dueAfterDays: null,
      budgetMinutes: null,
      archivedAt: null,
      milestones: [],
      tasks: [],
    });
  });

  const many = (count: number) => Array.from({ length: count }, (_, index) => index);
  test.each([
    [{ name: ' ' }, ['name'], 'name must say something; received an empty text.'],
    [{ dueAfterDays: -1 }, ['dueAfterDays'], 'dueAfterDays must be from 0 to 3650; received -1.'],
    [{ budgetMinutes: 0 }, ['budgetMinutes'], 'budgetMinutes must be from 1 to 10000000; received 0.'],
    [
      { milestones: [...milestones, { name: 'Handed over', dueAfterDays: 1 }] },
      ['milestones', '2', 'name'],
      `name must differ from the other milestones' names; received "Handed over" again.`,
    ],
    [
      { milestones: [...milestones, { name: 'Late', dueAfterDays: 3651 }] },
      ['milestones', '2', 'dueAfterDays'],
      'dueAfterDays must be from 0 to 3650; received 3651.',
    ],
    [
      { milestones: many(51).map((index) => ({ name: `M${index}`, dueAfterDays: 1 })), tasks: [] },
      ['milestones'],
      'milestones may be at most 50 milestones; received 51.',
    ],
    [
      { tasks: [{ title: 'T', subtasks: many(500).map(() => ({ title: 'S' })) }] },
      ['tasks'],
      'tasks may be at most 500 tasks; received 501.',
    ],
    [
      { tasks: [{ title: 'T', milestoneName: 'Nowhere' }] },
      ['tasks', '0', 'milestoneName'],
      'milestoneName must be the name of one of the milestones; received "Nowhere".',
    ],
    [
      { tasks: [{ title: 'T', subtasks: [{ title: 'S' }, { title: '' }] }] },
      ['tasks', '0', 'subtasks', '1', 'title'],
      'title must say something; received an empty text.',
    ],
    [
      { tasks: [{ title: 'T', estimateMinutes: 0 }] },
      ['tasks', '0', 'estimateMinutes'],
      'estimateMinutes must be from 1 to 1000000; received 0.',
    ],
  ])('refuses %j', async (wrong, path, message) => {
    const refusal = await board.refuse('createProjectTemplate', { ...refresh, ...wrong });
    expect(refusal).toEqual({ code: 'INVALID_VALUE', message, path: ['input', ...path] });
  });
});

describe('updateProjectTemplate', () => {
  test('changes what is given and leaves the rest', async () => {
    const templateId = await create();
    const changes = { name: 'Refresh', description: null, tasks: tasks.slice(1) };
    expect(await board.change('updateProjectTemplate', { templateId, ...changes }, fields)).toEqual({
      ...refresh,
      ...changes,
      id: templateId,
      archivedAt: null,
    });
  });

  test('does not take a milestone away from tasks that lead to it', async () => {
    const templateId = await create();
    const refusal = await board.refuse('updateProjectTemplate', {
      templateId,
      milestones: milestones.slice(1),
    });
    expect(refusal).toEqual({
      code: 'INVALID_VALUE',
      message: 'milestoneName must be the name of one of the milestones; received "Design agreed".',
      path: ['input', 'milestones'],
    });
    const both = { milestones: milestones.slice(1), tasks: tasks.slice(1) };
    expect(await board.change('updateProjectTemplate', { templateId, ...both }, fields)).toMatchObject(both);
  });

  test.each(['name', 'milestones', 'tasks'])('does not clear %s', async (field) => {
    const refusal = await board.refuse('updateProjectTemplate', {
      templateId: await create(),
      [field]: null,
    });
    expect(refusal.message).toBe(`${field} cannot be cleared: leave it out to keep it as it is.`);
  });
});

describe('archiveProjectTemplate', () => {
  test('takes a template out of lists and out of use, and leaves it under its id', async () => {
    const templateId = await create();
    const list = `query ($all: Boolean) { projectTemplates(first: 200, includeArchived: $all) { nodes { id } } }`;
    interface List {
      projectTemplates: { nodes: { id: string }[] };
    }
    const isListed = async (all?: boolean) =>
      (await board.ask<List>(list, { all })).projectTemplates.nodes.some(({ id }) => id === templateId);
    expect(await isListed()).toBe(true);
    const archivedAt = '2026-03-02T12:00:00.000Z';
    expect(await board.change('archiveProjectTemplate', { templateId }, 'archivedAt')).toEqual({
      archivedAt,
    });
    expect(await isListed()).toBe(false);
    expect(await isListed(true)).toBe(true);
    expect(
      await board.ask('query ($id: ID!) { projectTemplate(id: $id) { id } }', { id: templateId }),
    ).toEqual({
      projectTemplate: { id: templateId },
    });
    const project = { companyId: company, startsOn: '2026-03-09', templateId };
    expect(await board.refuse('createProject', project)).toEqual({
      code: 'WRONG_STATE',
      message: 'The template is archived: no project can be made from it.',
      path: ['input', 'templateId'],
    });
    expect((await board.refuse('updateProjectTemplate', { templateId, name: 'New' })).code).toBe(
      'WRONG_STATE',
    );
    expect((await board.refuse('archiveProjectTemplate', { templateId })).message).toBe(
      'The template is archived already.',
    );
    expect(await board.change('unarchiveProjectTemplate', { templateId }, 'archivedAt')).toEqual({
      archivedAt: null,
    });
    expect(await isListed()).toBe(true);
    await board.change('createProject', project);
    expect((await board.refuse('unarchiveProjectTemplate', { templateId })).message).toBe(
      'The template is not archived.',
    );
  });
});

describe('a project from a template', () => {
  const whole = `id name description startsOn dueOn budgetMinutes status milestones { nodes { name dueOn notifyClient } }
    tasks(first: 200) { nodes { title status estimateMinutes dueOn milestone { name } parent { title } } }`;

  test('has the plan with days for its relative ones', async () => {
    const input = { companyId: company, templateId: await create(), startsOn: '2026-03-09' };
    const project = await board.change('createProject', input, whole);
    expect(project).toEqual({
      id: project.id,
      name: 'Network refresh',
      description: 'New switches.',
      startsOn: '2026-03-09',
      dueOn: '2026-04-09',
      budgetMinutes: 2400,
      status: 'PLANNED',
      milestones: {
        nodes: [
          { name: 'Design agreed', dueOn: '2026-03-09', notifyClient: false },
          { name: 'Handed over', dueOn: '2026-04-08', notifyClient: true },
        ],
      },
      tasks: {
        nodes: [
          ['Survey', 120, '2026-03-14', 'Design agreed', null],
          ['Cabling', 60, '2026-03-12', 'Design agreed', 'Survey'],
          ['Wireless', null, null, 'Design agreed', 'Survey'],
          ['Install', null, '2026-04-06', 'Handed over', null],
          ['Look back', null, null, null, null],
        ].map(([title, estimateMinutes, dueOn, milestone, parent]) => ({
          title,
          status: 'TODO',
          estimateMinutes,
          dueOn,
          milestone: milestone && { name: milestone },
          parent: parent && { title: parent },
        })),
      },
    });
  });

  test('has what the input says in place of what the template says, null too', async () => {
    const own = { name: 'Floor 3', description: null, dueOn: null, budgetMinutes: 60 };
    const input = { companyId: company, templateId: await create(), startsOn: '2026-03-09', ...own };
    expect(await board.change('createProject', input, 'name description dueOn budgetMinutes')).toEqual(own);
  });

  test('stays as it is when the template changes', async () => {
    const templateId = await create();
    const input = { companyId: company, templateId, startsOn: '2026-03-09' };
    const project = await board.change('createProject', input, whole);
    await board.change('updateProjectTemplate', { templateId, name: 'Other', milestones: [], tasks: [] });
    const query = `query ($id: ID!) { project(id: $id) { ${whole} } }`;
    expect(await board.ask(query, { id: project.id })).toEqual({ project });
  });

  test('costs as many statements with 500 tasks as with three', async () => {
    const parts = { title: 'T', subtasks: Array.from({ length: 49 }, () => ({ title: 'S' })) };
    const large = await create({ tasks: Array.from({ length: 10 }, () => parts) });
    const counts: number[] = [];
    for (const templateId of [await create(), large]) {
      board.graph.statements.length = 0;
      await board.change('createProject', { companyId: company, templateId, startsOn: '2026-03-09' });
      counts.push(board.graph.statements.length);
      expect(board.graph.statements.filter((sql) => sql.startsWith('INSERT'))).toHaveLength(4);
    }
    expect(counts[1]).toBe(counts[0]);
  });
});

test('another tenant has none of it, and technicians may not', async () => {
  const templateId = await create();
  expect(
    await board.ask('query ($id: ID!) { projectTemplate(id: $id) { id } }', { id: templateId }, 'ten_other'),
  ).toEqual({ projectTemplate: null });
  const project = { companyId: company, startsOn: '2026-03-09', templateId };
  for (const [mutation, input] of [
    ['createProject', project],
    ['updateProjectTemplate', { templateId, name: 'Mine' }],
    ['archiveProjectTemplate', { templateId }],
    ['unarchiveProjectTemplate', { templateId }],
  ] as const) {
    const { errors } = await board.run(mutation, input, '__typename', manager, 'ten_other');
    expect(errors).toEqual([
      { code: 'NOT_FOUND', message: `There is no template ${templateId}.`, path: ['input', 'templateId'] },
    ]);
  }
  const query =
    'mutation ($input: CreateProjectTemplateInput!) { createProjectTemplate(input: $input) { __typename } }';
  const { errors } = await board.graph.ask(tenant, query, { input: { name: 'Mine' } }, technician);
  expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', permission: 'projects.manage' } }]);
  expect(await board.refuse('archiveProjectTemplate', { templateId: idOf('ptp', 99) })).toMatchObject({
    code: 'NOT_FOUND',
  });
});
