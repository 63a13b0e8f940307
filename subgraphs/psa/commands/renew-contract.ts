import { mistakesInCleared } from '../../common/commands/input-fields.ts';
import { done, notFound, refused, refusedFor, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { requireId } from '../../common/ids.ts';
import { nextPeriod } from '../domain/next-period.ts';
import { ContractEntity, type ContractRow } from '../entities.ts';
import { activeClient } from './active-client.ts';
import { columnsOf, mistakesInContract, termsOf, termsWith, type GivenTerms } from './contract-terms.ts';
import { holdRow } from './locked-rows.ts';
import { savedOr } from './saved-or.ts';

export interface Renewal extends GivenTerms {
  readonly contractId: string;
}

/** Agrees the contract that follows on one with an end. */
export async function renewContract(work: Work, input: Renewal): Promise<Outcome<ContractRow>> {
  const old = await holdRow(work, ContractEntity, requireId('Contract', input.contractId));
  if (!old) return notFound('contract', input.contractId, 'contractId');
  const client = await activeClient(work, old.clientId, 'contractId');
  if (client.kind === 'refused') return client;
  if (old.endsOn === null) {
    const message = `The contract ${old.name} runs until it is ended: there is nothing to renew.`;
    return refusedFor('WRONG_STATE', message, ['input', 'contractId']);
  }
  const next = nextPeriod({ startsOn: old.startsOn, endsOn: old.endsOn });
  const terms = termsWith({ ...termsOf(old), ...next }, input);
  const contract: ContractRow = {
    id: work.newId('Contract'),
    clientId: old.clientId,
    name: input.name ?? old.name,
    ...columnsOf(terms),
    renewalOfId: old.id,
  };
  const mistakes = [...mistakesInCleared(input, 'name'), ...mistakesInContract(contract.name, terms)];
  return mistakes.length > 0 ? refused(...mistakes) : save(work, contract, old);
}

function save({ rows }: Work, contract: ContractRow, old: ContractRow): Promise<Outcome<ContractRow>> {
  const message = `The contract ${old.name} was renewed already: a contract is renewed once.`;
  return savedOr(
    async () => {
      await rows.insert(ContractEntity, contract);
      return done(contract);
    },
    { contracts_renewed_once: { field: 'contractId', message } },
  );
}
