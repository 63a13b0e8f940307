import type { Resolvers } from '../generated.ts';
import { CommandCenter } from './command-center.ts';
import { Company } from './company.ts';
import { ContractLink } from './contract-link.ts';
import { IntegrationHealth, TimeExportNumbers } from './integration-health.ts';
import { Milestone } from './milestone.ts';
import { Mutation } from './mutation.ts';
import { Person } from './person.ts';
import { Project } from './project.ts';
import { ProjectActivity } from './project-activity.ts';
import { ProjectSummary } from './project-summary.ts';
import { ProjectTotals } from './project-totals.ts';
import { ProjectTotalsChange } from './project-totals-change.ts';
import { ProjectTemplate } from './project-template.ts';
import { psaMutations } from './psa-mutations.ts';
import { PsaSettings } from './psa-settings.ts';
import { Query } from './query.ts';
import { Subscription } from './subscription.ts';
import { Task } from './task.ts';
import { TeamLink, TeamLinkChange, TeamMember } from './team-member.ts';
import { teamMutations } from './team-mutations.ts';
import { Ticket } from './ticket.ts';
import { TimeCorrection } from './time-correction.ts';
import { TimeEntry } from './time-entry.ts';
import { TimeExport } from './time-export.ts';
import { timeMutations } from './time-mutations.ts';

export const resolvers: Resolvers = {
  Query,
  Mutation: { ...Mutation, ...timeMutations, ...psaMutations, ...teamMutations },
  Subscription,
  Company,
  CommandCenter,
  ProjectSummary,
  ProjectTotals,
  ProjectTotalsChange,
  Project,
  Milestone,
  Task,
  TimeEntry,
  ProjectTemplate,
  ProjectActivity,
  TimeCorrection,
  TimeExport,
  ContractLink,
  PsaSettings,
  Ticket,
  IntegrationHealth,
  TimeExportNumbers,
  Person,
  TeamMember,
  TeamLink,
  TeamLinkChange,
};
