import { daysBetween } from '../../../common/clock.ts';
import { isPast } from '../days.ts';
import type { Rule } from '../reason.ts';

/** The due day is past and the project is still being worked on. */
export const overdue: Rule = ({ dueOn, today }) => {
  if (dueOn === null || !isPast(dueOn, today)) return null;
  const days = daysBetween(dueOn, today);
  const message = `The project was due on ${dueOn}, ${days === 1 ? '1 day' : `${days} days`} ago.`;
  return { code: 'OVERDUE', status: 'OFF_TRACK', message };
};
