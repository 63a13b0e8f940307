import type { HealthReasonCode, HealthStatus } from '../enums.ts';
import type { ProjectFacts } from './project-facts.ts';

/** One thing that is wrong with a project. */
export interface Reason {
  readonly code: HealthReasonCode;
  /** How grave this alone is. */
  readonly status: Exclude<HealthStatus, 'ON_TRACK'>;
  /** A sentence for people, with the numbers. */
  readonly message: string;
}

/** A rule finds one kind of reason in an active project, or none. */
export type Rule = (facts: ProjectFacts) => Reason | null;

const gravity: Readonly<Record<HealthStatus, number>> = { ON_TRACK: 0, AT_RISK: 1, OFF_TRACK: 2 };

/** The reasons with the gravest first; equally grave ones keep their order. */
export function gravestFirst<R extends Reason>(reasons: readonly R[]): R[] {
  return [...reasons].sort((a, b) => gravity[b.status] - gravity[a.status]);
}

/** As bad as the worst of the reasons; on track where there is none. */
export function worstOf(reasons: readonly Reason[]): HealthStatus {
  return gravestFirst(reasons)[0]?.status ?? 'ON_TRACK';
}
