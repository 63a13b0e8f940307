import { requirePerson } from '../../common/access/forbidden.ts';
import { done, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { TimeEntryEntity } from '../entities.ts';
import { entryToBe, requireOwn } from './time/entries.ts';

/** Deletes a draft of the viewer's own; gives its id. */
export async function deleteTime(work: Work, id: string): Promise<Outcome<string>> {
  const personId = requirePerson(work.viewer);
  const found = await entryToBe('deleted', id, work);
  if (found.kind === 'refused') return found;
  requireOwn([found.value], personId);
  await work.rows.delete(TimeEntryEntity, { id });
  return done(id);
}
