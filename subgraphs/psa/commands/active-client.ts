import { done, notFound, refusedFor, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { requireId } from '../../common/ids.ts';
import { ClientEntity, type ClientRow } from '../entities.ts';
import { holdRow } from './locked-rows.ts';

/** The client under which something new is to be: there, and not archived until the transaction ends. */
export async function activeClient(work: Work, clientId: string, field: string): Promise<Outcome<ClientRow>> {
  const client = await holdRow(work, ClientEntity, requireId('Client', clientId));
  if (!client) return notFound('client', clientId, field);
  if (!client.archivedAt) return done(client);
  return refusedFor('WRONG_STATE', `The client ${client.name} is archived: restore it first.`, [
    'input',
    field,
  ]);
}
