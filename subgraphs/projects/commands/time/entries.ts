import { In } from 'typeorm';
import { forbidden } from '../../../common/access/forbidden.ts';
import { invalid } from '../../../common/commands/checks.ts';
import { done, refused, refusedFor, type Outcome } from '../../../common/commands/outcome.ts';
import type { UserError } from '../../../common/commands/user-error.ts';
import type { Work } from '../../../common/commands/work.ts';
import { whyNot, type TimeAction } from '../../domain/time/lifecycle.ts';
import { TimeEntryEntity, type TimeEntryRow } from '../../entities.ts';

/** How many entries one mutation takes at most. */
const MOST_ENTRIES = 200;

/** The entry that an action is to be done to, held until the transaction ends; refused where it cannot be done to it. */
export async function entryToBe(
  action: TimeAction,
  id: string,
  { rows }: Work,
): Promise<Outcome<TimeEntryRow>> {
  const entry = await rows.findOne(TimeEntryEntity, {
    where: { id },
    lock: { mode: 'pessimistic_write' },
  });
  if (entry === null) return refused(missing(id, ['input', 'id']));
  const reason = whyNot(action, entry);
  return reason === null ? done(entry) : refusedFor('WRONG_STATE', reason, ['input', 'id']);
}

/** The entries that an action is to be done to, each once; refused with all that is in the way. */
export async function entriesToBe(
  action: TimeAction,
  ids: readonly string[],
  { rows }: Work,
): Promise<Outcome<TimeEntryRow[]>> {
  if (ids.length < 1 || ids.length > MOST_ENTRIES)
    return refused(invalid(['input', 'ids'], `takes 1 to ${MOST_ENTRIES} entries; received ${ids.length}`));
  // Always in the same order: two transactions that take the same entries wait for each other, and never in a circle.
  const found = await rows.find(TimeEntryEntity, {
    where: { id: In([...new Set(ids)]) },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  const byId = new Map(found.map((entry) => [entry.id, entry]));
  const errors = ids.flatMap((id, index) => {
    const error = inTheWay(action, id, byId.get(id), ['input', 'ids', String(index)]);
    return error === null ? [] : [error];
  });
  if (errors.length > 0) return refused(...errors);
  return done([...new Set(ids)].flatMap((id) => byId.get(id) ?? []));
}

/** Throws `FORBIDDEN` where an entry is somebody else's. */
export function requireOwn(entries: readonly TimeEntryRow[], personId: string): void {
  const other = entries.find((entry) => entry.personId !== personId);
  if (other === undefined) return;
  throw forbidden(
    `The time entry ${other.id} is of ${other.personId}: only that person may do this with it.`,
  );
}

/** Throws `FORBIDDEN` where an entry is the viewer's own, unless it owns the tenant: four eyes see more than two. */
export function requireOthers(entries: readonly TimeEntryRow[], { viewer }: Work): void {
  const own = entries.find((entry) => entry.personId === viewer.subject);
  if (own === undefined || viewer.roles.includes('OWNER')) return;
  throw forbidden(`The time entry ${own.id} is the viewer's own: somebody else must do this, or an OWNER.`);
}

function inTheWay(
  action: TimeAction,
  id: string,
  entry: TimeEntryRow | undefined,
  path: readonly string[],
): UserError | null {
  if (entry === undefined) return missing(id, path);
  const reason = whyNot(action, entry);
  return reason === null ? null : { code: 'WRONG_STATE', message: reason, path };
}

function missing(id: string, path: readonly string[]): UserError {
  return { code: 'NOT_FOUND', message: `There is no time entry ${id}.`, path };
}
