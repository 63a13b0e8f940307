import type { ProjectStatus } from '../enums.ts';
import { countOf } from './count.ts';
import { listing } from './listing.ts';
import { whyNotMove, type Transitions } from './transitions.ts';

/** A project's life. */
export const projectTransitions: Transitions<ProjectStatus> = {
  PLANNED: ['ACTIVE', 'CANCELLED'],
  ACTIVE: ['ON_HOLD', 'COMPLETED', 'CANCELLED'],
  ON_HOLD: ['ACTIVE', 'CANCELLED'],
  COMPLETED: ['ACTIVE'],
  CANCELLED: ['PLANNED', 'ACTIVE'],
};

/** A project as far as its life goes. */
export interface ProjectState {
  readonly status: ProjectStatus;
  readonly archivedAt: Date | null;
}

/** What of a project is not done yet. */
export interface OpenWork {
  readonly tasks: number;
  readonly milestones: number;
}

/** Why a project cannot go on to a status; null where it can. */
export function whyNotMoveProject({ status }: ProjectState, to: ProjectStatus): string | null {
  return whyNotMove(projectTransitions, 'project', status, to);
}

/** Why a project cannot be completed with what is still open; null where it can. */
export function whyNotComplete({ tasks, milestones }: OpenWork): string | null {
  const open = [
    ...(tasks > 0 ? [countOf(tasks, 'task')] : []),
    ...(milestones > 0 ? [countOf(milestones, 'milestone')] : []),
  ];
  if (open.length === 0) return null;
  return `A project is completed when all of it is done; still open: ${listing(open, 'and')}.`;
}

/** Why nothing of a project can be changed; null where it can. Its status is another matter: a closed one can be reopened. */
export function whyNotTouch({ archivedAt }: ProjectState): string | null {
  return archivedAt === null ? null : 'The project is archived: take it out of the archive first.';
}

/** Why the work of a project, and what is planned of it, cannot be changed; null where it can. */
export function whyNotWork(project: ProjectState): string | null {
  const { status } = project;
  const isClosed = status === 'COMPLETED' || status === 'CANCELLED';
  return whyNotTouch(project) ?? (isClosed ? `The project is ${status}: make it ACTIVE again first.` : null);
}

/** Why a project cannot be archived; null where it can. What is active must stay in sight: health is told of it. */
export function whyNotArchive({ status, archivedAt }: ProjectState): string | null {
  if (archivedAt !== null) return 'The project is archived already.';
  if (status !== 'ACTIVE') return null;
  return 'The project is ACTIVE: complete, cancel or hold it before it is archived.';
}

/** Why a project cannot be taken out of the archive; null where it can. */
export function whyNotUnarchive({ archivedAt }: ProjectState): string | null {
  return archivedAt === null ? 'The project is not archived.' : null;
}
