import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { demoId } from '../../../../subgraphs/common/demo/cast.ts';
import { hashSecret } from '../../../../subgraphs/common/secrets/hash-secret.ts';
import { guest, mara, olga, otherTenant, tess, tom } from '../time/time-graph.ts';
import { startTeamGraph, type TeamGraph } from './team-graph.ts';

const tessId = tess.subject ?? '';
const tomId = tom.subject ?? '';
const stranger = demoId('time', 'Person', 20);
const now = '2026-03-02T12:00:00.000Z';
const aWeekLater = '2026-03-09T12:00:00.000Z';
const notInvited = {
  state: 'NOT_INVITED',
  invitedAt: null,
  invitedBy: null,
  expiresAt: null,
  confirmedAt: null,
};
const invited = {
  ...notInvited,
  state: 'INVITED',
  invitedAt: now,
  invitedBy: { id: olga.subject },
  expiresAt: aWeekLater,
};
const unknown = {
  code: 'NOT_FOUND',
  message: `The token received is not of an invitation of ${tessId} that counts: only the one invited can confirm it, signed in as that person, and only the last invitation counts. Ask for a new one (inviteTeamMembers).`,
  path: ['input', 'token'],
};

let team: TeamGraph;
beforeAll(async () => {
  team = await startTeamGraph();
});
// Nobody is invited, and only those two are on the staff of whom it matters.
beforeEach(async () => {
  await team.time.refill();
  await team.disconnect([tessId, tomId]);
  await team.time.asTenant(() => team.time.graph.dataSource.query('DELETE FROM projects.team_link_changes'));
});
afterAll(() => team.time.graph.close());

const linkOf = async (id: string) => (await team.member(id))?.link;
const refusalsOf = async (payload: Promise<{ value: unknown; errors: readonly unknown[] }>) => {
  const { value, errors } = await payload;
  expect(value).toBeNull();
  return errors;
};

describe('inviteTeamMembers', () => {
  test('gives each person a token of their own, and keeps only its hash', async () => {
    const { value, errors } = await team.invite([tessId, tomId, tessId]);
    expect(errors).toEqual([]);
    expect(value?.map(({ teamMember, expiresAt }) => [teamMember.id, teamMember.link, expiresAt])).toEqual([
      [tessId, invited, aWeekLater],
      [tomId, invited, aWeekLater],
    ]);
    const tokens = value?.map(({ token }) => token) ?? [];
    for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/);
    expect(new Set(tokens).size).toBe(2);
    const rows = await team.time.asTenant(() =>
      team.time.graph.dataSource.query<{ token_hash: string }[]>(
        'SELECT * FROM projects.members WHERE token_hash IS NOT NULL ORDER BY id',
      ),
    );
    expect(rows.map(({ token_hash: hash }) => hash).sort()).toEqual(tokens.map(hashSecret).sort());
    for (const token of tokens) expect(JSON.stringify(rows)).not.toContain(token);
    expect(await team.changes(tessId)).toEqual([{ state: 'INVITED', changedBy: { id: olga.subject } }]);
  });

  test('takes the place of the invitation before it', async () => {
    const before = await team.tokenOf(tessId);
    team.time.graph.setNow('2026-03-05T12:00:00Z');
    const token = await team.tokenOf(tessId);
    expect(await linkOf(tessId)).toMatchObject({ state: 'INVITED', expiresAt: '2026-03-12T12:00:00.000Z' });
    expect(await refusalsOf(team.confirm(before, tess))).toEqual([unknown]);
    expect(await team.confirm(token, tess)).toMatchObject({ errors: [] });
  });

  test('names each who cannot be invited with the place, and invites nobody then', async () => {
    await team.confirm(await team.tokenOf(tomId), tom);
    const gone = guest.subject ?? '';
    await team.hear('left', gone, now);
    expect(await refusalsOf(team.invite([tessId, tomId, gone, stranger]))).toEqual([
      {
        code: 'WRONG_STATE',
        message: `The link of the team member ${tomId} is CONFIRMED, and only one that is NOT_INVITED or INVITED can be invited.`,
        path: ['input', 'personIds', '1'],
      },
      {
        code: 'WRONG_STATE',
        message: expect.stringContaining(`${gone} left at ${now}`),
        path: ['input', 'personIds', '2'],
      },
      {
        code: 'NOT_FOUND',
        message: expect.stringContaining(`There is no team member ${stranger}`),
        path: ['input', 'personIds', '3'],
      },
    ]);
    expect(await linkOf(tessId)).toEqual(notInvited);
    expect(await team.changes(tessId)).toEqual([]);
  });

  test('takes 1 to 200 people, in a few statements', async () => {
    const many = Array.from({ length: 200 }, (_, n) => demoId('time', 'Person', 200 + n));
    for (const id of many) await team.hear('joined', id, '2026-02-01T09:00:00.000Z');
    const tooMany = (received: number) => [
      {
        code: 'INVALID_VALUE',
        message: `personIds takes 1 to 200 people; received ${received}.`,
        path: ['input', 'personIds'],
      },
    ];
    expect(await refusalsOf(team.invite([]))).toEqual(tooMany(0));
    expect(await refusalsOf(team.invite([...many, tessId]))).toEqual(tooMany(201));
    team.time.graph.statements.length = 0;
    const { value } = await team.invite(many);
    expect(value).toHaveLength(200);
    expect(team.time.graph.statements.length).toBeLessThan(10);
  });

  test('does not know another tenant’s people', async () => {
    await team.hear('joined', stranger, '2026-02-01T09:00:00.000Z', otherTenant);
    expect(await refusalsOf(team.invite([stranger]))).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect(await team.member(stranger, otherTenant)).toMatchObject({ link: notInvited });
  });

  test.each(['inviteTeamMembers', 'disconnectTeamMembers'])(
    '%s is for who may manage settings',
    async (name) => {
      for (const as of [mara, tess, guest])
        expect(await team.time.codes(name, { personIds: [tessId] }, as)).toEqual(['FORBIDDEN']);
      expect(await team.time.codes(name, { personIds: ['con_1'] }, olga)).toEqual(['MALFORMED_ID']);
    },
  );
});

