import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { conflictsWith, type OtherTime } from '../../../../subgraphs/projects/domain/time/fit.ts';
import { judgeClaim, type TimeClaim } from '../../../../subgraphs/projects/domain/time/figure.ts';
import {
  timeTransitions,
  whyNot,
  type TimeAction,
} from '../../../../subgraphs/projects/domain/time/lifecycle.ts';
import {
  firstOverlapping,
  minutesOf,
  wasDaySomewhere,
} from '../../../../subgraphs/projects/domain/time/span.ts';
import type { TimeEntryStatus } from '../../../../subgraphs/projects/enums.ts';

const statuses: readonly TimeEntryStatus[] = ['DRAFT', 'SUBMITTED', 'APPROVED', 'REJECTED'];

describe('the lifecycle', () => {
  const allowed: Readonly<Record<TimeAction, readonly string[]>> = {
    changed: ['DRAFT → DRAFT', 'REJECTED → DRAFT'],
    'handed in': ['DRAFT → SUBMITTED'],
    approved: ['SUBMITTED → APPROVED'],
    rejected: ['SUBMITTED → REJECTED'],
    corrected: ['APPROVED → APPROVED'],
    deleted: ['DRAFT → GONE'],
  };
  const actions = Object.keys(allowed) as TimeAction[];

  test('knows each action, and where it leads', () => {
    expect(Object.keys(timeTransitions)).toEqual(actions);
    for (const action of actions) {
      const steps = Object.entries(timeTransitions[action]).map(([from, to]) => `${from} → ${to}`);
      expect(steps).toEqual(allowed[action]);
    }
  });

  test.each(actions.flatMap((action) => statuses.map((status) => [action, status] as const)))(
    'says whether an entry can be %s that is %s',
    (action, status) => {
      const isAllowed = allowed[action].some((step) => step.startsWith(`${status} `));
      const said = whyNot(action, { id: 'tim_1', status });
      expect(said === null).toBe(isAllowed);
      if (said !== null) {
        const from = allowed[action].map((step) => step.split(' ')[0]).join(' or ');
        expect(said).toBe(
          `The time entry tim_1 is ${status}, and only one that is ${from} can be ${action}.`,
        );
      }
    },
  );
});

/** A span on a line of minutes. */
const spanAt = (from: number, to: number) => ({
  startedAt: new Date(Date.UTC(2026, 2, 1) + from * 60_000),
  endedAt: new Date(Date.UTC(2026, 2, 1) + to * 60_000),
});
const anySpan = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 30 }))
  .map(([from, length]) => ({ from, to: from + length, ...spanAt(from, from + length) }));
type Minutes = { readonly from: number; readonly to: number };
/** Every minute of a span, its end not included. */
const minutesIn = ({ from, to }: Minutes) => Array.from({ length: to - from }, (_, index) => from + index);

describe('overlaps', () => {
  test('are found as a look at every minute finds them, and the one that begins first is told', () => {
    fc.assert(
      fc.property(anySpan, fc.array(anySpan, { maxLength: 8 }), (span, others) => {
        const own = new Set(minutesIn(span));
        const shared = others.filter((other) => minutesIn(other).some((minute) => own.has(minute)));
        const first = Math.min(...shared.map(({ from }) => from));
        const found = firstOverlapping(span, others);
        expect(found?.from).toBe(shared.length === 0 ? undefined : first);
      }),
    );
  });

  test('are none where one begins when the other ends, and are there to the millisecond', () => {
    const [first, second] = [spanAt(0, 10), spanAt(10, 20)];
    expect(firstOverlapping(first, [second])).toBeUndefined();
    expect(firstOverlapping(second, [first])).toBeUndefined();
    const early = { ...second, startedAt: new Date(second.startedAt.getTime() - 1) };
    expect(firstOverlapping(early, [first])).toBe(first);
  });
});

describe('a span', () => {
  test.each([
    [0, 0],
    [29_999, 0],
    [30_000, 1],
    [60_000, 1],
    [89_999, 1],
    [90_000, 2],
    [5_400_000, 90],
  ])('of %d ms has %d minutes', (ms, minutes) => {
    const startedAt = new Date(0);
    expect(minutesOf({ startedAt, endedAt: new Date(ms) })).toBe(minutes);
  });

  test.each([
    ['2026-03-01', '2026-03-02T11:59:00Z', true],
    ['2026-03-01', '2026-03-02T12:00:00Z', false],
    ['2026-03-02', '2026-03-02T12:00:00Z', true],
    ['2026-03-03', '2026-03-02T09:59:00Z', false],
    ['2026-03-03', '2026-03-02T10:00:00Z', true],
  ])('%s was a day at %s: %s', (day, instant, was) => {
    expect(wasDaySomewhere(day, new Date(instant))).toBe(was);
  });
});

