import { checkNumber, checkText, invalid, mistakesIn } from '../../common/commands/checks.ts';
import { notFound, refused, refusedFor, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { requireId } from '../../common/ids.ts';
import { whyNotWorkedOn } from '../domain/work-day.ts';
import { ContractEntity, TicketEntity, type ContractRow } from '../entities.ts';
import { holdRow } from './locked-rows.ts';

/** What a work entry says. */
export interface WorkDone {
  readonly contractId: string;
  readonly ticketId: string | null;
  readonly workedOn: string;
  readonly minutes: number;
  readonly isBillable: boolean;
  readonly note: string | null;
}

/** Refused where such work cannot be; else null. The contract keeps its period until the transaction ends. */
export async function refusedWork(work: Work, done: WorkDone): Promise<Outcome<never> | null> {
  const mistakes = mistakesInWork(work, done);
  if (mistakes.length > 0) return refused(...mistakes);
  const contract = await holdRow(work, ContractEntity, requireId('Contract', done.contractId));
  if (!contract) return notFound('contract', done.contractId, 'contractId');
  const why = whyNotWorkedOn(contract, done.workedOn);
  if (why !== null) {
    const message = `The contract ${contract.name} takes no work of ${done.workedOn}: ${why}.`;
    return refusedFor('WRONG_STATE', message, ['input', 'workedOn']);
  }
  return done.ticketId === null ? null : refusedTicket(work, done.ticketId, contract);
}

async function refusedTicket(
  { rows }: Work,
  ticketId: string,
  contract: ContractRow,
): Promise<Outcome<never> | null> {
  const ticket = await rows.findOneBy(TicketEntity, { id: requireId('Ticket', ticketId) });
  if (!ticket) return notFound('ticket', ticketId, 'ticketId');
  if (ticket.clientId === contract.clientId) return null;
  const message = `The ticket ${ticket.number} is another client's than the contract ${contract.name}.`;
  return refusedFor('CONFLICT', message, ['input', 'ticketId']);
}

function mistakesInWork({ today }: Work, { minutes, note, workedOn }: WorkDone) {
  return mistakesIn([
    checkNumber(['input', 'minutes'], minutes, 1, 1440),
    checkText(['input', 'note'], note, 1000),
    workedOn <= today
      ? null
      : invalid(['input', 'workedOn'], `must not be after today, ${today}; received ${workedOn}`),
  ]);
}
