import { sayMinutes } from '../duration.ts';
import { progressOf } from '../progress.ts';
import type { Rule } from '../reason.ts';

/** From this share of the budget on, in percent, as much of the work should be done too. */
const warningPercent = 90;

/** More time is logged than planned, or nearly all of it while the work is not nearly done. */
export const budgetBurnt: Rule = ({ budgetMinutes, loggedMinutes, work }) => {
  if (budgetMinutes === null) return null;
  const numbers = `${sayMinutes(loggedMinutes)} of the planned ${sayMinutes(budgetMinutes)} are logged`;
  if (loggedMinutes > budgetMinutes) {
    const message = `The budget is used up: ${numbers}.`;
    return { code: 'BUDGET_BURNT', status: 'OFF_TRACK', message };
  }
  const progress = progressOf(work);
  const isNearlyUsed = 100 * loggedMinutes >= warningPercent * budgetMinutes;
  if (!isNearlyUsed || progress >= warningPercent) return null;
  const message = `The budget is nearly used up: ${numbers}, and ${progress} percent of the work is done.`;
  return { code: 'BUDGET_BURNT', status: 'AT_RISK', message };
};
