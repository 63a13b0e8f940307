import type { Resolvers } from '../generated.ts';
import { Company } from './company.ts';
import { Milestone } from './milestone.ts';
import { Project } from './project.ts';
import { ProjectSummary } from './project-summary.ts';
import { Query } from './query.ts';
import { Task } from './task.ts';
import { TimeEntry } from './time-entry.ts';

export const resolvers: Resolvers = { Query, Company, ProjectSummary, Project, Milestone, Task, TimeEntry };
