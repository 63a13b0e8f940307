import type { Resolvers } from '../generated.ts';
import { Person } from './person.ts';
import { Query } from './query.ts';
import { Tenant } from './tenant.ts';

export const resolvers: Resolvers = { Query, Person, Tenant };
