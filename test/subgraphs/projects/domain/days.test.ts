import { describe, expect, test } from '@jest/globals';
import { isPast, timeGone } from '../../../../subgraphs/projects/domain/days.ts';
import { sayMinutes } from '../../../../subgraphs/projects/domain/duration.ts';
import { milestoneStatus } from '../../../../subgraphs/projects/domain/milestone-status.ts';

describe('a due day', () => {
  test.each([
    ['2026-03-01', false],
    ['2026-03-02', false],
    ['2026-03-03', true],
  ])('of March 2 seen on %s is past: %p', (today, past) => {
    expect(isPast('2026-03-02', today)).toBe(past);
  });
});

describe('the time that is gone', () => {
  test.each([
    ['2025-12-31', 0],
    ['2026-01-01', 0],
    ['2026-01-02', 10],
    ['2026-01-10', 90],
    ['2026-01-11', 100],
    ['2026-02-11', 100],
  ])('on %s of a project from January 1 to 10 is %d percent', (today, gone) => {
    expect(timeGone('2026-01-01', '2026-01-10', today)).toBe(gone);
  });

  test('of a project of one day is nothing on that day', () => {
    expect(timeGone('2026-01-01', '2026-01-01', '2026-01-01')).toBe(0);
    expect(timeGone('2026-01-01', '2026-01-01', '2026-01-02')).toBe(100);
  });
});

describe('a milestone', () => {
  test.each([
    ['2026-03-02', null, 'UPCOMING'],
    ['2026-03-03', null, 'UPCOMING'],
    ['2026-03-01', null, 'MISSED'],
    ['2026-03-01', new Date('2026-03-02T09:00:00Z'), 'COMPLETED'],
    ['2026-04-01', new Date('2026-03-02T09:00:00Z'), 'COMPLETED'],
  ])('due on %s, completed %p, is %s on March 2', (dueOn, completedAt, status) => {
    expect(milestoneStatus({ dueOn, completedAt }, '2026-03-02')).toBe(status);
  });
});

test.each([
  [0, '0 min'],
  [45, '45 min'],
  [60, '1 h'],
  [2415, '40 h 15 min'],
])('%d minutes are said as %s', (minutes, said) => {
  expect(sayMinutes(minutes)).toBe(said);
});
