import type { Rule } from '../reason.ts';

/** Open milestones are past their due day: one is a warning, two are a pattern. */
export const milestonesMissed: Rule = ({ missedMilestones: count }) => {
  if (count === 0) return null;
  return count === 1
    ? { code: 'MILESTONES_MISSED', status: 'AT_RISK', message: '1 open milestone is past its due day.' }
    : {
        code: 'MILESTONES_MISSED',
        status: 'OFF_TRACK',
        message: `${count} open milestones are past their due day.`,
      };
};
