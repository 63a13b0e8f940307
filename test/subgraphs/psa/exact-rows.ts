import { demoId } from '../../../subgraphs/common/demo/cast.ts';
import { demoRows, type DemoRows } from '../../../subgraphs/common/demo/demo-rows.ts';
import type { IdType } from '../../../subgraphs/common/ids.ts';
import {
  BoardEntity,
  ClientEntity,
  ContractEntity,
  TicketActivityEntity,
  TicketEntity,
  WorkEntryEntity,
  type BoardRow,
  type ClientRow,
  type ContractRow,
  type TicketRow,
  type WorkEntryRow,
} from '../../../subgraphs/psa/entities.ts';

// A small tenant whose rows stand here to be read, for tests that expect exact values. Its today is 2026-03-02.

/** The id with this number in the small tenant. */
export function exactId(type: IdType, index: number): string {
  return demoId('exact', type, index);
}

export const exactTenant = exactId('Tenant', 0);

/** Client 0 has all that follows, client 1 has nothing. */
const clients: ClientRow[] = [
  {
    id: exactId('Client', 0),
    companyId: exactId('Company', 0),
    name: 'Umber Clinic',
    accountNumber: 'AC-7',
    accountManagerId: exactId('Person', 9),
    archivedAt: null,
  },
  {
    id: exactId('Client', 1),
    companyId: exactId('Company', 1),
    name: 'ash bakery',
    accountNumber: 'AC-8',
    accountManagerId: null,
    archivedAt: null,
  },
];

const contract = { clientId: exactId('Client', 0), currency: 'EUR', renewalOfId: null };
const contracts: ContractRow[] = [
  {
    ...contract,
    id: exactId('Contract', 0),
    name: 'Retainer, used up',
    type: 'RETAINER',
    startsOn: '2026-01-01',
    endsOn: '2026-03-02',
    includedMinutes: 600,
    hourlyRateMinor: 15_000,
    priceMinor: 140_000,
  },
  {
    ...contract,
    id: exactId('Contract', 1),
    name: 'By the hour',
    type: 'TIME_AND_MATERIAL',
    startsOn: '2026-03-02',
    endsOn: null,
    includedMinutes: null,
    hourlyRateMinor: 16_000,
    priceMinor: null,
  },
  {
    ...contract,
    id: exactId('Contract', 2),
    name: 'Hours to come',
    type: 'HOURS',
    startsOn: '2026-03-03',
    endsOn: '2027-03-02',
    includedMinutes: 1200,
    hourlyRateMinor: 14_000,
    priceMinor: null,
  },
  {
    ...contract,
    id: exactId('Contract', 3),
    name: 'Network, done',
    type: 'FIXED',
    startsOn: '2025-09-01',
    endsOn: '2026-03-01',
    includedMinutes: null,
    hourlyRateMinor: null,
    priceMinor: 900_000,
  },
];

const boards: BoardRow[] = [{ id: exactId('Board', 0), name: 'Service Desk', archivedAt: null }];

const ticket = { clientId: exactId('Client', 0), description: null, board: 'Service Desk' };
const tickets: TicketRow[] = [
  {
    ...ticket,
    id: exactId('Ticket', 0),
    number: 501,
    subject: 'Phones are dead',
    description: 'All of them, since nine.',
    status: 'IN_PROGRESS',
    priority: 'CRITICAL',
    requesterContactId: exactId('Contact', 3),
    assigneeId: exactId('Person', 4),
    openedAt: new Date('2026-03-01T09:05:00Z'),
    dueAt: new Date('2026-03-01T17:05:00Z'),
    closedAt: null,
  },
  {
    ...ticket,
    id: exactId('Ticket', 1),
    number: 399,
    subject: 'A second screen',
    status: 'NEW',
    priority: 'LOW',
    requesterContactId: null,
    assigneeId: null,
    openedAt: new Date('2026-03-02T08:00:00Z'),
    dueAt: null,
    closedAt: null,
  },
  {
    ...ticket,
    id: exactId('Ticket', 2),
    number: 400,
    subject: 'Password forgotten',
    status: 'CLOSED',
    priority: 'NORMAL',
    requesterContactId: exactId('Contact', 3),
    assigneeId: exactId('Person', 4),
    openedAt: new Date('2026-01-10T10:00:00Z'),
    dueAt: null,
    closedAt: new Date('2026-01-10T10:20:00Z'),
  },
  {
    ...ticket,
    id: exactId('Ticket', 3),
    number: 401,
    subject: 'Scanner is slow',
    status: 'NEW',
    priority: 'NORMAL',
    requesterContactId: null,
    assigneeId: null,
    openedAt: new Date('2026-01-10T10:00:00Z'),
    dueAt: null,
    closedAt: null,
  },
];

const entry = {
  ticketId: null,
  personId: exactId('Person', 4),
  isBillable: true,
  workedOn: '2026-02-01',
  note: null,
  projectId: null,
  originId: null,
  originVersion: null,
};
const entries: WorkEntryRow[] = [
  { ...entry, id: exactId('WorkEntry', 0), contractId: exactId('Contract', 0), minutes: 400 },
  { ...entry, id: exactId('WorkEntry', 1), contractId: exactId('Contract', 0), minutes: 325 },
  {
    ...entry,
    id: exactId('WorkEntry', 2),
    contractId: exactId('Contract', 0),
    ticketId: exactId('Ticket', 0),
    minutes: 90,
    isBillable: false,
  },
  { ...entry, id: exactId('WorkEntry', 3), contractId: exactId('Contract', 1), minutes: 45 },
];

export const exactRows: DemoRows[] = [
  demoRows(ClientEntity, clients),
  demoRows(ContractEntity, contracts),
  demoRows(BoardEntity, boards),
  demoRows(TicketEntity, tickets),
  demoRows(TicketActivityEntity, []),
  demoRows(WorkEntryEntity, entries),
];
