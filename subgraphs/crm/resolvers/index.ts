import type { Resolvers } from '../generated.ts';
import { Company } from './company.ts';
import { Contact } from './contact.ts';
import { Query } from './query.ts';

export const resolvers: Resolvers = { Query, Company, Contact };
