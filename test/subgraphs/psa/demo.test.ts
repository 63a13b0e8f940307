import { describe, expect, test } from '@jest/globals';
import { addDays, dayOf } from '../../../subgraphs/common/clock.ts';
import { createCast, demoTenantPlans } from '../../../subgraphs/common/demo/demo-tenants.ts';
import { contractStatus } from '../../../subgraphs/psa/domain/contract-status.ts';
import { isOpen, ticketStatuses } from '../../../subgraphs/psa/domain/ticket-status.ts';
import type {
  BoardRow,
  ClientRow,
  ContractRow,
  TicketActivityRow,
  TicketRow,
  WorkEntryRow,
} from '../../../subgraphs/psa/entities.ts';
import { psa } from '../../../subgraphs/psa/index.ts';

const today = '2026-03-02';
const cast = createCast(demoTenantPlans(60)[0], today);

/** The demo's rows, table by table. */
function rowsOf(day: string) {
  const tables = psa.demo(createCast(demoTenantPlans(60)[0], day)).map(({ rows }) => [...rows]);
  return tables as [ClientRow[], ContractRow[], BoardRow[], TicketRow[], WorkEntryRow[], TicketActivityRow[]];
}
const [clients, contracts, boards, tickets, entries, activities] = rowsOf(today);

test('is the same every time, and moves with the day', () => {
  expect(rowsOf(today)).toEqual([clients, contracts, boards, tickets, entries, activities]);
  const [, , , later] = rowsOf(addDays(today, 10));
  expect(later[0]?.openedAt).toEqual(new Date((tickets[0]?.openedAt.getTime() ?? 0) + 10 * 86_400_000));
});

test('has a client for every company but one in twenty', () => {
  const expected = cast.companies.filter(({ index }) => index % 20 !== 19);
  expect(clients.map(({ id, companyId }) => [id, companyId])).toEqual(
    expected.map((c) => [c.clientId, c.id]),
  );
});

describe('contracts', () => {
  test('are one in force and another for each client, of all types', () => {
    const status = new Map(contracts.map((contract) => [contract.id, contractStatus(contract, today)]));
    const others = new Set<string | undefined>();
    for (const company of cast.companies.filter(({ index }) => index % 20 !== 19)) {
      expect(status.get(company.contractIds[0])).toBe('ACTIVE');
      others.add(status.get(company.contractIds[1]));
    }
    expect(others).toEqual(new Set(['ENDED', 'UPCOMING']));
    expect(new Set(contracts.map((contract) => contract.type)).size).toBe(4);
  });

  test('have used from 10 % to 120 % of what they include, in their period', () => {
    for (const contract of contracts) {
      const work = entries.filter((entry) => entry.contractId === contract.id);
      if (contractStatus(contract, today) === 'UPCOMING') {
        expect(work).toEqual([]);
        continue;
      }
      const used = work.reduce((sum, entry) => sum + (entry.isBillable ? entry.minutes : 0), 0);
      const share = used / (contract.includedMinutes ?? 1800);
      expect(share).toBeGreaterThanOrEqual(0.1);
      expect(share).toBeLessThanOrEqual(1.2);
      for (const { workedOn, minutes } of work) {
        expect(workedOn >= contract.startsOn && workedOn <= (contract.endsOn ?? today)).toBe(true);
        expect(workedOn <= today && minutes <= 16 * 60).toBe(true);
      }
    }
  });
});

describe('tickets', () => {
  test('have the ids and companies that other subgraphs count on', () => {
    const byId = new Map(tickets.map((ticket) => [ticket.id, ticket]));
    for (let n = 0; n < cast.counts.tickets; n += 1) {
      const company = cast.companies[n % cast.companies.length];
      const expected = company && company.index % 20 !== 19 ? company.clientId : undefined;
      expect(byId.get(cast.id('Ticket', n))?.clientId).toBe(expected);
    }
  });

  test('are numbered from 1001 as they were opened', () => {
    expect(tickets.map((ticket) => ticket.number)).toEqual(tickets.map((_, index) => 1001 + index));
    const opened = tickets.map((ticket) => ticket.openedAt.getTime());
    expect(opened).toEqual([...opened].sort((a, b) => a - b));
  });

  test('have a history that ends where they stand, by whoever has them', () => {
    const byId = new Map(tickets.map((ticket) => [ticket.id, ticket]));
    expect(activities).toHaveLength(tickets.filter((ticket) => ticket.status !== 'NEW').length);
    for (const { ticketId, byId: who, at, toValue } of activities) {
      const ticket = byId.get(ticketId);
      expect([toValue, who]).toEqual([ticket?.status, ticket?.assigneeId]);
      expect(ticket && at > ticket.openedAt && dayOf(at) < today).toBe(true);
    }
  });

  test('were opened in the last 200 days and closed after that, never in the future', () => {
    for (const { openedAt, closedAt, status } of tickets) {
      expect(dayOf(openedAt) >= addDays(today, -200) && dayOf(openedAt) < today).toBe(true);
      expect(closedAt === null).toBe(isOpen(status));
      if (closedAt) expect(closedAt > openedAt && dayOf(closedAt) < today).toBe(true);
    }
  });

  test('are in every status, priority and board, and some are overdue', () => {
    expect(new Set(tickets.map((ticket) => ticket.status))).toEqual(new Set(ticketStatuses));
    expect(new Set(tickets.map((ticket) => ticket.priority)).size).toBe(4);
    expect(new Set(tickets.map((ticket) => ticket.board))).toEqual(
      new Set(boards.map((board) => board.name)),
    );
    expect(boards).toHaveLength(4);
    const open = tickets.filter((ticket) => ticket.closedAt === null);
    const overdue = open.filter((ticket) => ticket.dueAt && dayOf(ticket.dueAt) < today);
    expect(overdue.length).toBeGreaterThan(10);
    expect(overdue.length).toBeLessThan(open.length / 2);
  });

  test("are asked by the company's contacts and worked on by technicians", () => {
    const technicians = cast.staff
      .filter((person) => person.role === 'TECHNICIAN')
      .map((person) => person.id);
    for (const ticket of tickets) {
      const company = cast.companies.find(({ clientId }) => clientId === ticket.clientId);
      const contacts: (string | null)[] = company?.contacts.map((contact) => contact.id) ?? [];
      expect([...contacts, null]).toContain(ticket.requesterContactId);
      if (ticket.status === 'NEW') expect(ticket.assigneeId).toBeNull();
      else expect(technicians).toContain(ticket.assigneeId);
    }
  });
});

test('shows something of everything at the first company', () => {
  const first = cast.companies[0];
  const own = tickets.filter((ticket) => ticket.clientId === first?.clientId);
  expect(new Set(own.map((ticket) => ticket.status))).toEqual(new Set(ticketStatuses));
  expect(
    own.find((ticket) => ticket.priority === 'CRITICAL' && ticket.status === 'IN_PROGRESS'),
  ).toBeDefined();
  const retainer = contracts.find((contract) => contract.id === first?.contractIds[0]);
  const used = entries
    .filter((entry) => entry.contractId === retainer?.id && entry.isBillable)
    .reduce((sum, entry) => sum + entry.minutes, 0);
  expect(used).toBeGreaterThan(retainer?.includedMinutes ?? Infinity);
});
