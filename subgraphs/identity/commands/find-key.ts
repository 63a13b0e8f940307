import { requireId } from '../../common/ids.ts';
import { done, notFound, refusedFor, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { canDo, stateOf, statesFor, type KeyAction } from '../domain/key-state.ts';
import { IntegrationKeyEntity, type IntegrationKeyRow } from '../entities.ts';

/** The key that an action is about, held until the transaction ends; refused where it is not there or stands otherwise. */
export async function findKey(
  work: Work,
  id: string,
  action: KeyAction,
): Promise<Outcome<IntegrationKeyRow>> {
  const row = await work.rows.findOne(IntegrationKeyEntity, {
    where: { id: requireId('IntegrationKey', id) },
    lock: { mode: 'pessimistic_write' },
  });
  if (row === null) return notFound('integration key', id, 'id');
  const state = stateOf(row, work.clock.now());
  if (canDo(action, state)) return done(row);
  const allowed = statesFor(action).join(' or ');
  const message = `The key is ${state}: to ${action} it, it must be ${allowed}.`;
  return refusedFor('WRONG_STATE', message, ['input', 'id']);
}
