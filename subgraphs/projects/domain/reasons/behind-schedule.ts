import { timeGone } from '../days.ts';
import { progressOf } from '../progress.ts';
import type { Rule } from '../reason.ts';

/** How far the work may lag behind the time, in percentage points, before it is a reason. */
const allowedLag = 20;

/** Much more of the project's time is gone than of its work is done. */
export const behindSchedule: Rule = ({ startsOn, dueOn, today, work }) => {
  if (dueOn === null) return null;
  const gone = timeGone(startsOn, dueOn, today);
  const progress = progressOf(work);
  if (gone - progress < allowedLag) return null;
  const message = `${gone} percent of the project's time is gone, and ${progress} percent of its work is done.`;
  return { code: 'BEHIND_SCHEDULE', status: 'AT_RISK', message };
};
