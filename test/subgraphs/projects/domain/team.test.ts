import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  expiryOf,
  linkTransitions,
  whyNotConfirm,
  whyNotLink,
  whyNotLogTime,
  type LinkAction,
} from '../../../../subgraphs/projects/domain/team/link.ts';
import {
  afterHearing,
  unheardOf,
  whyNoMember,
  whyNotActive,
  type Membership,
  type StaffChange,
} from '../../../../subgraphs/projects/domain/team/membership.ts';
import type { TeamLinkState } from '../../../../subgraphs/projects/enums.ts';
import { memberRow } from '../member-row.ts';

const now = new Date('2026-03-02T12:00:00Z');
const states: readonly TeamLinkState[] = ['NOT_INVITED', 'INVITED', 'CONFIRMED'];
const actions = Object.keys(linkTransitions) as LinkAction[];

describe('the team', () => {
  const heard = fc.record({
    change: fc.constantFrom<StaffChange>('joined', 'left'),
    at: fc.integer({ min: 0, max: 20 }).map((minute) => new Date(now.getTime() + minute * 60_000)),
  });
  type Heard = { readonly change: StaffChange; readonly at: Date };
  const after = (all: readonly Heard[]): Membership =>
    all.reduce((known, { change, at }) => afterHearing(known, change, at), unheardOf);

  test('is the same in whatever order, and however often, things are heard of it', () => {
    const shuffled = fc
      .array(heard, { minLength: 1, maxLength: 8 })
      .chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 })),
      );
    fc.assert(
      fc.property(shuffled, ([all, others]) => {
        expect(after(others)).toEqual(after(all));
      }),
    );
  });

  test('has whoever joined last, and not left since', () => {
    fc.assert(
      fc.property(fc.array(heard, { maxLength: 8 }), (all) => {
        const last = (wanted: StaffChange) =>
          Math.max(-1, ...all.filter(({ change }) => change === wanted).map(({ at }) => at.getTime()));
        expect(after(all).isActive).toBe(last('joined') > last('left'));
      }),
    );
  });

  test('tells why somebody is given nothing to do', () => {
    const left = { joinedAt: null, leftAt: now, isActive: false };
    expect(whyNotActive('usr_1', { ...left, leftAt: null, isActive: true })).toBeNull();
    expect(whyNotActive('usr_1', left)).toBe(
      'The team member usr_1 left at 2026-03-02T12:00:00.000Z: only an active one can be assigned, be invited or log time here. Who comes back is active again when the directory sync has run.',
    );
    expect(whyNoMember('usr_1')).toBe(
      'There is no team member usr_1: a new employee becomes one, and can be assigned and invited, when the directory sync has run.',
    );
  });
});

describe('a link', () => {
  const isAllowed = (action: LinkAction, linkState: TeamLinkState, isActive = true) =>
    whyNotLink(action, memberRow('usr_1', { linkState, isActive })) === null;

  test('goes so, and in no other way', () => {
    const ways = actions.flatMap((action) =>
      states
        .filter((from) => isAllowed(action, from))
        .map((from) => `${from} ${action} ${linkTransitions[action][from] ?? ''}`),
    );
    expect(ways).toEqual([
      'NOT_INVITED invited INVITED',
      'INVITED invited INVITED',
      'INVITED confirmed CONFIRMED',
      'NOT_INVITED disconnected NOT_INVITED',
      'INVITED disconnected NOT_INVITED',
      'CONFIRMED disconnected NOT_INVITED',
    ]);
  });

  test('of somebody who has left can be ended, and nothing else', () => {
    for (const action of actions) {
      for (const state of states) expect(isAllowed(action, state, false)).toBe(action === 'disconnected');
    }
  });

  test('that cannot be changed says how it stands and what is allowed', () => {
    expect(whyNotLink('invited', memberRow('usr_1'))).toBe(
      'The link of the team member usr_1 is CONFIRMED, and only one that is NOT_INVITED or INVITED can be invited.',
    );
  });

  test('is confirmed once, and within seven days to the instant', () => {
    const tokenExpiresAt = expiryOf(now);
    expect(tokenExpiresAt.toISOString()).toBe('2026-03-09T12:00:00.000Z');
    const invited = memberRow('usr_1', { linkState: 'INVITED', tokenExpiresAt });
    expect(whyNotConfirm(invited, new Date(tokenExpiresAt.getTime() - 1))).toBeNull();
    expect(whyNotConfirm(invited, tokenExpiresAt)).toBe(
      'The link is INVITED: the invitation expired at 2026-03-09T12:00:00.000Z, ask for a new one (inviteTeamMembers).',
    );
    expect(whyNotConfirm(memberRow('usr_1'), now)).toMatch('CONFIRMED already, by this token');
    expect(whyNotConfirm({ ...invited, isActive: false }, now)).toMatch('usr_1 left');
  });
});

describe('who may log time on a linked project', () => {
  const why = (row: Parameters<typeof memberRow>[1]) => whyNotLogTime('usr_1', memberRow('usr_1', row), now);

  test('is active and confirmed, and nobody else', () => {
    for (const linkState of states) {
      for (const isActive of [true, false])
        expect(why({ linkState, isActive }) === null).toBe(isActive && linkState === 'CONFIRMED');
    }
    expect(whyNotLogTime('usr_1', null, now)).not.toBeNull();
  });

  test.each([
    [
      { linkState: 'NOT_INVITED' } as const,
      /usr_1 is NOT_INVITED: ask for an invitation \(inviteTeamMembers\)/,
    ],
    [
      { linkState: 'INVITED', tokenExpiresAt: expiryOf(now) } as const,
      /usr_1 is INVITED: confirm the invitation \(confirmTeamLink\)/,
    ],
    [
      { linkState: 'INVITED', tokenExpiresAt: now } as const,
      /usr_1 is INVITED: the invitation expired at 2026-03-02/,
    ],
    [{ isActive: false, leftAt: now }, /usr_1 left at/],
  ])('the others are told the rule and the way out: %j', (row, expected) => {
    expect(why(row)).toMatch(expected);
    expect(why(row)).toMatch(
      /^The project is linked to a PSA contract, and only an active team member whose link is/,
    );
  });
});
