import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { mutationText } from '../../support/mutation-text.ts';
import { company, createProjectIn, idOf, manager, startBoard, technician, type Board } from './board.ts';

let board: Board;
beforeAll(async () => {
  board = await startBoard('2026-03-02');
});
beforeEach(() => void (board.graph.events.length = 0));
afterAll(() => board.close());

const minimal = { companyId: company, name: 'Network refresh', startsOn: '2026-03-09' };
const fields = `id name description status company { id } manager { id } startsOn dueOn completedOn budgetMinutes archivedAt
  progress health { status }`;

describe('createProject', () => {
  test('creates a planned project and tells others of it', async () => {
    const given = {
      ...minimal,
      description: 'New switches.',
      managerId: idOf('usr', 9),
      dueOn: '2026-05-01',
      budgetMinutes: 2400,
    };
    const project = await board.change('createProject', given, fields);
    const { companyId, managerId, ...own } = given;
    expect(project).toEqual({
      ...own,
      id: project.id,
      company: { id: companyId },
      manager: { id: managerId },
      status: 'PLANNED',
      completedOn: null,
      archivedAt: null,
      progress: 0,
      health: null,
    });
    expect(board.graph.events).toEqual([
      { name: 'projects.project-created@1', payload: { projectId: project.id, companyId } },
    ]);
    const again = await board.ask(`query ($id: ID!) { project(id: $id) { ${fields} } }`, { id: project.id });
    expect(again).toEqual({ project });
  });

  test.each([
    [{ name: null }, 'name', 'name is needed where no template is given.'],
    [{ name: '  ' }, 'name', 'name must say something; received an empty text.'],
    [{ name: 'x'.repeat(201) }, 'name', 'name has at most 200 characters; received 201.'],
    [{ name: 'a\0b' }, 'name', 'name has a character that no text has, U+0000.'],
    [
      { description: 'x'.repeat(5001) },
      'description',
      'description has at most 5000 characters; received 5001.',
    ],
    [
      { startsOn: '1899-05-01' },
      'startsOn',
      'startsOn must be from 1900-01-01 to 2999-12-31; received 1899-05-01.',
    ],
    [{ dueOn: '2026-03-08' }, 'dueOn', 'dueOn must not come before 2026-03-09; received 2026-03-08.'],
    [{ budgetMinutes: 0 }, 'budgetMinutes', 'budgetMinutes must be from 1 to 10000000; received 0.'],
    [{ budgetMinutes: -5 }, 'budgetMinutes', 'budgetMinutes must be from 1 to 10000000; received -5.'],
  ])('refuses %j', async (wrong, field, message) => {
    const refusal = await board.refuse('createProject', { ...minimal, ...wrong });
    expect(refusal).toEqual({ code: 'INVALID_VALUE', message, path: ['input', field] });
    expect(board.graph.events).toEqual([]);
  });

  test('tells all mistakes together', async () => {
    const { errors } = await board.run(
      'createProject',
      { ...minimal, name: '', budgetMinutes: 0 },
      'project { id }',
    );
    expect(errors.map(({ path }) => path?.at(-1))).toEqual(['name', 'budgetMinutes']);
  });

  test('lets a due day be the first day', async () => {
    const project = await board.change('createProject', { ...minimal, dueOn: minimal.startsOn }, 'id dueOn');
    expect(project['dueOn']).toBe(minimal.startsOn);
  });

  test.each([
    [{ companyId: 'cmp_x' }, 'MALFORMED_ID'],
    [{ managerId: idOf('tsk', 1) }, 'MALFORMED_ID'],
    [{ templateId: 'x' }, 'MALFORMED_ID'],
  ])('answers %j with an error', async (wrong, code) => {
    const query =
      'mutation ($input: CreateProjectInput!) { createProject(input: $input) { project { id } } }';
    const { errors } = await board.graph.ask(
      'ten_board',
      query,
      { input: { ...minimal, ...wrong } },
      manager,
    );
    expect(errors).toMatchObject([{ extensions: { code } }]);
  });
});

