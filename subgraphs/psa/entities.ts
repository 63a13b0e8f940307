import { EntitySchema } from 'typeorm';
import type { TicketStatus } from './domain/ticket-status.ts';
import type { ContractType, TicketActivityKind, TicketPriority } from './enums.ts';

/** The account of one company. */
export interface ClientRow {
  readonly id: string;
  readonly companyId: string;
  readonly name: string;
  readonly accountNumber: string;
  readonly accountManagerId: string | null;
  readonly archivedAt: Date | null;
}

/** What is agreed with a client for a period. Days are `YYYY-MM-DD`, amounts are in the currency's minor unit. */
export interface ContractRow {
  readonly id: string;
  readonly clientId: string;
  readonly name: string;
  readonly type: ContractType;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly includedMinutes: number | null;
  readonly hourlyRateMinor: number | null;
  readonly priceMinor: number | null;
  /** Null only where there is no amount. */
  readonly currency: string | null;
  readonly renewalOfId: string | null;
}

/** A place where tickets are worked on. */
export interface BoardRow {
  readonly id: string;
  readonly name: string;
  readonly archivedAt: Date | null;
}

/** Something that a client asks for. */
export interface TicketRow {
  readonly id: string;
  readonly clientId: string;
  readonly number: number;
  readonly subject: string;
  readonly description: string | null;
  readonly status: TicketStatus;
  readonly priority: TicketPriority;
  /** The board's name: a foreign key holds it to the board, and carries a new name over. */
  readonly board: string;
  readonly requesterContactId: string | null;
  readonly assigneeId: string | null;
  readonly openedAt: Date;
  readonly dueAt: Date | null;
  readonly closedAt: Date | null;
}

/** Something that was done with a ticket: a change from one value to another, or a note. */
export interface TicketActivityRow {
  readonly id: string;
  readonly ticketId: string;
  readonly kind: TicketActivityKind;
  readonly byId: string;
  readonly at: Date;
  readonly fromValue: string | null;
  readonly toValue: string | null;
  readonly note: string | null;
}

/** Time that somebody worked under a contract. */
export interface WorkEntryRow {
  readonly id: string;
  readonly contractId: string;
  readonly ticketId: string | null;
  readonly personId: string;
  /** 0 only in an imported entry that was taken back: it stays, so that no older version of it comes back. */
  readonly minutes: number;
  readonly isBillable: boolean;
  readonly workedOn: string;
  readonly note: string | null;
  readonly projectId: string | null;
  /** The time entry of Projects that it was imported from, and its version; both null where it was logged here. */
  readonly originId: string | null;
  readonly originVersion: number | null;
}

export const ClientEntity = new EntitySchema<ClientRow>({
  name: 'Client',
  schema: 'psa',
  tableName: 'clients',
  columns: {
    id: { type: 'text', primary: true },
    companyId: { type: 'text', name: 'company_id' },
    name: { type: 'text' },
    accountNumber: { type: 'text', name: 'account_number' },
    accountManagerId: { type: 'text', name: 'account_manager_id', nullable: true },
    archivedAt: { type: 'timestamptz', name: 'archived_at', nullable: true },
  },
});

export const ContractEntity = new EntitySchema<ContractRow>({
  name: 'Contract',
  schema: 'psa',
  tableName: 'contracts',
  columns: {
    id: { type: 'text', primary: true },
    clientId: { type: 'text', name: 'client_id' },
    name: { type: 'text' },
    type: { type: 'text' },
    startsOn: { type: 'date', name: 'starts_on' },
    endsOn: { type: 'date', name: 'ends_on', nullable: true },
    includedMinutes: { type: 'integer', name: 'included_minutes', nullable: true },
    hourlyRateMinor: { type: 'integer', name: 'hourly_rate_minor', nullable: true },
    priceMinor: { type: 'integer', name: 'price_minor', nullable: true },
    currency: { type: 'text', nullable: true },
    renewalOfId: { type: 'text', name: 'renewal_of_id', nullable: true },
  },
});

export const BoardEntity = new EntitySchema<BoardRow>({
  name: 'Board',
  schema: 'psa',
  tableName: 'boards',
  columns: {
    id: { type: 'text', primary: true },
    name: { type: 'text' },
    archivedAt: { type: 'timestamptz', name: 'archived_at', nullable: true },
  },
});

export const TicketEntity = new EntitySchema<TicketRow>({
  name: 'Ticket',
  schema: 'psa',
  tableName: 'tickets',
  columns: {
    id: { type: 'text', primary: true },
    clientId: { type: 'text', name: 'client_id' },
    number: { type: 'integer' },
    subject: { type: 'text' },
    description: { type: 'text', nullable: true },
    status: { type: 'text' },
    priority: { type: 'text' },
    board: { type: 'text' },
    requesterContactId: { type: 'text', name: 'requester_contact_id', nullable: true },
    assigneeId: { type: 'text', name: 'assignee_id', nullable: true },
    openedAt: { type: 'timestamptz', name: 'opened_at' },
    dueAt: { type: 'timestamptz', name: 'due_at', nullable: true },
    closedAt: { type: 'timestamptz', name: 'closed_at', nullable: true },
  },
});

export const TicketActivityEntity = new EntitySchema<TicketActivityRow>({
  name: 'TicketActivity',
  schema: 'psa',
  tableName: 'ticket_activities',
  columns: {
    id: { type: 'text', primary: true },
    ticketId: { type: 'text', name: 'ticket_id' },
    kind: { type: 'text' },
    byId: { type: 'text', name: 'by_id' },
    at: { type: 'timestamptz' },
    fromValue: { type: 'text', name: 'from_value', nullable: true },
    toValue: { type: 'text', name: 'to_value', nullable: true },
    note: { type: 'text', nullable: true },
  },
});

export const WorkEntryEntity = new EntitySchema<WorkEntryRow>({
  name: 'WorkEntry',
  schema: 'psa',
  tableName: 'time_entries',
  columns: {
    id: { type: 'text', primary: true },
    contractId: { type: 'text', name: 'contract_id' },
    ticketId: { type: 'text', name: 'ticket_id', nullable: true },
    personId: { type: 'text', name: 'person_id' },
    minutes: { type: 'integer' },
    isBillable: { type: 'boolean', name: 'is_billable' },
    workedOn: { type: 'date', name: 'worked_on' },
    note: { type: 'text', nullable: true },
    projectId: { type: 'text', name: 'project_id', nullable: true },
    originId: { type: 'text', name: 'origin_id', nullable: true },
    originVersion: { type: 'integer', name: 'origin_version', nullable: true },
  },
});
