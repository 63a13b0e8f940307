import type { Resolvers } from '../generated.ts';
import { Company } from './company.ts';
import { ContractLink } from './contract-link.ts';
import { Milestone } from './milestone.ts';
import { Project } from './project.ts';
import { ProjectSummary } from './project-summary.ts';
import { psaMutations } from './psa-mutations.ts';
import { PsaSettings } from './psa-settings.ts';
import { Query } from './query.ts';
import { Task } from './task.ts';
import { TimeCorrection } from './time-correction.ts';
import { TimeEntry } from './time-entry.ts';
import { TimeExport } from './time-export.ts';
import { timeMutations } from './time-mutations.ts';

export const resolvers: Resolvers = {
  Query,
  Mutation: { ...timeMutations, ...psaMutations },
  Company,
  ProjectSummary,
  Project,
  Milestone,
  Task,
  TimeEntry,
  TimeCorrection,
  TimeExport,
  ContractLink,
  PsaSettings,
};
