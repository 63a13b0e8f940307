import { checkText, mistakesIn } from '../../common/commands/checks.ts';
import { done, refused, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { optionalId, requireId } from '../../common/ids.ts';
import { ClientEntity, type ClientRow } from '../entities.ts';
import { savedOr } from './saved-or.ts';

export interface NewClient {
  readonly companyId: string;
  readonly name: string;
  readonly accountNumber: string;
  readonly accountManagerId?: string | null;
}

/** Opens the account of a company. */
export async function createClient(work: Work, input: NewClient): Promise<Outcome<ClientRow>> {
  const mistakes = mistakesInClient(input);
  if (mistakes.length > 0) return refused(...mistakes);
  const client: ClientRow = {
    id: work.newId('Client'),
    companyId: requireId('Company', input.companyId),
    name: input.name,
    accountNumber: input.accountNumber,
    accountManagerId: optionalId('Person', input.accountManagerId) ?? null,
    archivedAt: null,
  };
  return savedOr(
    async () => {
      await work.rows.insert(ClientEntity, client);
      return done(client);
    },
    {
      clients_tenant_id_company_id_key: {
        field: 'companyId',
        message: `The company ${client.companyId} has an account already, perhaps an archived one: a company has one.`,
      },
      ...accountNumberTaken(client.accountNumber),
    },
  );
}

/** What is wrong with a client's texts; nothing with one that was left out. */
export function mistakesInClient(input: {
  readonly name?: string | null;
  readonly accountNumber?: string | null;
}) {
  return mistakesIn([
    checkText(['input', 'name'], input.name, 200),
    checkText(['input', 'accountNumber'], input.accountNumber, 40),
  ]);
}

/** The conflict of an account number that another client has. */
export function accountNumberTaken(accountNumber: string) {
  return {
    clients_tenant_id_account_number_key: {
      field: 'accountNumber',
      message: `The account number "${accountNumber}" is another client's: it is unique in the tenant.`,
    },
  };
}