describe('updateProject', () => {
  test('changes what is given, clears what is null, leaves the rest', async () => {
    const { id } = await board.change('createProject', {
      ...minimal,
      description: 'Old.',
      managerId: idOf('usr', 9),
      dueOn: '2026-05-01',
      budgetMinutes: 600,
    });
    const changed = await board.change(
      'updateProject',
      { projectId: id, name: 'Network renewal', description: null, budgetMinutes: 1200 },
      'id name description manager { id } startsOn dueOn budgetMinutes',
    );
    expect(changed).toEqual({
      id,
      name: 'Network renewal',
      description: null,
      manager: { id: idOf('usr', 9) },
      startsOn: minimal.startsOn,
      dueOn: '2026-05-01',
      budgetMinutes: 1200,
    });
    const cleared = await board.change(
      'updateProject',
      { projectId: id, managerId: null, dueOn: null, budgetMinutes: null },
      'name manager { id } dueOn budgetMinutes',
    );
    expect(cleared).toEqual({ name: 'Network renewal', manager: null, dueOn: null, budgetMinutes: null });
  });

  test.each([
    [{ name: null }, 'name', 'name cannot be cleared: leave it out to keep it as it is.'],
    [{ startsOn: null }, 'startsOn', 'startsOn cannot be cleared: leave it out to keep it as it is.'],
    [
      { startsOn: '2026-05-02' },
      'startsOn',
      'startsOn must not come after the due day, 2026-05-01; received 2026-05-02.',
    ],
    [{ dueOn: '2026-03-08' }, 'dueOn', 'dueOn must not come before 2026-03-09; received 2026-03-08.'],
    [
      { startsOn: '2026-06-02', dueOn: '2026-06-01' },
      'dueOn',
      'dueOn must not come before 2026-06-02; received 2026-06-01.',
    ],
    [{ budgetMinutes: 0 }, 'budgetMinutes', 'budgetMinutes must be from 1 to 10000000; received 0.'],
  ])('refuses %j', async (wrong, field, message) => {
    const { id } = await board.change('createProject', { ...minimal, dueOn: '2026-05-01' });
    const refusal = await board.refuse('updateProject', { projectId: id, ...wrong });
    expect(refusal).toEqual({ code: 'INVALID_VALUE', message, path: ['input', field] });
  });

  test('moves both days past the old ones together', async () => {
    const { id } = await board.change('createProject', { ...minimal, dueOn: '2026-05-01' });
    const days = { startsOn: '2026-06-01', dueOn: '2026-07-01' };
    expect(await board.change('updateProject', { projectId: id, ...days }, 'startsOn dueOn')).toEqual(days);
  });

  test.each(['COMPLETED', 'CANCELLED'])('refuses a project that is %s', async (status) => {
    const refusal = await board.refuse('updateProject', {
      projectId: await createProjectIn(board, status),
      name: 'New',
    });
    const message = `The project is ${status}: make it ACTIVE again first.`;
    expect(refusal).toEqual({ code: 'WRONG_STATE', message, path: ['input', 'projectId'] });
  });
});

