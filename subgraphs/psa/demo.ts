import type { DemoCast } from '../common/demo/cast.ts';
import { demoRows, type DemoRows } from '../common/demo/demo-rows.ts';
import { boards } from './demo/boards.ts';
import { clients } from './demo/clients.ts';
import { contracts } from './demo/contracts.ts';
import { ticketActivities } from './demo/ticket-activities.ts';
import { tickets } from './demo/tickets.ts';
import { workEntries } from './demo/work-entries.ts';
import {
  BoardEntity,
  ClientEntity,
  ContractEntity,
  TicketActivityEntity,
  TicketEntity,
  WorkEntryEntity,
} from './entities.ts';

/** PSA's rows of a demo tenant. */
export function demo(cast: DemoCast): DemoRows[] {
  return [
    demoRows(ClientEntity, clients(cast)),
    demoRows(ContractEntity, contracts(cast)),
    demoRows(BoardEntity, boards(cast)),
    demoRows(TicketEntity, tickets(cast)),
    demoRows(WorkEntryEntity, workEntries(cast)),
    demoRows(TicketActivityEntity, ticketActivities(cast)),
  ];
}
