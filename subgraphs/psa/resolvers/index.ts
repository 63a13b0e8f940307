import type { Resolvers } from '../generated.ts';
import { Board } from './board.ts';
import { Client } from './client.ts';
import { CommandCenterChange } from './command-center-change.ts';
import { CommandCenter } from './command-center.ts';
import { Company } from './company.ts';
import { Contract } from './contract.ts';
import { Mutation } from './mutation.ts';
import { Query } from './query.ts';
import { Subscription } from './subscription.ts';
import { TicketActivity } from './ticket-activity.ts';
import { Ticket } from './ticket.ts';
import { WorkEntry } from './work-entry.ts';

export const resolvers: Resolvers = {
  Query,
  Mutation,
  Subscription,
  Company,
  Client,
  Contract,
  Ticket,
  TicketActivity,
  Board,
  WorkEntry,
  CommandCenter,
  CommandCenterChange,
};
