import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runAsTenant } from '../../../subgraphs/common/database/tenant-scope.ts';
import { projects } from '../../../subgraphs/projects/index.ts';
import { demoRows } from '../../../subgraphs/common/demo/demo-rows.ts';
import {
  MilestoneEntity,
  ProjectEntity,
  type MilestoneRow,
  type ProjectRow,
} from '../../../subgraphs/projects/entities.ts';
import { startTestSubgraph, type TestSubgraph } from '../../support/subgraph.ts';
import { castOf, estimates, expectedOf, firstDue, healthOf, rowsOf, today } from './northwind.ts';

const northwind = castOf(0, 7);
const fabrikam = castOf(1, 7);
const tenant = northwind.tenant.id;
const rows = rowsOf(northwind);
const [first] = rows.projects as [ProjectRow];

let graph: TestSubgraph;
beforeAll(async () => {
  graph = await startTestSubgraph(projects, today);
  await graph.fill(tenant, projects.demo(northwind));
  await graph.fill(fabrikam.tenant.id, projects.demo(fabrikam));
});
afterAll(() => graph.close());

/** The answer's data; fails on any error. */
async function ask<T>(query: string, variables: Record<string, unknown> = {}, as = tenant): Promise<T> {
  const { data, errors } = await graph.ask(as, query, variables);
  expect(errors).toBeUndefined();
  return data as T;
}

/** What a fragment on companies answers, for the first so many companies. */
async function askCompanies<T>(fields: string, count: number, as = tenant): Promise<T[]> {
  const references = northwind.companies.slice(0, count).map(({ id }) => ({ __typename: 'Company', id }));
  const query = `query ($references: [_Any!]!) { _entities(representations: $references) { ... on Company { ${fields} } } }`;
  return (await ask<{ _entities: T[] }>(query, { references }, as))._entities;
}

interface HealthAnswer {
  status: string;
  reasons: { code: string; status: string; message: string; project: { id: string } }[];
}
const health = 'health { status reasons { code status message project { id } } }';