describe('confirmTeamLink', () => {
  test('confirms the own link, once', async () => {
    const token = await team.tokenOf(tessId);
    team.time.graph.setNow('2026-03-04T08:00:00Z');
    const confirmed = {
      state: 'CONFIRMED',
      invitedAt: now,
      invitedBy: { id: olga.subject },
      expiresAt: null,
      confirmedAt: '2026-03-04T08:00:00.000Z',
    };
    expect(await team.confirm(token, tess)).toMatchObject({
      value: { id: tessId, link: confirmed },
      errors: [],
    });
    expect(await refusalsOf(team.confirm(token, tess))).toEqual([
      {
        code: 'WRONG_STATE',
        message: 'The link is CONFIRMED already, by this token: a token can be used once.',
        path: ['input', 'token'],
      },
    ]);
    expect(await linkOf(tessId)).toEqual(confirmed);
    expect(await team.changes(tessId)).toEqual([
      { state: 'CONFIRMED', changedBy: { id: tessId } },
      { state: 'INVITED', changedBy: { id: olga.subject } },
    ]);
  });

  test('refuses a token from the instant on at which it expires', async () => {
    const token = await team.tokenOf(tessId);
    team.time.graph.setNow(aWeekLater);
    expect(await refusalsOf(team.confirm(token, tess))).toEqual([
      {
        code: 'WRONG_STATE',
        message: `The link is INVITED: the invitation expired at ${aWeekLater}, ask for a new one (inviteTeamMembers).`,
        path: ['input', 'token'],
      },
    ]);
    team.time.graph.setNow('2026-03-09T11:59:59.999Z');
    expect(await team.confirm(token, tess)).toMatchObject({ errors: [] });
  });

  test('does not tell a token that there is not from somebody else’s', async () => {
    await team.tokenOf(tessId);
    const theirs = await team.tokenOf(tomId);
    for (const token of [theirs, 'x'.repeat(43), ''])
      expect(await refusalsOf(team.confirm(token, tess))).toEqual([unknown]);
    expect(await linkOf(tomId)).toEqual(invited);
    expect(await team.confirm(theirs, tom)).toMatchObject({ errors: [] });
    // Also where it was used by then, and for whom the team does not know.
    expect(await refusalsOf(team.confirm(theirs, tess))).toEqual([unknown]);
    const nobody = { ...tess, subject: stranger };
    expect(await refusalsOf(team.confirm(theirs, nobody))).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  test('refuses one who has left, until they come back', async () => {
    const token = await team.tokenOf(tessId);
    await team.hear('left', tessId, '2026-03-02T12:00:00.001Z');
    expect(await refusalsOf(team.confirm(token, tess))).toMatchObject([
      { code: 'WRONG_STATE', message: expect.stringContaining(`${tessId} left at`) },
    ]);
    await team.hear('joined', tessId, '2026-03-02T12:00:00.002Z');
    expect(await team.confirm(token, tess)).toMatchObject({ errors: [] });
  });

  test('is for people who may log time', async () => {
    const token = await team.tokenOf(tessId);
    const key = { subject: demoId('time', 'IntegrationKey', 0), scopes: ['time.log'] };
    for (const as of [guest, key])
      expect(await team.time.codes('confirmTeamLink', { token }, as)).toEqual(['FORBIDDEN']);
  });

  test.each([1, 2, 3])('of several at once with one token, one confirms (%d)', async () => {
    const token = await team.tokenOf(tessId);
    const answers = await Promise.all([1, 2, 3, 4].map(() => team.confirm(token, tess)));
    expect(answers.map(({ errors }) => errors[0]?.code ?? 'DONE').sort()).toEqual([
      'DONE',
      'WRONG_STATE',
      'WRONG_STATE',
      'WRONG_STATE',
    ]);
    expect((await team.changes(tessId)).map(({ state }) => state)).toEqual(['CONFIRMED', 'INVITED']);
  });

  test.each([1, 2, 3])(
    'of one who confirms and one who ends the link, both are through or one is refused (%d)',
    async () => {
      const token = await team.tokenOf(tessId);
      const [confirmed, ended] = await Promise.all([team.confirm(token, tess), team.disconnect([tessId])]);
      expect(ended.errors).toEqual([]);
      expect([[], [unknown]]).toContainEqual(confirmed.errors);
      // Whichever came first, the link is ended.
      expect(await linkOf(tessId)).toEqual(notInvited);
    },
  );
});

describe('disconnectTeamMembers', () => {
  test('ends links and invitations, and leaves the others as they are', async () => {
    const token = await team.tokenOf(tessId);
    await team.confirm(await team.tokenOf(tomId), tom);
    const mary = mara.subject ?? '';
    const { value, errors } = await team.disconnect([tomId, tessId, mary, tomId]);
    expect(errors).toEqual([]);
    expect(value?.map(({ id, link }) => [id, link])).toEqual(
      [tomId, tessId, mary].map((id) => [id, notInvited]),
    );
    expect(await refusalsOf(team.confirm(token, tess))).toEqual([unknown]);
    expect(await linkOf(olga.subject ?? '')).toMatchObject({ state: 'CONFIRMED' });
    expect((await team.changes(tomId)).map(({ state }) => state)).toEqual([
      'NOT_INVITED',
      'CONFIRMED',
      'INVITED',
    ]);
    await team.disconnect([tomId]);
    expect(await team.changes(tomId)).toHaveLength(3);
  });

  test('ends those of who has left', async () => {
    await team.confirm(await team.tokenOf(tomId), tom);
    await team.hear('left', tomId, now);
    expect(await team.disconnect([tomId])).toMatchObject({ value: [{ isActive: false, link: notInvited }] });
  });

  test('names whom it does not find, and ends nothing then', async () => {
    await team.confirm(await team.tokenOf(tomId), tom);
    expect(await refusalsOf(team.disconnect([tomId, stranger]))).toMatchObject([
      { code: 'NOT_FOUND', path: ['input', 'personIds', '1'] },
    ]);
    expect(await linkOf(tomId)).toMatchObject({ state: 'CONFIRMED' });
  });
});
