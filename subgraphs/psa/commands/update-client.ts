import { givenOr, mistakesInCleared } from '../../common/commands/input-fields.ts';
import { done, notFound, refused, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { optionalId, requireId } from '../../common/ids.ts';
import { ClientEntity, type ClientRow } from '../entities.ts';
import { accountNumberTaken, mistakesInClient } from './create-client.ts';
import { lockRow } from './locked-rows.ts';
import { savedOr } from './saved-or.ts';

export interface ClientChange {
  readonly clientId: string;
  readonly name?: string | null;
  readonly accountNumber?: string | null;
  readonly accountManagerId?: string | null;
}

/** Changes an account. */
export async function updateClient(work: Work, input: ClientChange): Promise<Outcome<ClientRow>> {
  const present = await lockRow(work, ClientEntity, requireId('Client', input.clientId));
  if (!present) return notFound('client', input.clientId, 'clientId');
  const mistakes = [...mistakesInCleared(input, 'name', 'accountNumber'), ...mistakesInClient(input)];
  if (mistakes.length > 0) return refused(...mistakes);
  const client: ClientRow = {
    ...present,
    name: input.name ?? present.name,
    accountNumber: input.accountNumber ?? present.accountNumber,
    accountManagerId: givenOr(optionalId('Person', input.accountManagerId), present.accountManagerId),
  };
  return savedOr(async () => {
    await work.rows.update(ClientEntity, { id: client.id }, client);
    return done(client);
  }, accountNumberTaken(client.accountNumber));
}
