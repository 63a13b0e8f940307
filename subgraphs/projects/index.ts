import type { SubgraphDefinition } from '../common/graph/subgraph.ts';
import { demo } from './demo.ts';
import { MilestoneEntity, ProjectEntity, TaskEntity, TimeEntryEntity } from './entities.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import { ProjectsAndTheirWork1767225600000 } from './migrations/1767225600000-projects-and-their-work.ts';
import { TimeIsApproved1767398400000 } from './migrations/1767398400000-time-is-approved.ts';
import { ContractsAreLinked1767398500000 } from './migrations/1767398500000-contracts-are-linked.ts';
import { TimeIsExported1767398600000 } from './migrations/1767398600000-time-is-exported.ts';
import { ContractLinkEntity, PsaSettingsEntity } from './psa-entities.ts';
import { resolvers } from './resolvers/index.ts';
import { TimeCorrectionEntity, TimeExportEntity } from './time-entities.ts';

/** Projects: the work that is done for companies, how far it is and how it stands. */
export const projects: SubgraphDefinition<Loaders> = {
  name: 'projects',
  resolvers,
  entities: [
    ProjectEntity,
    MilestoneEntity,
    TaskEntity,
    TimeEntryEntity,
    TimeCorrectionEntity,
    ContractLinkEntity,
    PsaSettingsEntity,
    TimeExportEntity,
  ],
  migrations: [
    ProjectsAndTheirWork1767225600000,
    TimeIsApproved1767398400000,
    ContractsAreLinked1767398500000,
    TimeIsExported1767398600000,
  ],
  createLoaders,
  demo,
};