describe('moveProject', () => {
  const statuses = ['PLANNED', 'ACTIVE', 'ON_HOLD', 'COMPLETED', 'CANCELLED'];
  const allowed = [
    ...['PLANNED ACTIVE', 'PLANNED CANCELLED', 'ACTIVE ON_HOLD', 'ACTIVE COMPLETED', 'ACTIVE CANCELLED'],
    ...['ON_HOLD ACTIVE', 'ON_HOLD CANCELLED', 'COMPLETED ACTIVE', 'CANCELLED PLANNED', 'CANCELLED ACTIVE'],
  ];
  const moves = statuses.flatMap((from) => statuses.map((to) => [from, to] as const));

  test.each(moves.filter(([from, to]) => allowed.includes(`${from} ${to}`)))(
    'takes a project from %s to %s',
    async (from, to) => {
      const projectId = await createProjectIn(board, from);
      board.graph.events.length = 0;
      const project = await board.change(
        'moveProject',
        { projectId, status: to },
        'status completedOn health { status }',
      );
      expect(project).toEqual({
        status: to,
        completedOn: to === 'COMPLETED' ? '2026-03-02' : null,
        health: to === 'ACTIVE' ? { status: 'ON_TRACK' } : null,
      });
      expect(board.graph.events).toEqual([
        { name: 'projects.project-status-changed@1', payload: { projectId, companyId: company, from, to } },
      ]);
    },
  );

  test.each(moves.filter(([from, to]) => !allowed.includes(`${from} ${to}`)))(
    'does not take a project from %s to %s',
    async (from, to) => {
      const projectId = await createProjectIn(board, from);
      board.graph.events.length = 0;
      const refusal = await board.refuse('moveProject', { projectId, status: to });
      expect(refusal).toMatchObject({ code: 'WRONG_STATE', path: ['input', 'status'] });
      expect(refusal.message).toMatch(
        from === to ? /already/ : new RegExp(`that is ${from} may become .*received ${to}`),
      );
      expect(board.graph.events).toEqual([]);
    },
  );

  test('completes a project only when all of it is done', async () => {
    const projectId = await createProjectIn(board, 'ACTIVE');
    const { id: taskId } = await board.change('createTask', { projectId, title: 'Order the equipment' });
    const { id: milestoneId } = await board.change('createMilestone', {
      projectId,
      name: 'Live',
      dueOn: '2026-04-01',
    });
    const complete = { projectId, status: 'COMPLETED' };
    expect((await board.refuse('moveProject', complete)).message).toBe(
      'A project is completed when all of it is done; still open: 1 task and 1 milestone.',
    );
    await board.change('moveTask', { taskId, status: 'DONE' });
    expect((await board.refuse('moveProject', complete)).message).toMatch(/still open: 1 milestone\.$/);
    await board.change('completeMilestone', { milestoneId });
    expect(await board.change('moveProject', complete, 'status progress')).toEqual({
      status: 'COMPLETED',
      progress: 100,
    });
  });
});

describe('who may', () => {
  test.each(['createProject', 'updateProject', 'moveProject', 'archiveProject', 'unarchiveProject'])(
    '%s needs the permission projects.manage',
    async (mutation) => {
      const { id: projectId } = await board.change('createProject', minimal);
      const inputs: Record<string, object> = {
        createProject: minimal,
        moveProject: { projectId, status: 'ACTIVE' },
      };
      const query = mutationText(mutation, 'project { id }');
      const input = inputs[mutation] ?? { projectId };
      const { data, errors } = await board.graph.ask('ten_board', query, { input }, technician);
      expect(data).toEqual({ [mutation]: null });
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', permission: 'projects.manage' } }]);
    },
  );

  test('a program with the scope may, too', async () => {
    const program = { roles: [], scopes: ['projects.manage'], subject: 'key_1' };
    const { errors } = await board.run('createProject', minimal, 'project { id }', program);
    expect(errors).toEqual([]);
  });

  test("another tenant's projects are not there", async () => {
    const { id: projectId } = await board.change('createProject', minimal);
    for (const [mutation, input] of [
      ['updateProject', { projectId, name: 'Mine' }],
      ['moveProject', { projectId, status: 'ACTIVE' }],
      ['archiveProject', { projectId }],
      ['unarchiveProject', { projectId }],
      ['createTask', { projectId, title: 'Mine' }],
      ['createMilestone', { projectId, name: 'Mine', dueOn: '2026-04-01' }],
    ] as const) {
      const { errors } = await board.run(mutation, input, '__typename', manager, 'ten_other');
      expect(errors).toEqual([
        { code: 'NOT_FOUND', message: `There is no project ${projectId}.`, path: ['input', 'projectId'] },
      ]);
    }
  });
});
