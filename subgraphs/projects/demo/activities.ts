import { addDays } from '../../common/clock.ts';
import type { ProjectActivityKind } from '../enums.ts';
import type { ProjectPlan } from './project.ts';

/** Something that happened in a demo project. */
export interface ActivityPlan {
  readonly kind: ProjectActivityKind;
  readonly message: string;
  readonly happenedAt: Date;
  /** The number of the milestone that it is about. */
  readonly milestone: number | null;
}

/** What is told of a demo project: its creation, the milestones that it reached, its completion. */
export function planActivities({ days, milestones }: ProjectPlan): ActivityPlan[] {
  const reached = milestones.flatMap(({ name, completedOn }, index) =>
    completedOn === null
      ? []
      : [
          {
            kind: 'MILESTONE_COMPLETED' as const,
            message: `The milestone "${name}" was completed.`,
            happenedAt: new Date(`${completedOn}T15:30:00Z`),
            milestone: index,
          },
        ],
  );
  return [created(days), ...reached, ...completed(days)];
}

function created({ startsOn, today }: ProjectPlan['days']): ActivityPlan {
  // One that begins later was planned before today all the same.
  const day = addDays(startsOn < today ? startsOn : today, -7);
  return {
    kind: 'PROJECT_CREATED',
    message: 'The project was created.',
    happenedAt: new Date(`${day}T09:00:00Z`),
    milestone: null,
  };
}

function completed({ completedOn }: ProjectPlan['days']): ActivityPlan[] {
  if (completedOn === null) return [];
  return [
    {
      kind: 'STATUS_CHANGED',
      message: 'The project went from ACTIVE to COMPLETED.',
      happenedAt: new Date(`${completedOn}T16:00:00Z`),
      milestone: null,
    },
  ];
}