describe('project', () => {
  test('answers whole', async () => {
    const project = rows.projects.find((each) => each.contractId && each.status === 'ACTIVE' && each.dueOn);
    const { project: answer } = await ask<{ project: unknown }>(
      `query ($id: ID!) { project(id: $id) { id name description status company { id } manager { id } contract { id }
        startsOn dueOn completedOn budgetMinutes archivedAt } }`,
      { id: project?.id },
    );
    const { companyId, managerId, contractId, ...own } = project as ProjectRow;
    expect(answer).toEqual({
      ...own,
      company: { id: companyId },
      manager: { id: managerId },
      contract: { id: contractId },
    });
  });

  test('has no contract where none is linked', async () => {
    const project = rows.projects.find((each) => each.contractId === null);
    const query = `query ($id: ID!) { project(id: $id) { contract { id } } }`;
    expect(await ask(query, { id: project?.id })).toEqual({ project: { contract: null } });
  });

  test('computes progress, health, logged time and the next milestone of every project as the schema says', async () => {
    interface Answer {
      id: string;
      progress: number;
      loggedMinutes: number;
      health: HealthAnswer | null;
      nextMilestone: { id: string } | null;
    }
    const { projects: page } = await ask<{ projects: { nodes: Answer[] } }>(
      `{ projects(first: 200) { nodes { id progress loggedMinutes ${health} nextMilestone { id } } } }`,
    );
    const answers = page.nodes.map((node) => ({
      id: node.id,
      progress: node.progress,
      logged: node.loggedMinutes,
      health: node.health && {
        status: node.health.status,
        reasons: node.health.reasons.map((reason) => `${reason.code} ${reason.status}`),
      },
      next: node.nextMilestone?.id ?? null,
    }));
    const newestFirst = [...rows.projects].reverse();
    expect(answers).toEqual(newestFirst.map((project) => ({ id: project.id, ...expectedOf(project, rows) })));
    for (const node of page.nodes)
      for (const reason of node.health?.reasons ?? []) expect(reason.project.id).toBe(node.id);
  });

  test('tells a reason with its numbers', async () => {
    const second = rows.projects.find((each) => each.companyId === first.companyId && each.id !== first.id);
    const { project } = await ask<{ project: { health: HealthAnswer } }>(
      `query ($id: ID!) { project(id: $id) { ${health} } }`,
      { id: second?.id },
    );
    expect(project.health).toEqual({
      status: 'OFF_TRACK',
      reasons: [
        {
          code: 'MILESTONES_MISSED',
          status: 'OFF_TRACK',
          message: '2 open milestones are past their due day.',
          project: { id: second?.id },
        },
      ],
    });
  });

  test('has its milestones by due day with their status', async () => {
    const own = rows.milestones.filter((milestone) => milestone.projectId === first.id);
    const { project } = await ask<{ project: { milestones: unknown } }>(
      `query ($id: ID!) { project(id: $id) { milestones { totalCount nodes { id name status dueOn completedAt project { id } } } } }`,
      { id: first.id },
    );
    expect(project.milestones).toEqual({
      totalCount: own.length,
      nodes: [...own]
        .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
        .map(({ id, name, dueOn, completedAt }) => ({
          id,
          name,
          dueOn,
          completedAt: completedAt?.toISOString() ?? null,
          status: completedAt ? 'COMPLETED' : dueOn < today ? 'MISSED' : 'UPCOMING',
          project: { id: first.id },
        })),
    });
  });

  test('has its tasks in their order, all or in one state', async () => {
    const own = rows.tasks.filter((task) => task.projectId === first.id);
    const shape = ({
      id,
      title,
      status,
      assigneeId,
      estimateMinutes,
      dueOn,
      milestoneId,
    }: (typeof own)[number]) => ({
      ...{ id, title, status, estimateMinutes, dueOn },
      assignee: assigneeId === null ? null : { id: assigneeId },
      milestone: { id: milestoneId },
      project: { id: first.id },
    });
    const fields = `totalCount nodes { id title status assignee { id } estimateMinutes dueOn milestone { id } project { id } }`;
    const { project } = await ask<{ project: { tasks: unknown; done: unknown } }>(
      `query ($id: ID!) { project(id: $id) { tasks { ${fields} } done: tasks(status: DONE) { ${fields} } } }`,
      { id: first.id },
    );
    const done = own.filter((task) => task.status === 'DONE');
    expect(done.length).toBeGreaterThan(0);
    expect(project.tasks).toEqual({ totalCount: own.length, nodes: own.map(shape) });
    expect(project.done).toEqual({ totalCount: done.length, nodes: done.map(shape) });
  });

  test('orders its tasks by position, whatever their ids say', async () => {
    const turnAround = () =>
      runAsTenant(tenant, () =>
        graph.dataSource.query('UPDATE projects.tasks SET position = 100 - position'),
      );
    const query = `query ($id: ID!) { project(id: $id) { tasks { nodes { id } } } }`;
    await turnAround();
    const answer = await ask(query, { id: first.id });
    await turnAround();
    const own = rows.tasks.filter((task) => task.projectId === first.id);
    expect(answer).toEqual({ project: { tasks: { nodes: own.map(({ id }) => ({ id })).reverse() } } });
  });

  test('has the time logged on it, newest first', async () => {
    const { id } = rows.projects.find(
      (each) => rows.time.filter((entry) => entry.projectId === each.id).length > 3,
    ) as ProjectRow;
    const own = rows.time.filter((entry) => entry.projectId === id);
    const { project } = await ask<{ project: { timeEntries: unknown } }>(
      `query ($id: ID!) { project(id: $id) { timeEntries { totalCount nodes { id task { id } person { id } workedOn minutes
        isBillable status note } } } }`,
      { id },
    );
    expect(project.timeEntries).toEqual({
      totalCount: own.length,
      nodes: [...own]
        .sort((a, b) => (`${a.workedOn}${a.id}` < `${b.workedOn}${b.id}` ? 1 : -1))
        .map(({ id, workedOn, minutes, isBillable, status, note, taskId, personId }) => ({
          id,
          workedOn,
          minutes,
          isBillable,
          status,
          note,
          task: { id: taskId },
          person: { id: personId },
        })),
    });
  });
});

