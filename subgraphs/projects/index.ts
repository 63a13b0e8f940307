import type { SubgraphDefinition } from '../common/graph/subgraph.ts';
import { demo } from './demo.ts';
import {
  MilestoneEntity,
  ProjectActivityEntity,
  ProjectEntity,
  ProjectTemplateEntity,
  TaskEntity,
  TimeEntryEntity,
} from './entities.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import { ProjectsAndTheirWork1767225600000 } from './migrations/1767225600000-projects-and-their-work.ts';
import { SubtasksAndTheArchive1795219200000 } from './migrations/1795219200000-subtasks-and-the-archive.ts';
import { TemplatesAndActivity1795219200001 } from './migrations/1795219200001-templates-and-activity.ts';
import { resolvers } from './resolvers/index.ts';

/** Projects: the work that is done for companies, how far it is and how it stands. */
export const projects: SubgraphDefinition<Loaders> = {
  name: 'projects',
  resolvers,
  entities: [
    ProjectEntity,
    MilestoneEntity,
    TaskEntity,
    TimeEntryEntity,
    ProjectTemplateEntity,
    ProjectActivityEntity,
  ],
  migrations: [
    ProjectsAndTheirWork1767225600000,
    SubtasksAndTheArchive1795219200000,
    TemplatesAndActivity1795219200001,
  ],
  createLoaders,
  demo,
};
