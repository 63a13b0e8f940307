import type { Resolvers } from '../generated.ts';
import { Client } from './client.ts';
import { Company } from './company.ts';
import { Contract } from './contract.ts';
import { Query } from './query.ts';
import { Ticket } from './ticket.ts';

export const resolvers: Resolvers = { Query, Company, Client, Contract, Ticket };