describe('company', () => {
  const everything = `id ${health} nextMilestone { id project { id } } projectSummary { activeCount overdueCount completedCount
    progress completedMilestoneCount openMilestoneCount missedMilestoneCount } projects { totalCount nodes { id } }`;

  /** What the schema says of a company, reckoned from the rows. */
  function expectedCompany(id: string) {
    const all = rows.projects.filter((project) => project.companyId === id).reverse();
    const active = all.filter((project) => project.status === 'ACTIVE');
    const isActive = (row: { projectId: string }) => active.some((project) => project.id === row.projectId);
    const milestones = rows.milestones.filter(isActive);
    const open = milestones.filter((milestone) => !milestone.completedAt);
    const { done, total } = estimates(rows.tasks.filter(isActive));
    const next = firstDue(open);
    return {
      id,
      health:
        active.length === 0
          ? null
          : healthOf(active.flatMap((project) => expectedOf(project, rows).health?.reasons ?? [])),
      nextMilestone: next && {
        id: next,
        project: { id: open.find((milestone) => milestone.id === next)?.projectId },
      },
      projectSummary: {
        activeCount: active.length,
        overdueCount: active.filter(({ dueOn }) => dueOn !== null && dueOn < today).length,
        completedCount: all.filter((project) => project.status === 'COMPLETED').length,
        progress: active.length === 0 ? null : Math.floor((100 * done) / total),
        completedMilestoneCount: milestones.length - open.length,
        openMilestoneCount: open.length,
        missedMilestoneCount: open.filter((milestone) => milestone.dueOn < today).length,
      },
      projects: { totalCount: all.length, nodes: all.map((project) => ({ id: project.id })) },
    };
  }

  interface CompanyAnswer {
    id: string;
    health: HealthAnswer | null;
  }

  test('answers health, summary, next milestone and projects as the schema says', async () => {
    const answers = await askCompanies<CompanyAnswer>(everything, 7);
    const short = answers.map(({ health: found, ...rest }) => ({
      ...rest,
      health: found && {
        status: found.status,
        reasons: found.reasons.map((reason) => `${reason.code} ${reason.status}`),
      },
    }));
    const expected = northwind.companies.map(({ id }) => expectedCompany(id));
    expect(short).toEqual(expected);
    // The demo has what makes this test worth something.
    expect(new Set(expected.map((company) => company.health?.status)).size).toBeGreaterThan(1);
    expect(expected.some((company) => company.projectSummary.completedCount > 0)).toBe(true);
    expect(expected.some((company) => company.projectSummary.overdueCount > 0)).toBe(true);
    expect(expected.some((company) => company.projectSummary.missedMilestoneCount > 0)).toBe(true);
  });

  test('tells each reason with the project that it is about', async () => {
    const [answer] = await askCompanies<CompanyAnswer>(health, 1);
    const own = rows.projects.filter((project) => project.companyId === first.companyId);
    expect(answer?.health?.reasons.map((reason) => reason.project.id)).toEqual(
      own.flatMap((project) => (expectedOf(project, rows).health?.reasons ?? []).map(() => project.id)),
    );
  });

  test('has its projects in one state only where asked', async () => {
    const [answer] = await askCompanies<{ projects: unknown }>(
      'projects(status: COMPLETED) { totalCount nodes { id status } }',
      1,
    );
    const completed = rows.projects.filter(
      (project) => project.companyId === first.companyId && project.status === 'COMPLETED',
    );
    expect(answer?.projects).toEqual({
      totalCount: 1,
      nodes: completed.map(({ id, status }) => ({ id, status })),
    });
  });

  test('without projects has no health, nothing next and zeros', async () => {
    const query = `{ _entities(representations: [{ __typename: "Company", id: "cmp_01kdvdna00zzzzzzzzzzzzzzzz" }]) {
      ... on Company { ${everything} } } }`;
    expect(await ask(query)).toEqual({ _entities: [nothing('cmp_01kdvdna00zzzzzzzzzzzzzzzz')] });
  });

  function nothing(id: string) {
    return {
      id,
      health: null,
      nextMilestone: null,
      projectSummary: {
        activeCount: 0,
        overdueCount: 0,
        completedCount: 0,
        progress: null,
        completedMilestoneCount: 0,
        openMilestoneCount: 0,
        missedMilestoneCount: 0,
      },
      projects: { totalCount: 0, nodes: [] },
    };
  }

  test('is such a one for a viewer of another tenant', async () => {
    const answers = await askCompanies(everything, 7, fabrikam.tenant.id);
    expect(answers).toEqual(northwind.companies.map(({ id }) => nothing(id)));
  });
});

