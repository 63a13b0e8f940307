import type { ProjectStatus } from '../enums.ts';
import type { Work } from './progress.ts';

/** What a project's health is judged by. Days are `YYYY-MM-DD`, which compare as text; durations are minutes. */
export interface ProjectFacts {
  /** Only an active project has a health. */
  readonly status: ProjectStatus;
  readonly today: string;
  readonly startsOn: string;
  /** Not before `startsOn`; null where no day was promised. */
  readonly dueOn: string | null;
  /** The tasks' estimates, done and in all. */
  readonly work: Work;
  /** Open milestones whose due day is past. */
  readonly missedMilestones: number;
  /** More than 0; null where no budget was set. */
  readonly budgetMinutes: number | null;
  /** Time that was logged and not rejected. */
  readonly loggedMinutes: number;
}
