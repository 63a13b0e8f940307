import { checkNumber, checkText, invalid, mistakesIn } from '../../common/commands/checks.ts';
import { done, refused, refusedFor, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { isId, requireId } from '../../common/ids.ts';
import { whyNotWorkedOn } from '../domain/work-day.ts';
import {
  ContractEntity,
  TicketEntity,
  WorkEntryEntity,
  type ContractRow,
  type WorkEntryRow,
} from '../entities.ts';
import { holdRow } from './locked-rows.ts';
import { notThere } from './refusals.ts';

export interface WorkDone {
  readonly contractId: string;
  readonly ticketId?: string | null;
  readonly workedOn: string;
  readonly minutes: number;
  /** True where it is left out. */
  readonly isBillable?: boolean;
  readonly note?: string | null;
}

/** Logs work of the viewer's own under a contract, which keeps its period until the transaction ends. */
export async function logWork(work: Work, input: WorkDone): Promise<Outcome<WorkEntryRow>> {
  const mistakes = mistakesInWork(work, input);
  if (mistakes.length > 0) return refused(...mistakes);
  const contract = await holdRow(work, ContractEntity, requireId('Contract', input.contractId));
  if (!contract) return notThere('contract', input.contractId, 'contractId');
  const why = whyNotWorkedOn(contract, input.workedOn);
  if (why !== null) {
    const message = `The contract ${contract.name} takes no work of ${input.workedOn}: ${why}.`;
    return refusedFor('WRONG_STATE', message, ['input', 'workedOn']);
  }
  const misplaced = input.ticketId == null ? null : await refusedForTicket(work, input.ticketId, contract);
  return misplaced ?? save(work, input);
}

/** Refused where the ticket is not there, or another client's; else null. */
async function refusedForTicket(
  { rows }: Work,
  ticketId: string,
  contract: ContractRow,
): Promise<Outcome<never> | null> {
  const ticket = await rows.findOneBy(TicketEntity, { id: requireId('Ticket', ticketId) });
  if (!ticket) return notThere('ticket', ticketId, 'ticketId');
  if (ticket.clientId === contract.clientId) return null;
  const message = `The ticket ${ticket.number} is another client's than the contract ${contract.name}.`;
  return refusedFor('CONFLICT', message, ['input', 'ticketId']);
}

async function save(work: Work, input: WorkDone): Promise<Outcome<WorkEntryRow>> {
  const personId = work.viewer.subject;
  if (!isId('Person', personId)) {
    return refusedFor('REFUSED', 'Work is logged by the member of staff who did it; the viewer is none.');
  }
  const { contractId, workedOn, minutes, isBillable = true } = input;
  const entry: WorkEntryRow = {
    id: work.newId('WorkEntry'),
    contractId,
    ticketId: input.ticketId ?? null,
    personId,
    workedOn,
    minutes,
    isBillable,
    note: input.note ?? null,
    projectId: null,
    originId: null,
    originVersion: null,
  };
  await work.rows.insert(WorkEntryEntity, entry);
  return done(entry);
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