describe('statements', () => {
  const summary = `projectSummary { activeCount overdueCount completedCount progress completedMilestoneCount
    openMilestoneCount missedMilestoneCount }`;
  test.each([
    // Active projects, then tasks, milestones and time.
    [health.replace('project { id }', ''), 4],
    [health, 4],
    // Active projects and completed ones, then tasks and milestones.
    [summary, 4],
    ['projectSummary { activeCount }', 1],
    ['projectSummary { completedCount }', 1],
    ['nextMilestone { id }', 1],
    [`${health} ${summary} nextMilestone { id }`, 6],
    ['projects { nodes { progress } }', 2],
    // A page that is the whole list needs no count.
    ['projects { totalCount nodes { nextMilestone { id } tasks { totalCount nodes { id } } } }', 3],
    [
      'projects(first: 1) { totalCount nodes { nextMilestone { id } tasks(first: 1) { totalCount nodes { id } } } }',
      5,
    ],
  ])('for %s of companies are as many for seven as for two', async (fields, statements) => {
    const counts: number[] = [];
    for (const companies of [2, 7]) {
      graph.statements.length = 0;
      await askCompanies(fields, companies);
      counts.push(graph.statements.length);
    }
    expect(counts).toEqual([statements, statements]);
  });

  test('for a page of projects are as many for all as for three', async () => {
    const counts: number[] = [];
    for (const size of [3, 18]) {
      graph.statements.length = 0;
      await ask(`{ projects(first: ${size}) { nodes { progress loggedMinutes ${health} nextMilestone { id }
        milestones { nodes { project { id } } } tasks { nodes { milestone { id } project { id } } }
        timeEntries { nodes { task { id } } } } } }`);
      counts.push(graph.statements.length);
    }
    const [few = 0, all] = counts;
    expect(few).toBeGreaterThan(8);
    expect(all).toBe(few);
  });

  test('are none for time and milestones when only progress is asked', async () => {
    graph.statements.length = 0;
    await ask(`{ projects { nodes { progress } } }`);
    expect(graph.statements.join('\n')).not.toMatch(/time_entries|milestones/);
  });

  test('are none for facts of projects that are not active', async () => {
    graph.statements.length = 0;
    const { projects: page } = await ask<{ projects: { nodes: { health: unknown }[] } }>(
      `{ projects(status: COMPLETED) { nodes { ${health} } } }`,
    );
    expect(page.nodes.length).toBeGreaterThan(0);
    expect(page.nodes.every((node) => node.health === null)).toBe(true);
    expect(graph.statements).toHaveLength(1);
  });
});