describe('a claim', () => {
  const now = new Date('2026-03-02T12:00:00Z');
  const judge = (claim: Partial<TimeClaim>) =>
    judgeClaim(
      { workedOn: '2026-03-02', minutes: null, startedAt: null, endedAt: null, ...claim },
      now,
      '2026-03-02',
    );
  const at = (time: string) => new Date(`2026-03-02T${time}Z`);

  test.each([
    [{ minutes: 1 }, 1],
    [{ minutes: 1440 }, 1440],
    [{ startedAt: at('09:00:00'), endedAt: at('10:30:00') }, 90],
    [{ startedAt: at('09:00:00'), endedAt: at('10:30:20'), minutes: 90 }, 90],
    [{ startedAt: new Date('2026-03-01T12:00:00Z'), endedAt: now }, 1440],
  ])('%j is %d minutes', (claim, minutes) => {
    const judged = judge(claim);
    expect(judged).toMatchObject({ kind: 'fine', figure: { minutes, workedOn: '2026-03-02' } });
  });

  test.each<[string, Partial<TimeClaim>, string, string]>([
    ['nothing', {}, 'minutes', 'must be given'],
    ['no minute', { minutes: 0 }, 'minutes', 'from 1 to 1440; received 0'],
    ['fewer', { minutes: -5 }, 'minutes', 'from 1 to 1440; received -5'],
    ['more than a day', { minutes: 1441 }, 'minutes', 'received 1441'],
    [
      'tomorrow',
      { minutes: 5, workedOn: '2026-03-03' },
      'workedOn',
      'today is 2026-03-02; received 2026-03-03',
    ],
    ['a beginning alone', { startedAt: at('09:00:00'), minutes: 5 }, 'endedAt', 'go together'],
    ['an end alone', { endedAt: at('09:00:00'), minutes: 5 }, 'startedAt', 'go together'],
    [
      'an end before the beginning',
      { startedAt: at('09:00:00'), endedAt: at('08:00:00') },
      'endedAt',
      'after',
    ],
    ['an end at the beginning', { startedAt: at('09:00:00'), endedAt: at('09:00:00') }, 'endedAt', 'after'],
    ['seconds', { startedAt: at('09:00:00'), endedAt: at('09:00:29') }, 'endedAt', 'half a minute'],
    ['an end to come', { startedAt: at('11:00:00'), endedAt: at('12:00:01') }, 'endedAt', 'in the future'],
    [
      'more than 24 hours',
      { startedAt: new Date('2026-03-01T11:59:59Z'), endedAt: now, workedOn: '2026-03-01' },
      'endedAt',
      'at most 24 hours',
    ],
    [
      'other minutes',
      { startedAt: at('09:00:00'), endedAt: at('10:00:00'), minutes: 61 },
      'minutes',
      'the 60 ',
    ],
    [
      'another day',
      { startedAt: at('09:00:00'), endedAt: at('10:00:00'), workedOn: '2026-02-28' },
      'workedOn',
      'the day of startedAt',
    ],
  ])('of %s is wrong', (_what, claim, field, message) => {
    const judged = judge(claim);
    if (judged.kind !== 'wrong') throw new Error('It was fine.');
    const [mistake, ...others] = judged.mistakes;
    expect(others).toEqual([]);
    expect(mistake).toMatchObject({ code: 'INVALID_VALUE', path: ['input', field] });
    expect(mistake?.message).toContain(message);
  });

  test('tells all mistakes together', () => {
    const judged = judge({ workedOn: '2026-03-05', startedAt: at('13:00:00'), endedAt: at('12:30:00') });
    expect(judged.kind === 'wrong' && judged.mistakes.map(({ path }) => path?.[1])).toEqual([
      'workedOn',
      'endedAt',
      'endedAt',
      'workedOn',
    ]);
  });
});

describe('a day', () => {
  const other = (minutes: number, workedOn = '2026-03-02'): OtherTime => ({
    id: 'tim_1',
    workedOn,
    minutes,
    startedAt: null,
    endedAt: null,
  });

  test('holds 24 hours, whatever other days hold', () => {
    const lists = fc.array(fc.tuple(fc.integer({ min: 0, max: 700 }), fc.boolean()), { maxLength: 6 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1440 }), lists, (minutes, list) => {
        const others = list.map(([length, isToday]) => other(length, isToday ? '2026-03-02' : '2026-03-01'));
        const total = list.reduce((sum, [length, isToday]) => sum + (isToday ? length : 0), minutes);
        const conflicts = conflictsWith({ workedOn: '2026-03-02', minutes, span: null }, others);
        expect(conflicts).toHaveLength(total > 1440 ? 1 : 0);
      }),
    );
  });

  test('says what is there and what is too much', () => {
    const [conflict] = conflictsWith({ workedOn: '2026-03-02', minutes: 90, span: null }, [other(1380)]);
    expect(conflict).toEqual({
      code: 'CONFLICT',
      message: 'A day has 24 h: on 2026-03-02, 23 h are logged already, and 1 h 30 min more do not fit.',
      path: ['input', 'minutes'],
    });
  });
});
