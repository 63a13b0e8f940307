import { takeTurn } from '../../common/commands/take-turns.ts';
import { done, refusedFor, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { recordActivity } from '../activity/record-activity.ts';
import { whyNoFit } from '../domain/psa-fit.ts';
import { TaskEntity, type TaskRow } from '../entities.ts';
import { taskForChange } from '../for-change.ts';
import type { LinkTicketInput } from '../generated.ts';
import type { Psa, PsaTicket } from '../psa/psa.ts';
import { askPsa, type Change } from './psa/ask-psa.ts';

const path = ['input', 'ticketId'];

/** Links a task to a ticket that PSA knows. A ticket before it is let go; a task that has this one already is left as it is. */
export async function linkTicket(
  change: Change,
  psa: Psa,
  { taskId, ticketId }: LinkTicketInput,
): Promise<Outcome<TaskRow>> {
  const ticket = await askPsa(change, {
    check: (work) => taskForChange(work, taskId),
    ask: (access) => psa.findTicket(access, ticketId),
    thing: `ticket ${ticketId}`,
    path,
  });
  return ticket.kind === 'refused' ? ticket : change((work) => link(work, taskId, ticket.value));
}

async function link(work: Work, taskId: string, ticket: PsaTicket): Promise<Outcome<TaskRow>> {
  const found = await taskForChange(work, taskId);
  if (found.kind === 'refused') return found;
  const { project, task } = found.value;
  const { tenantId } = work.viewer;
  const reason = whyNoFit('ticket', ticket, { tenantId, companyId: project.companyId });
  if (reason !== null) return refusedFor('REFUSED', reason, path);
  if (task.ticketId === ticket.id) return done(task);
  const taken = await whyTaken(work, ticket.id);
  if (taken !== null) return refusedFor('CONFLICT', taken, path);
  await work.rows.update(TaskEntity, { id: task.id }, { ticketId: ticket.id });
  const instead = task.ticketId === null ? '' : ', instead of another';
  const message = `The task "${task.title}" was linked to the ticket ${ticket.number}, "${ticket.subject}"${instead}.`;
  await recordActivity(work, { kind: 'TICKET_LINKED', project, taskId: task.id, message });
  return done({ ...task, ticketId: ticket.id });
}

/** Whether another task has the ticket, as a sentence for people. Of two that want it at once, the second sees the first. */
async function whyTaken(work: Work, ticketId: string): Promise<string | null> {
  await takeTurn(`the task of ${ticketId}`, work);
  const other = await work.rows.findOneBy(TaskEntity, { ticketId });
  if (other === null) return null;
  return `The ticket ${ticketId} is linked to the task ${other.id}, and a ticket has one task at most: unlink that one first.`;
}
