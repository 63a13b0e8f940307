import { mistakesInCleared } from '../../common/commands/input-fields.ts';
import { done, notFound, refused, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { requireId } from '../../common/ids.ts';
import { ContractEntity, type ContractRow } from '../entities.ts';
import { activeClient } from './active-client.ts';
import { columnsOf, mistakesInContract, termsOf, termsWith, type GivenTerms } from './contract-terms.ts';
import { lockRow } from './locked-rows.ts';
import { workOutside } from './work-outside.ts';

export interface ContractChange extends GivenTerms {
  readonly contractId: string;
  readonly startsOn?: string | null;
}

/** Changes a contract's terms. A new period might bring it into force, so its client must not be archived. */
export async function updateContract(work: Work, input: ContractChange): Promise<Outcome<ContractRow>> {
  const present = await lockRow(work, ContractEntity, requireId('Contract', input.contractId));
  if (!present) return notFound('contract', input.contractId, 'contractId');
  const client = await activeClient(work, present.clientId, 'contractId');
  if (client.kind === 'refused') return client;
  const startsOn = input.startsOn ?? present.startsOn;
  const terms = termsWith({ ...termsOf(present), startsOn }, input);
  const contract: ContractRow = { ...present, name: input.name ?? present.name, ...columnsOf(terms) };
  const mistakes = [
    ...mistakesInCleared(input, 'name', 'startsOn'),
    ...mistakesInContract(contract.name, terms),
  ];
  if (mistakes.length > 0) return refused(...mistakes);
  const outside = await workOutside(work, contract.id, terms, (isBefore) =>
    isBefore ? 'startsOn' : 'endsOn',
  );
  if (outside) return outside;
  await work.rows.update(ContractEntity, { id: contract.id }, contract);
  return done(contract);
}
