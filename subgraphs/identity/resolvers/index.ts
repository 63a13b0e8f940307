import type { Resolvers } from '../generated.ts';
import { DirectorySettings } from './directory-settings.ts';
import { DirectorySync } from './directory-sync.ts';
import { IntegrationHealth } from './integration-health.ts';
import { IntegrationKey } from './integration-key.ts';
import { Mutation } from './mutation.ts';
import { Person } from './person.ts';
import { Query } from './query.ts';
import { Tenant } from './tenant.ts';

export const resolvers: Resolvers = {
  Query,
  Mutation,
  DirectorySettings,
  DirectorySync,
  IntegrationHealth,
  IntegrationKey,
  Person,
  Tenant,
};
