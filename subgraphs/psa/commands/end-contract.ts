import { checkDay, invalid, mistakesIn } from '../../common/commands/checks.ts';
import { done, notFound, refused, refusedFor, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { requireId } from '../../common/ids.ts';
import { contractStatus } from '../domain/contract-status.ts';
import { ContractEntity, type ContractRow } from '../entities.ts';
import { lockRow } from './locked-rows.ts';
import { workOutside } from './work-outside.ts';

export interface ContractEnd {
  readonly contractId: string;
  readonly on: string;
}

/** Ends a contract earlier than agreed. */
export async function endContract(
  work: Work,
  { contractId, on }: ContractEnd,
): Promise<Outcome<ContractRow>> {
  const contract = await lockRow(work, ContractEntity, requireId('Contract', contractId));
  if (!contract) return notFound('contract', contractId, 'contractId');
  const { startsOn, endsOn } = contract;
  if (contractStatus(contract, work.today) === 'ENDED') {
    return refusedFor('WRONG_STATE', `The contract ended on ${endsOn ?? ''} already.`, [
      'input',
      'contractId',
    ]);
  }
  const mistakes = mistakesIn([checkDay(['input', 'on'], on)]);
  if (mistakes.length > 0) return refused(...mistakes);
  if (on < startsOn || (endsOn !== null && on >= endsOn)) {
    const until = endsOn === null ? '' : ` and before ${endsOn}`;
    return refused(invalid(['input', 'on'], `must be from ${startsOn} on${until}; received ${on}`));
  }
  const outside = await workOutside(work, contractId, { startsOn, endsOn: on }, () => 'on');
  if (outside) return outside;
  const ended: ContractRow = { ...contract, endsOn: on };
  await work.rows.update(ContractEntity, { id: contractId }, ended);
  return done(ended);
}
