import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { demoId } from '../../../../subgraphs/common/demo/cast.ts';
import { demoRows } from '../../../../subgraphs/common/demo/demo-rows.ts';
import { TeamLinkChangeEntity, TeamMemberEntity } from '../../../../subgraphs/projects/team-entities.ts';
import { memberRow } from '../member-row.ts';
import {
  company,
  guest,
  mara,
  olga,
  otherTenant,
  project,
  task,
  tenant,
  tess,
  tom,
  type UserErrorAnswer,
} from '../time/time-graph.ts';
import { mutationText } from '../../../support/mutation-text.ts';
import { memberFields, startTeamGraph, type MemberAnswer, type TeamGraph } from './team-graph.ts';

const newcomer = demoId('time', 'Person', 20);
const tomId = tom.subject ?? '';
const tessId = tess.subject ?? '';
const instants = [
  '2026-02-01T09:00:00.000Z',
  '2026-02-10T09:00:00.000Z',
  '2026-02-20T09:00:00.000Z',
] as const;
const [first, second, third] = instants;

let team: TeamGraph;
beforeAll(async () => {
  team = await startTeamGraph();
});
beforeEach(() => team.time.refill());
afterAll(() => team.time.graph.close());

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly MemberAnswer[];
  readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
}

async function page(args: string, of = tenant): Promise<Page> {
  const query = `{ teamMembers(${args}) { totalCount nodes { ${memberFields} } pageInfo { endCursor hasNextPage } } }`;
  return (await team.time.ask<{ teamMembers: Page }>(query, {}, olga, of)).teamMembers;
}
const idsIn = ({ nodes }: Page) => nodes.map(({ id }) => id);

describe('the team', () => {
  test('gets whoever joins the staff, of that tenant alone', async () => {
    expect(await team.member(newcomer)).toBeNull();
    await team.hear('joined', newcomer, first);
    const link = {
      state: 'NOT_INVITED',
      invitedAt: null,
      invitedBy: null,
      expiresAt: null,
      confirmedAt: null,
    };
    const member = { id: newcomer, isActive: true, joinedAt: first, leftAt: null, link };
    expect(await team.member(newcomer)).toEqual(member);
    expect(await team.member(newcomer, otherTenant)).toBeNull();
  });

  test('keeps whoever leaves, and takes them back with their link', async () => {
    await team.hear('left', tomId, second);
    expect(await team.member(tomId)).toMatchObject({
      isActive: false,
      leftAt: second,
      link: { state: 'CONFIRMED' },
    });
    await team.hear('joined', tomId, third);
    expect(await team.member(tomId)).toMatchObject({
      isActive: true,
      joinedAt: third,
      leftAt: second,
      link: { state: 'CONFIRMED' },
    });
  });

  const orders = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ] as const;
  test.each(orders)('is right whatever is heard first: %d, %d, %d', async (...order) => {
    const back = demoId('time', 'Person', 30 + orders.findIndex((one) => one.join() === order.join()));
    const gone = demoId('time', 'Person', 40 + orders.findIndex((one) => one.join() === order.join()));
    for (const index of order) {
      await team.hear(index === 1 ? 'left' : 'joined', back, instants[index]);
      await team.hear(index === 1 ? 'joined' : 'left', gone, instants[index]);
    }
    expect(await team.member(back)).toMatchObject({ isActive: true, joinedAt: third, leftAt: second });
    expect(await team.member(gone)).toMatchObject({ isActive: false, joinedAt: second, leftAt: third });
  });

  test('is right when it hears of all at once', async () => {
    await Promise.all([
      team.hear('left', newcomer, second),
      team.hear('joined', newcomer, first),
      team.hear('joined', newcomer, third),
    ]);
    expect(await team.member(newcomer)).toMatchObject({ isActive: true, joinedAt: third, leftAt: second });
  });

  test('can be listed, by who is active and by how links stand', async () => {
    await team.hear('left', tomId, second);
    await team.hear('joined', newcomer, first);
    const all = await page('first: 200');
    expect(all.totalCount).toBe(6);
    expect(idsIn(all)).toEqual([...idsIn(all)].sort());
    expect(idsIn(await page('isActive: false'))).toEqual([tomId]);
    expect((await page('isActive: true')).totalCount).toBe(5);
    expect(idsIn(await page('linkState: NOT_INVITED'))).toEqual([newcomer]);
    expect((await page('linkState: CONFIRMED, isActive: true')).totalCount).toBe(4);
    const start = await page('first: 4');
    const rest = await page(`first: 4, after: "${start.pageInfo.endCursor}"`);
    expect([...idsIn(start), ...idsIn(rest)]).toEqual(idsIn(all));
    expect(rest.pageInfo.hasNextPage).toBe(false);
    expect((await page('first: 200', otherTenant)).nodes).toEqual([]);
  });

  test('costs as many statements for many as for one', async () => {
    const statementsOf = async (count: number): Promise<number> => {
      const members = Array.from({ length: count }, (_, n) => memberRow(demoId('time', 'Person', 100 + n)));
      const changes = members.map(({ id }, n) => ({
        id: demoId('time', 'TeamLinkChange', n),
        memberId: id,
        state: 'CONFIRMED' as const,
        changedAt: new Date(first),
        changedBy: id,
      }));
      await team.time.graph.fill(tenant, [
        demoRows(TeamMemberEntity, members),
        demoRows(TeamLinkChangeEntity, changes),
      ]);
      const query = `{ teamMembers(first: 200) { totalCount nodes { id person { id teamMember { isActive } }
        linkChanges { totalCount nodes { state changedBy { teamMember { isActive } } } } } } }`;
      team.time.graph.statements.length = 0;
      const { teamMembers } = await team.time.ask<{ teamMembers: Page }>(query);
      expect(teamMembers.nodes).toHaveLength(count);
      return team.time.graph.statements.length;
    };
    expect(await statementsOf(150)).toBe(await statementsOf(1));
  });

  test('has the viewer, where it is a person whom it knows', async () => {
    const mine = async (subject: string) => {
      const query = '{ myTeamMembership { id isActive } }';
      return (await team.time.ask<{ myTeamMembership: unknown }>(query, {}, { subject })).myTeamMembership;
    };
    expect(await mine(tessId)).toEqual({ id: tessId, isActive: true });
    expect(await mine(newcomer)).toBeNull();
    expect(await mine(demoId('time', 'IntegrationKey', 0))).toBeNull();
  });
});