describe('projects', () => {
  interface Page {
    projects: {
      totalCount: number;
      nodes: { id: string }[];
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    };
  }
  const page = `query ($first: Int, $after: String, $status: ProjectStatus) {
    projects(first: $first, after: $after, status: $status) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`;

  test.each([undefined, 'ACTIVE', 'COMPLETED'])(
    'pages through all that are %s, newest first',
    async (status) => {
      const ids: string[] = [];
      const expected = rows.projects.filter((project) => !status || project.status === status);
      let after: string | null = null;
      do {
        const { projects: found }: Page = await ask<Page>(page, { first: 2, after, status });
        expect(found.totalCount).toBe(expected.length);
        ids.push(...found.nodes.map((project) => project.id));
        after = found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null;
      } while (after !== null);
      expect(ids).toEqual(expected.map((project) => project.id).reverse());
    },
  );

  test('refuses a page of 201 and a cursor that is none', async () => {
    for (const variables of [{ first: 201 }, { after: 'x' }]) {
      const { errors } = await graph.ask(tenant, page, variables);
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    }
  });

  test.each([
    ['milestones', rows.milestones, (row: Dated) => row.dueOn, 1],
    ['timeEntries', rows.time, (row: Dated) => row.workedOn, -1],
  ] as const)('pages through the %s of a project by day', async (field, list, dayOf, direction) => {
    const { id } = rows.projects.find(
      (each) => list.filter((row) => row.projectId === each.id).length > 3,
    ) as ProjectRow;
    const query = `query ($id: ID!, $after: String) { project(id: $id) { list: ${field}(first: 2, after: $after) {
      nodes { id } pageInfo { hasNextPage endCursor } } } }`;
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const { project }: { project: { list: Page['projects'] } } = await ask(query, { id, after });
      ids.push(...project.list.nodes.map((node) => node.id));
      after = project.list.pageInfo.hasNextPage ? project.list.pageInfo.endCursor : null;
    } while (after !== null);
    const keyOf = (row: Dated) => `${dayOf(row) ?? ''} ${row.id}`;
    const own: Dated[] = list.filter((row) => row.projectId === id);
    expect(ids).toEqual(
      own.sort((a, b) => (keyOf(a) < keyOf(b) ? -direction : direction)).map((row) => row.id),
    );
  });
  interface Dated {
    id: string;
    dueOn?: string;
    workedOn?: string;
  }
});

describe('by id and by reference', () => {
  const milestone = rows.milestones[0]?.id ?? '';
  const task = rows.tasks[0]?.id ?? '';
  const time = rows.time[0]?.id ?? '';
  const references = [
    { __typename: 'Project', id: first.id },
    { __typename: 'Milestone', id: milestone },
    { __typename: 'Task', id: task },
    { __typename: 'TimeEntry', id: time },
  ];
  const entities = `query ($references: [_Any!]!) { _entities(representations: $references) { __typename
    ... on Project { id } ... on Milestone { id } ... on Task { id } ... on TimeEntry { id } } }`;
  const roots = `query ($project: ID!, $milestone: ID!, $task: ID!) {
    project(id: $project) { id } milestone(id: $milestone) { id } task(id: $task) { id } projects { totalCount } }`;

  test('finds what there is', async () => {
    expect(await ask(roots, { project: first.id, milestone, task })).toEqual({
      project: { id: first.id },
      milestone: { id: milestone },
      task: { id: task },
      projects: { totalCount: rows.projects.length },
    });
    expect(await ask(entities, { references })).toEqual({ _entities: references });
  });

  test('finds a batch of each type in one statement', async () => {
    graph.statements.length = 0;
    const batch = rows.tasks.slice(0, 20).map(({ id }) => ({ __typename: 'Task', id }));
    expect(await ask(entities, { references: batch })).toEqual({ _entities: batch });
    expect(graph.statements).toHaveLength(1);
  });

  test('finds null, without an error, for ids that nobody has', async () => {
    const nobody = '01kdvdna00zzzzzzzzzzzzzzzz';
    const unknown = { project: `prj_${nobody}`, milestone: `mst_${nobody}`, task: `tsk_${nobody}` };
    expect(await ask(roots, unknown)).toMatchObject({ project: null, milestone: null, task: null });
    const mixed = [references[0], { __typename: 'Project', id: unknown.project }];
    expect(await ask(entities, { references: mixed })).toEqual({ _entities: [references[0], null] });
  });

  test('finds nothing for a viewer of another tenant', async () => {
    const as = fabrikam.tenant.id;
    expect(await ask(roots, { project: first.id, milestone, task }, as)).toEqual({
      project: null,
      milestone: null,
      task: null,
      projects: { totalCount: fabrikam.counts.projects },
    });
    expect(await ask(entities, { references }, as)).toEqual({ _entities: [null, null, null, null] });
  });

  test.each([
    ['project', 'prj_'],
    ['project', 'mst_01kdvdna00pmep544rxbdcc1t2'],
    ['milestone', ''],
    ['milestone', 'mst_01KDVDNA00PMEP544RXBDCC1T2'],
    ['task', "tsk_' OR 1=1 --"],
  ])('says of %s that %j is no id of its', async (field, id) => {
    const { data, errors } = await graph.ask(tenant, `query ($id: ID!) { ${field}(id: $id) { id } }`, { id });
    expect(data).toEqual({ [field]: null });
    expect(errors).toMatchObject([{ path: [field], extensions: { code: 'MALFORMED_ID' } }]);
  });
});

