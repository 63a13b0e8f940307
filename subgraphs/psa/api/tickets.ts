import { z } from 'zod';
import { createRead } from '../../common/database/read.ts';
import { isId } from '../../common/ids.ts';
import { createLoaders } from '../loaders.ts';
import type { ApiWork } from './api-route.ts';
import { json, problem, type ApiAnswer } from './problem.ts';

export const ticketInput = z.object({ tenantId: z.string('is needed'), ticketId: z.string() });

/** Answers a ticket by its id, for whoever links to it. What is no id at all is as unknown as one of another tenant. */
export async function answerTicket(
  { tenantId, ticketId }: z.infer<typeof ticketInput>,
  { dataSource, around: { today } }: ApiWork,
): Promise<ApiAnswer> {
  const loaders = createLoaders({ read: createRead(dataSource), today });
  const ticket = isId('Ticket', ticketId) ? await loaders.ticket.load(ticketId) : null;
  const client = ticket && (await loaders.client.load(ticket.clientId));
  if (!ticket || !client) return problem(404, 'NOT_FOUND', 'There is no such ticket in this tenant.');
  const { id, clientId, number, subject, status } = ticket;
  return json({ id, tenantId, clientId, companyId: client.companyId, number, subject, status });
}