interface Changed {
  readonly task?: { readonly assignee: { readonly id: string } | null } | null;
  readonly project?: { readonly manager: { readonly id: string } | null } | null;
  readonly errors: readonly UserErrorAnswer[];
}

async function change(name: string, input: Record<string, unknown>): Promise<Changed> {
  const thing = name.endsWith('Task') ? 'task { assignee { id } }' : 'project { manager { id } }';
  const query = mutationText(name, `${thing} errors { code message path }`, 'payload');
  return (await team.time.ask<{ payload: Changed }>(query, { input }, mara)).payload;
}

const ways: readonly [string, 'assigneeId' | 'managerId', Record<string, unknown>][] = [
  ['assignTask', 'assigneeId', { taskId: task }],
  ['createTask', 'assigneeId', { projectId: project, title: 'Pack' }],
  ['createProject', 'managerId', { companyId: company, name: 'Move', startsOn: '2026-03-02' }],
  ['updateProject', 'managerId', { projectId: project }],
];

describe.each(ways)('%s', (name, field, input) => {
  const asked = (id: string | null) => change(name, { ...input, [field]: id });
  const valueOf = ({ task: changed, project: led }: Changed) =>
    (changed?.assignee ?? led?.manager)?.id ?? null;
  const refused = async (id: string, code: string, message: RegExp) => {
    const { errors, ...things } = await asked(id);
    expect(Object.values(things)).toEqual([null]);
    expect(errors).toEqual([{ code, message: expect.stringMatching(message), path: ['input', field] }]);
    expect(message.source).toContain(id);
  };

  test('takes an active team member, linked or not, and nobody', async () => {
    await team.hear('joined', newcomer, first);
    const given = await asked(newcomer);
    expect(given.errors).toEqual([]);
    expect(valueOf(given)).toBe(newcomer);
    expect(await asked(null)).toMatchObject({ errors: [] });
  });

  test('refuses whom the directory sync has not brought yet', async () => {
    await refused(
      newcomer,
      'NOT_FOUND',
      new RegExp(`no team member ${newcomer}: .* when the directory sync has run`),
    );
    await team.hear('joined', newcomer, first);
    expect(await asked(newcomer)).toMatchObject({ errors: [] });
  });

  test('refuses whom another tenant has', async () => {
    await team.hear('joined', newcomer, first, otherTenant);
    await refused(newcomer, 'NOT_FOUND', new RegExp(`no team member ${newcomer}`));
  });

  test('refuses who has left', async () => {
    await team.hear('left', tomId, second);
    await refused(tomId, 'WRONG_STATE', new RegExp(`${tomId} left at ${second}`));
  });
});

describe('who has left', () => {
  test('keeps what they have, also when it is saved again', async () => {
    await change('assignTask', { taskId: task, assigneeId: tomId });
    await change('updateProject', { projectId: project, managerId: tomId });
    await team.hear('left', tomId, second);
    expect(await change('assignTask', { taskId: task, assigneeId: tomId })).toEqual({
      task: { assignee: { id: tomId } },
      errors: [],
    });
    const saved = { projectId: project, name: 'Another name', managerId: tomId };
    expect(await change('updateProject', saved)).toEqual({ project: { manager: { id: tomId } }, errors: [] });
    expect(await change('assignTask', { taskId: task, assigneeId: guest.subject })).toMatchObject({
      errors: [],
    });
    expect(await change('assignTask', { taskId: task, assigneeId: tomId })).toMatchObject({
      errors: [{ code: 'WRONG_STATE' }],
    });
  });

  test('is not assigned while they leave', async () => {
    const leave = 'UPDATE projects.members SET is_active = false, left_at = now() WHERE id = $1';
    const assigned = await team.time.asTenant(() =>
      team.time.graph.dataSource.transaction(async (rows) => {
        await rows.query(leave, [tomId]);
        const asking = change('assignTask', { taskId: task, assigneeId: tomId });
        await team.untilSomebodyWaits();
        // In an array, as the transaction would otherwise wait for what waits for it.
        return [asking];
      }),
    );
    expect(await assigned[0]).toMatchObject({ task: null, errors: [{ code: 'WRONG_STATE' }] });
  });
});
