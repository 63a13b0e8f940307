import type { Work } from '../../common/commands/work.ts';
import { isId } from '../../common/ids.ts';
import { ProjectActivityEntity, type ProjectRow } from '../entities.ts';
import type { ProjectActivityKind } from '../enums.ts';

/** Something that a command has done, to be told of in the feed. */
export interface Happening {
  readonly kind: ProjectActivityKind;
  readonly project: Pick<ProjectRow, 'id' | 'companyId'>;
  /** The milestone that it is about, if it is about one. */
  readonly milestoneId?: string;
  /** The task that it is about, if it is about one. */
  readonly taskId?: string;
  /** A sentence for people. It is kept as it is, so it names things as they are called now. */
  readonly message: string;
}

/** Writes to the feed what the running command has done: with its transaction, or not at all. One statement. */
export async function recordActivity(
  { rows, viewer, clock, newId }: Work,
  { kind, project, milestoneId, taskId, message }: Happening,
): Promise<void> {
  await rows.insert(ProjectActivityEntity, {
    id: newId('ProjectActivity'),
    projectId: project.id,
    companyId: project.companyId,
    milestoneId: milestoneId ?? null,
    taskId: taskId ?? null,
    kind,
    message,
    // A program with a key is a viewer too, and nobody's person.
    personId: isId('Person', viewer.subject) ? viewer.subject : null,
    happenedAt: clock.now(),
  });
}
