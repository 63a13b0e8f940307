import { done, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { WorkEntryEntity } from '../entities.ts';
import { ownWork } from './own-work.ts';

/** Removes work that was logged, and answers its id. */
export async function removeWork(
  work: Work,
  { workEntryId }: { readonly workEntryId: string },
): Promise<Outcome<string>> {
  const found = await ownWork(work, workEntryId);
  if (found.kind === 'refused') return found;
  await work.rows.delete(WorkEntryEntity, { id: workEntryId });
  return done(workEntryId);
}
