import { done, refused, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { ContractEntity, type ContractRow } from '../entities.ts';
import type { ContractType } from '../enums.ts';
import { activeClient } from './active-client.ts';
import { columnsOf, mistakesInContract, termsWith, type GivenTerms } from './contract-terms.ts';

export interface NewContract extends GivenTerms {
  readonly clientId: string;
  readonly name: string;
  readonly type: ContractType;
  readonly startsOn: string;
}

/** Agrees a contract with a client. */
export async function createContract(work: Work, input: NewContract): Promise<Outcome<ContractRow>> {
  const client = await activeClient(work, input.clientId, 'clientId');
  if (client.kind === 'refused') return client;
  const { clientId, name, type, startsOn } = input;
  const nothing = { endsOn: null, includedMinutes: null, hourlyRate: null, price: null };
  const terms = termsWith({ type, startsOn, ...nothing }, input);
  const mistakes = mistakesInContract(name, terms);
  if (mistakes.length > 0) return refused(...mistakes);
  const contract: ContractRow = {
    id: work.newId('Contract'),
    clientId,
    name,
    ...columnsOf(terms),
    renewalOfId: null,
  };
  await work.rows.insert(ContractEntity, contract);
  return done(contract);
}
