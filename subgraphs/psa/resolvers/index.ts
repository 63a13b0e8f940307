import type { Resolvers } from '../generated.ts';
import { Board } from './board.ts';
import { Client } from './client.ts';
import { CommandCenter } from './command-center.ts';
import { Company } from './company.ts';
import { Contract } from './contract.ts';
import { Mutation } from './mutation.ts';
import { Query } from './query.ts';
import { Ticket } from './ticket.ts';
import { WorkEntry } from './work-entry.ts';

export const resolvers: Resolvers = {
  Query,
  Mutation,
  Company,
  Client,
  Contract,
  Ticket,
  Board,
  WorkEntry,
  CommandCenter,
};
