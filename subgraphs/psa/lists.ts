import type { Condition, List } from '../common/lists/list.ts';
import { contractStatusSql } from './contract-status-sql.ts';
import type { ContractStatus } from './domain/contract-status.ts';
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
  type TicketActivityRow,
  type TicketRow,
  type WorkEntryRow,
} from './entities.ts';

/** The tenant's clients, by name. */
export const clientList: List<ClientRow> = {
  entity: ClientEntity,
  order: [
    { sql: 't.name_key', type: 'text' },
    { sql: 't.id', type: 'text' },
  ],
  direction: 'ASC',
  defaultFirst: 50,
};

/** The tenant's boards, by name. */
export const boardList: List<BoardRow> = {
  entity: BoardEntity,
  order: [
    { sql: 't.name_key', type: 'text' },
    { sql: 't.id', type: 'text' },
  ],
  direction: 'ASC',
  defaultFirst: 50,
};

/** The tenant's tickets, newest first. */
export const ticketList: List<TicketRow> = {
  entity: TicketEntity,
  order: [
    { sql: 't.opened_at', type: 'timestamptz' },
    { sql: 't.id', type: 'text' },
  ],
  direction: 'DESC',
  defaultFirst: 50,
};

/** A client's tickets, newest first. */
export const clientTicketList: List<TicketRow> = {
  ...ticketList,
  parentColumn: 'client_id',
  defaultFirst: 20,
};

/** A board's tickets, newest first, by the board's name. */
export const boardTicketList: List<TicketRow> = { ...clientTicketList, parentColumn: 'board' };

/** What was done with a ticket, newest first. */
export const ticketActivityList: List<TicketActivityRow> = {
  entity: TicketActivityEntity,
  parentColumn: 'ticket_id',
  order: [
    { sql: 't.at', type: 'timestamptz' },
    { sql: 't.id', type: 'text' },
  ],
  direction: 'DESC',
  defaultFirst: 20,
};

/** The work under a contract, newest first. */
export const contractWorkList: List<WorkEntryRow> = {
  entity: WorkEntryEntity,
  parentColumn: 'contract_id',
  order: [
    { sql: 't.worked_on', type: 'date' },
    { sql: 't.id', type: 'text' },
  ],
  direction: 'DESC',
  defaultFirst: 20,
};

/** The work on a ticket, newest first. */
export const ticketWorkList: List<WorkEntryRow> = { ...contractWorkList, parentColumn: 'ticket_id' };

/**
 * A client's contracts, those in force first, then the newest. What is in force changes with the day, so no index can hold
 * this order: the index on the client finds its few contracts, and they are sorted.
 */
export function contractList(today: string): List<ContractRow> {
  return {
    entity: ContractEntity,
    parentColumn: 'client_id',
    order: [
      { sql: contractStatusSql(today).ACTIVE, type: 'boolean' },
      { sql: 't.starts_on', type: 'date' },
      { sql: 't.id', type: 'text' },
    ],
    direction: 'DESC',
    defaultFirst: 20,
  };
}

/** The condition that a contract stands in a status on a day; none where there is no status. */
export function whereContractStatus(
  status: ContractStatus | null | undefined,
  today: string,
): readonly Condition[] {
  return status == null ? [] : [{ sql: contractStatusSql(today)[status], values: [] }];
}

/** The condition that something is not archived; none where archived ones are wanted, too. */
export function whereNotArchived(includeArchived: boolean | null | undefined): readonly Condition[] {
  return includeArchived ? [] : [{ sql: 't.archived_at IS NULL', values: [] }];
}

/** The condition that work was not taken back. */
export const whereWorked: readonly Condition[] = [{ sql: 't.minutes > 0', values: [] }];
