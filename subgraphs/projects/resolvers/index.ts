import type { Resolvers } from '../generated.ts';
import { Company } from './company.ts';
import { Milestone } from './milestone.ts';
import { Mutation } from './mutation.ts';
import { Project } from './project.ts';
import { ProjectActivity } from './project-activity.ts';
import { ProjectSummary } from './project-summary.ts';
import { ProjectTemplate } from './project-template.ts';
import { Query } from './query.ts';
import { Task } from './task.ts';
import { TimeEntry } from './time-entry.ts';

export const resolvers: Resolvers = {
  Query,
  Mutation,
  Company,
  ProjectSummary,
  Project,
  Milestone,
  Task,
  TimeEntry,
  ProjectTemplate,
  ProjectActivity,
};
