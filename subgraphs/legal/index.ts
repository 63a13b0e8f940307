import type { SubgraphDefinition } from '../common/graph/subgraph.ts';
import { demo } from './demo.ts';
import {
  MatterEntity,
  PolicyEntity,
  PolicyRequirementEntity,
  PolicySignerEntity,
  PolicyTemplateEntity,
} from './entities.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import { PoliciesAndMatters1767225600000 } from './migrations/1767225600000-policies-and-matters.ts';
import { resolvers } from './resolvers/index.ts';

/** Legal: policies that companies sign, how far they comply, and matters. */
export const legal: SubgraphDefinition<Loaders> = {
  name: 'legal',
  resolvers,
  entities: [PolicyTemplateEntity, PolicyRequirementEntity, PolicyEntity, PolicySignerEntity, MatterEntity],
  migrations: [PoliciesAndMatters1767225600000],
  createLoaders,
  demo,
};
