import type { DemoCast, DemoCompany } from '../../common/demo/cast.ts';
import { promisedAt } from '../domain/promised-hours.ts';
import { isOpen, type TicketStatus } from '../domain/ticket-status.ts';
import type { TicketRow } from '../entities.ts';
import type { TicketPriority } from '../enums.ts';
import { pick } from '../../common/demo/pick.ts';
import { draw } from './draw.ts';
import { ticketSubjects } from './ticket-subjects.ts';

const hour = 3_600_000;
const firstNumber = 1001;

/** How the first company's tickets stand, whatever the draw: there is something of everything to look at. */
const firstCompanyTickets: readonly (readonly [TicketStatus, TicketPriority])[] = [
  ['IN_PROGRESS', 'CRITICAL'],
  ['NEW', 'HIGH'],
  ['WAITING', 'NORMAL'],
  ['RESOLVED', 'NORMAL'],
  ['CLOSED', 'LOW'],
];

const statuses = spread<TicketStatus>({ NEW: 3, IN_PROGRESS: 4, WAITING: 3, RESOLVED: 3, CLOSED: 7 });
const priorities = spread<TicketPriority>({ LOW: 2, NORMAL: 5, HIGH: 2, CRITICAL: 1 });

/** What is known of a ticket by its number in the demo. */
export interface DemoTicket {
  readonly n: number;
  readonly id: string;
  readonly company: DemoCompany;
  readonly status: TicketStatus;
  readonly priority: TicketPriority;
  readonly openedAt: Date;
}

/** The demo's ticket `n`. Every company has its turn; null where that company has no account. */
export function demoTicket(cast: DemoCast, n: number): DemoTicket | null {
  const company = pick(cast.companies, n);
  if (!company.hasClient) return null;
  const [status, priority] =
    company.index === 0
      ? pick(firstCompanyTickets, Math.floor(n / cast.companies.length))
      : [pick(statuses, draw(cast, 'ticket status', n, 20)), pick(priorities, draw(cast, 'priority', n, 10))];
  return { n, id: cast.id('Ticket', n), company, status, priority, openedAt: openedAt(cast, n, status) };
}

export function* tickets(cast: DemoCast): Generator<TicketRow> {
  const technicians = cast.staff.filter((person) => person.role === 'TECHNICIAN');
  for (const [index, ticket] of ticketsByAge(cast).entries()) {
    const { n, id, company, status, priority, openedAt } = ticket;
    yield {
      id,
      clientId: company.clientId,
      // Tickets are numbered as they are opened.
      number: firstNumber + index,
      ...pick(ticketSubjects, draw(cast, 'subject', n, ticketSubjects.length)),
      status,
      priority,
      requesterContactId:
        n % 25 === 24 ? null : pick(company.contacts, draw(cast, 'requester', n, company.contacts.length)).id,
      assigneeId:
        status === 'NEW' ? null : pick(technicians, draw(cast, 'assignee', n, technicians.length)).id,
      openedAt,
      dueAt: promisedAt(priority, openedAt),
      closedAt: closedAt(cast, ticket),
    };
  }
}

function ticketsByAge(cast: DemoCast): DemoTicket[] {
  return Array.from({ length: cast.counts.tickets }, (_, n) => demoTicket(cast, n))
    .filter((ticket) => ticket !== null)
    .sort((a, b) => a.openedAt.getTime() - b.openedAt.getTime() || a.n - b.n);
}

/** In office hours of a day before today. What is open was mostly opened lately; some of it is overdue all the same. */
function openedAt(cast: DemoCast, n: number, status: TicketStatus): Date {
  const age = cast.random('ticket age', n);
  const daysAgo = isOpen(status) ? 1 + Math.floor(age ** 2 * 30) : 2 + Math.floor(age * 198);
  const minutes = 8 * 60 + draw(cast, 'ticket minute', n, 10 * 60);
  return new Date(Date.parse(`${cast.today}T00:00:00Z`) - daysAgo * 24 * hour + minutes * 60_000);
}

/** From an hour to a day later: what is closed is at least two days old, so it never closes in the future. */
function closedAt(cast: DemoCast, { n, status, openedAt }: DemoTicket): Date | null {
  if (isOpen(status)) return null;
  return new Date(openedAt.getTime() + Math.round((1 + cast.random('time to close', n) * 23) * hour));
}

/** Each value as often as it is said: drawing from these makes it that frequent. */
function spread<T extends string>(times: Record<T, number>): T[] {
  return Object.entries<number>(times).flatMap(([value, count]) => Array<T>(count).fill(value as T));
}
