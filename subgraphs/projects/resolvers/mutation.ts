import { payload } from '../../common/commands/outcome.ts';
import { archiveProjectTemplate } from '../commands/archive-project-template.ts';
import { archiveProject } from '../commands/archive-project.ts';
import { assignTask } from '../commands/assign-task.ts';
import { completeMilestone } from '../commands/complete-milestone.ts';
import { createMilestone } from '../commands/create-milestone.ts';
import { createProjectTemplate } from '../commands/create-project-template.ts';
import { createProject } from '../commands/create-project.ts';
import { createTask } from '../commands/create-task.ts';
import { deleteMilestone } from '../commands/delete-milestone.ts';
import { deleteTask } from '../commands/delete-task.ts';
import { moveProject } from '../commands/move-project.ts';
import { moveTask } from '../commands/move-task.ts';
import { reopenMilestone } from '../commands/reopen-milestone.ts';
import { reorderTask } from '../commands/reorder-task.ts';
import { unarchiveProject } from '../commands/unarchive-project.ts';
import { updateMilestone } from '../commands/update-milestone.ts';
import { updateProjectTemplate } from '../commands/update-project-template.ts';
import { updateProject } from '../commands/update-project.ts';
import { updateTask } from '../commands/update-task.ts';
import type { MutationResolvers } from '../generated.ts';

export const Mutation: MutationResolvers = {
  createProject: async (_, { input }, context) =>
    payload('project', await context.change('projects.manage', (work) => createProject(work, input))),
  updateProject: async (_, { input }, context) =>
    payload('project', await context.change('projects.manage', (work) => updateProject(work, input))),
  moveProject: async (_, { input }, context) =>
    payload('project', await context.change('projects.manage', (work) => moveProject(work, input))),
  archiveProject: async (_, { input }, context) =>
    payload('project', await context.change('projects.manage', (work) => archiveProject(work, input))),
  unarchiveProject: async (_, { input }, context) =>
    payload('project', await context.change('projects.manage', (work) => unarchiveProject(work, input))),

  createMilestone: async (_, { input }, context) =>
    payload('milestone', await context.change('projects.manage', (work) => createMilestone(work, input))),
  updateMilestone: async (_, { input }, context) =>
    payload('milestone', await context.change('projects.manage', (work) => updateMilestone(work, input))),
  completeMilestone: async (_, { input }, context) =>
    payload('milestone', await context.change('projects.manage', (work) => completeMilestone(work, input))),
  reopenMilestone: async (_, { input }, context) =>
    payload('milestone', await context.change('projects.manage', (work) => reopenMilestone(work, input))),
  deleteMilestone: async (_, { input }, context) =>
    payload(
      'deletedMilestoneId',
      await context.change('projects.manage', (work) => deleteMilestone(work, input)),
    ),

  createTask: async (_, { input }, context) =>
    payload('task', await context.change('tasks.work', (work) => createTask(work, input))),
  updateTask: async (_, { input }, context) =>
    payload('task', await context.change('tasks.work', (work) => updateTask(work, input))),
  assignTask: async (_, { input }, context) =>
    payload('task', await context.change('tasks.work', (work) => assignTask(work, input))),
  moveTask: async (_, { input }, context) =>
    payload('task', await context.change('tasks.work', (work) => moveTask(work, input))),
  reorderTask: async (_, { input }, context) =>
    payload('task', await context.change('tasks.work', (work) => reorderTask(work, input))),
  deleteTask: async (_, { input }, context) =>
    payload('deletedTaskId', await context.change('tasks.work', (work) => deleteTask(work, input))),

  createProjectTemplate: async (_, { input }, context) =>
    payload(
      'template',
      await context.change('projects.manage', (work) => createProjectTemplate(work, input)),
    ),
  updateProjectTemplate: async (_, { input }, context) =>
    payload(
      'template',
      await context.change('projects.manage', (work) => updateProjectTemplate(work, input)),
    ),
  archiveProjectTemplate: async (_, { input }, context) =>
    payload(
      'template',
      await context.change('projects.manage', (work) => archiveProjectTemplate(work, input)),
    ),
};
