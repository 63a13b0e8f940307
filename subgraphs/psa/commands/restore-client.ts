import { done, notFound, refusedFor, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { requireId } from '../../common/ids.ts';
import { ClientEntity, type ClientRow } from '../entities.ts';
import { lockRow } from './locked-rows.ts';

/** Takes an account out of the archive. */
export async function restoreClient(
  work: Work,
  { clientId }: { readonly clientId: string },
): Promise<Outcome<ClientRow>> {
  const client = await lockRow(work, ClientEntity, requireId('Client', clientId));
  if (!client) return notFound('client', clientId, 'clientId');
  if (!client.archivedAt) {
    return refusedFor('WRONG_STATE', `The client ${client.name} is not archived.`, ['input', 'clientId']);
  }
  const restored: ClientRow = { ...client, archivedAt: null };
  await work.rows.update(ClientEntity, { id: clientId }, restored);
  return done(restored);
}
