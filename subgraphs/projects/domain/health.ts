import type { HealthStatus } from '../enums.ts';
import type { ProjectFacts } from './project-facts.ts';
import { gravestFirst, worstOf, type Reason, type Rule } from './reason.ts';
import { behindSchedule } from './reasons/behind-schedule.ts';
import { budgetBurnt } from './reasons/budget-burnt.ts';
import { milestonesMissed } from './reasons/milestones-missed.ts';
import { overdue } from './reasons/overdue.ts';

/** How something stands, with every reason that speaks against it, the gravest first. */
export interface Health<R extends Reason = Reason> {
  readonly status: HealthStatus;
  readonly reasons: readonly R[];
}

/** Every rule, in the order in which equally grave reasons are told. */
const rules: readonly Rule[] = [overdue, milestonesMissed, budgetBurnt, behindSchedule];

/** How a project stands; null unless it is active. */
export function projectHealth(facts: ProjectFacts): Health | null {
  if (facts.status !== 'ACTIVE') return null;
  return healthOf(rules.map((rule) => rule(facts)).filter((reason) => reason !== null));
}

/** The health that such reasons make: as bad as the worst of them. */
export function healthOf<R extends Reason>(reasons: readonly R[]): Health<R> {
  return { status: worstOf(reasons), reasons: gravestFirst(reasons) };
}