describe('at the edges', () => {
  const edges = 'ten_edges';
  const id = (type: string, number: number) =>
    `${type}_01kdvdna0000000000000000${String(number).padStart(2, '0')}`;
  const company = { __typename: 'Company', id: id('cmp', 1) };
  const project = (number: number, status: ProjectRow['status']): ProjectRow => ({
    ...first,
    id: id('prj', number),
    companyId: company.id,
    status,
    startsOn: today,
    dueOn: today,
    completedOn: null,
  });
  const milestone = (number: number, of: number, dueOn: string): MilestoneRow => ({
    id: id('mst', number),
    projectId: id('prj', of),
    name: `Milestone ${number}`,
    dueOn,
    completedAt: null,
    notifyClient: false,
  });

  beforeAll(() =>
    graph.fill(edges, [
      demoRows(ProjectEntity, [project(1, 'ACTIVE'), project(2, 'ON_HOLD')]),
      demoRows(MilestoneEntity, [
        milestone(4, 1, '2026-03-01'),
        milestone(3, 1, '2026-03-01'),
        milestone(2, 1, today),
        milestone(1, 2, '2026-02-01'),
      ]),
    ]),
  );

  test('a due day is past on the next day, and only active projects count for their company', async () => {
    const query = `query ($references: [_Any!]!) { _entities(representations: $references) { ... on Company {
      projectSummary { activeCount overdueCount progress openMilestoneCount missedMilestoneCount }
      nextMilestone { id } projects { nodes { progress loggedMinutes nextMilestone { id } health { status } } } } } }`;
    const answer = await ask<{ _entities: unknown[] }>(query, { references: [company] }, edges);
    expect(answer._entities).toEqual([
      {
        projectSummary: {
          activeCount: 1,
          overdueCount: 0,
          progress: 0,
          openMilestoneCount: 3,
          missedMilestoneCount: 2,
        },
        // Of two that are due on the same day, the older one.
        nextMilestone: { id: id('mst', 3) },
        projects: {
          nodes: [
            { progress: 0, loggedMinutes: 0, nextMilestone: { id: id('mst', 1) }, health: null },
            {
              progress: 0,
              loggedMinutes: 0,
              nextMilestone: { id: id('mst', 3) },
              health: { status: 'OFF_TRACK' },
            },
          ],
        },
      },
    ]);
  });

  test.each([
    [
      'a task of another project',
      `INSERT INTO projects.time_entries VALUES (DEFAULT, 'tim_1', $1, $2, 'usr_1', now(), 15, true, 'DRAFT')`,
      [first.id, rows.tasks.find((task) => task.projectId !== first.id)?.id],
    ],
    [
      'a completed day on an active project',
      `UPDATE projects.projects SET completed_on = now() WHERE id = $1 AND status = $2`,
      [first.id, 'ACTIVE'],
    ],
    [
      'a budget of nothing',
      `UPDATE projects.projects SET budget_minutes = 0 WHERE id IN ($1, $2)`,
      [first.id, first.id],
    ],
  ])('the database refuses %s', async (_, sql, values) => {
    await expect(runAsTenant(tenant, () => graph.dataSource.query(sql, values))).rejects.toThrow(
      /constraint/,
    );
  });
});
