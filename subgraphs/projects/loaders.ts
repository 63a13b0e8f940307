import type { LoaderSource } from '../common/graph/subgraph.ts';
import { createListLoader } from '../common/lists/list-loader.ts';
import { createKeyLoader, createRowLoader } from '../common/lists/row-loader.ts';
import {
  createActiveProjectsLoader,
  createAllActiveProjects,
  createCompanyMilestoneLoader,
} from './company-loaders.ts';
import {
  MilestoneEntity,
  ProjectActivityEntity,
  ProjectEntity,
  ProjectTemplateEntity,
  TaskEntity,
  TimeEntryEntity,
} from './entities.ts';
import { createExportedCount, createExportNumbers, createLastExportedAt } from './export-loaders.ts';
import {
  createCompletedCountLoader,
  createLoggedMinutesLoader,
  createMilestoneCountsLoader,
  createWorkLoader,
} from './fact-loaders.ts';
import {
  activityList,
  companyActivityList,
  contractLinkList,
  milestoneList,
  projectList,
  subtaskList,
  taskList,
  teamLinkChangeList,
  teamMemberList,
  templateList,
  timeCorrectionList,
  timeEntryList,
} from './lists.ts';
import { PsaSettingsEntity } from './psa-entities.ts';
import { TeamMemberEntity } from './team-entities.ts';
import { TimeExportEntity } from './time-entities.ts';

/** The loaders of Projects for one request. */
export type Loaders = ReturnType<typeof createLoaders>;

export function createLoaders(source: LoaderSource) {
  const { read } = source;
  return {
    project: createRowLoader(read, ProjectEntity),
    milestone: createRowLoader(read, MilestoneEntity),
    task: createRowLoader(read, TaskEntity),
    taskOfTicket: createKeyLoader(read, TaskEntity, 'ticketId'),
    timeEntry: createRowLoader(read, TimeEntryEntity),
    template: createRowLoader(read, ProjectTemplateEntity),
    activity: createRowLoader(read, ProjectActivityEntity),
    projects: createListLoader(read, projectList),
    milestones: createListLoader(read, milestoneList),
    tasks: createListLoader(read, taskList),
    subtasks: createListLoader(read, subtaskList),
    timeEntries: createListLoader(read, timeEntryList),
    templates: createListLoader(read, templateList),
    activities: createListLoader(read, activityList),
    companyActivities: createListLoader(read, companyActivityList),
    timeCorrections: createListLoader(read, timeCorrectionList),
    contractLinks: createListLoader(read, contractLinkList),
    timeExport: createRowLoader(read, TimeExportEntity),
    psaSettings: createRowLoader(read, PsaSettingsEntity),
    teamMember: createRowLoader(read, TeamMemberEntity),
    teamMembers: createListLoader(read, teamMemberList),
    teamLinkChanges: createListLoader(read, teamLinkChangeList),
    /** By project. */
    work: createWorkLoader(source),
    milestoneCounts: createMilestoneCountsLoader(source),
    loggedMinutes: createLoggedMinutesLoader(source),
    /** Of the tenant. */
    allActiveProjects: createAllActiveProjects(source),
    exportNumbers: createExportNumbers(source),
    exportedCount: createExportedCount(source),
    lastExportedAt: createLastExportedAt(source),
    /** By company. */
    activeProjects: createActiveProjectsLoader(source),
    completedCount: createCompletedCountLoader(source),
    companyMilestone: createCompanyMilestoneLoader(source),
  };
}
