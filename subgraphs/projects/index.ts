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
import { TimeIsApproved1795219200010 } from './migrations/1795219200010-time-is-approved.ts';
import { ContractsAreLinked1795219200011 } from './migrations/1795219200011-contracts-are-linked.ts';
import { TimeIsExported1795219200012 } from './migrations/1795219200012-time-is-exported.ts';
import { TicketsAreLinked1795219200020 } from './migrations/1795219200020-tickets-are-linked.ts';
import { PsaIsRemembered1795219200021 } from './migrations/1795219200021-psa-is-remembered.ts';
import { TeamMembersAreLinked1795219200030 } from './migrations/1795219200030-team-members-are-linked.ts';
import { EarlierTimeIsExported1795219200040 } from './migrations/1795219200040-earlier-time-is-exported.ts';
import { ContractLinkEntity, PsaSettingsEntity } from './psa-entities.ts';
import { resolvers } from './resolvers/index.ts';
import { exportTime } from './schedules/export-time.ts';
import { onContractLinked } from './subscribers/on-contract-linked.ts';
import { onPersonJoined } from './subscribers/on-person-joined.ts';
import { onPersonLeft } from './subscribers/on-person-left.ts';
import { onPsaSettingsSaved } from './subscribers/on-psa-settings-saved.ts';
import { onTimeApproved } from './subscribers/on-time-approved.ts';
import { TeamLinkChangeEntity, TeamMemberEntity } from './team-entities.ts';
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
    ProjectTemplateEntity,
    ProjectActivityEntity,
    TimeCorrectionEntity,
    ContractLinkEntity,
    PsaSettingsEntity,
    TimeExportEntity,
    TeamMemberEntity,
    TeamLinkChangeEntity,
  ],
  migrations: [
    ProjectsAndTheirWork1767225600000,
    SubtasksAndTheArchive1795219200000,
    TemplatesAndActivity1795219200001,
    TimeIsApproved1795219200010,
    ContractsAreLinked1795219200011,
    TimeIsExported1795219200012,
    TicketsAreLinked1795219200020,
    PsaIsRemembered1795219200021,
    TeamMembersAreLinked1795219200030,
    EarlierTimeIsExported1795219200040,
  ],
  createLoaders,
  announces: ['command-center'],
  subscribers: [onTimeApproved, onContractLinked, onPsaSettingsSaved, onPersonJoined, onPersonLeft],
  schedules: [exportTime],
  demo,
};
