import { In } from 'typeorm';
import { invalid } from '../../common/commands/checks.ts';
import { done, refused, type Outcome } from '../../common/commands/outcome.ts';
import type { UserError } from '../../common/commands/user-error.ts';
import type { Work } from '../../common/commands/work.ts';
import { TimeEntryEntity, type TimeEntryRow } from '../entities.ts';
import { TimeExportEntity, type TimeExportRow } from '../time-entities.ts';

/** How many exports one mutation takes at most. */
const MOST_EXPORTS = 200;

/** Puts exports that have failed back, all or none. */
export async function retryTimeExports(work: Work, ids: readonly string[]): Promise<Outcome<TimeEntryRow[]>> {
  const { rows, clock } = work;
  if (ids.length < 1 || ids.length > MOST_EXPORTS)
    return refused(invalid(['input', 'ids'], `takes 1 to ${MOST_EXPORTS} entries; received ${ids.length}`));
  const exports = await rows.find(TimeExportEntity, {
    where: { id: In([...new Set(ids)]) },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  const errors = ids.flatMap((id, index) => inTheWay(id, exports, String(index)));
  if (errors.length > 0) return refused(...errors);
  const set = { state: 'PENDING', reason: null, tries: 0, nextTryAt: clock.now() } as const;
  await rows.update(TimeExportEntity, { id: In(exports.map(({ id }) => id)) }, set);
  return done(await rows.findBy(TimeEntryEntity, { id: In(exports.map(({ id }) => id)) }));
}

function inTheWay(id: string, exports: readonly TimeExportRow[], index: string): UserError[] {
  const path = ['input', 'ids', index];
  const found = exports.find((one) => one.id === id);
  if (found === undefined)
    return [{ code: 'NOT_FOUND', message: `There is no export of a time entry ${id}.`, path }];
  if (found.state === 'FAILED') return [];
  const message = `The export of ${id} is ${found.state}, and only one that is FAILED can be tried again.`;
  return [{ code: 'WRONG_STATE', message, path }];
}
