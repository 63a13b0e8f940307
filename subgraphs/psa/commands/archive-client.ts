import { In, IsNull, MoreThanOrEqual } from 'typeorm';
import { done, notFound, refusedFor, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { requireId } from '../../common/ids.ts';
import { isOpen, ticketStatuses } from '../domain/ticket-status.ts';
import { ClientEntity, ContractEntity, TicketEntity, type ClientRow } from '../entities.ts';
import { lockRow } from './locked-rows.ts';

/** Archives an account that nothing goes on under. The lock keeps contracts and tickets from coming meanwhile. */
export async function archiveClient(
  work: Work,
  { clientId }: { readonly clientId: string },
): Promise<Outcome<ClientRow>> {
  const client = await lockRow(work, ClientEntity, requireId('Client', clientId));
  if (!client) return notFound('client', clientId, 'clientId');
  const why = client.archivedAt ? 'it is archived already' : await whatGoesOn(work, clientId);
  if (why !== null) {
    return refusedFor('WRONG_STATE', `The client ${client.name} cannot be archived: ${why}.`, [
      'input',
      'clientId',
    ]);
  }
  const archived: ClientRow = { ...client, archivedAt: work.clock.now() };
  await work.rows.update(ClientEntity, { id: clientId }, archived);
  return done(archived);
}

async function whatGoesOn({ rows, today }: Work, clientId: string): Promise<string | null> {
  const contracts = await rows.countBy(ContractEntity, [
    { clientId, endsOn: IsNull() },
    { clientId, endsOn: MoreThanOrEqual(today) },
  ]);
  if (contracts > 0) return `contracts that are in force or to come: ${contracts}; end them first`;
  const status = In(ticketStatuses.filter(isOpen));
  const tickets = await rows.countBy(TicketEntity, { clientId, status });
  return tickets > 0 ? `open tickets: ${tickets}; resolve or close them first` : null;
}
