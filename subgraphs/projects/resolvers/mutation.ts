import type { Permission } from '../../common/access/permissions.ts';
import { payload, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
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
import { unarchiveProjectTemplate } from '../commands/unarchive-project-template.ts';
import { unarchiveProject } from '../commands/unarchive-project.ts';
import { updateMilestone } from '../commands/update-milestone.ts';
import { updateProjectTemplate } from '../commands/update-project-template.ts';
import { updateProject } from '../commands/update-project.ts';
import { updateTask } from '../commands/update-task.ts';
import type { Context } from '../context.ts';
import type { MutationResolvers } from '../generated.ts';

export const Mutation: MutationResolvers = {
  createProject: mutation('projects.manage', createProject, 'project'),
  updateProject: mutation('projects.manage', updateProject, 'project'),
  moveProject: mutation('projects.manage', moveProject, 'project'),
  archiveProject: mutation('projects.manage', archiveProject, 'project'),
  unarchiveProject: mutation('projects.manage', unarchiveProject, 'project'),

  createMilestone: mutation('projects.manage', createMilestone, 'milestone'),
  updateMilestone: mutation('projects.manage', updateMilestone, 'milestone'),
  completeMilestone: mutation('projects.manage', completeMilestone, 'milestone'),
  reopenMilestone: mutation('projects.manage', reopenMilestone, 'milestone'),
  deleteMilestone: mutation('projects.manage', deleteMilestone, 'deletedMilestoneId'),

  createTask: mutation('tasks.work', createTask, 'task'),
  updateTask: mutation('tasks.work', updateTask, 'task'),
  assignTask: mutation('tasks.work', assignTask, 'task'),
  moveTask: mutation('tasks.work', moveTask, 'task'),
  reorderTask: mutation('tasks.work', reorderTask, 'task'),
  deleteTask: mutation('tasks.work', deleteTask, 'deletedTaskId'),

  createProjectTemplate: mutation('projects.manage', createProjectTemplate, 'template'),
  updateProjectTemplate: mutation('projects.manage', updateProjectTemplate, 'template'),
  archiveProjectTemplate: mutation('projects.manage', archiveProjectTemplate, 'template'),
  unarchiveProjectTemplate: mutation('projects.manage', unarchiveProjectTemplate, 'template'),
};

/** A command, what one must be allowed for it, and the name that its payload has for what it changed. */
function mutation<Input, Value, Name extends string>(
  permission: Permission,
  command: (work: Work, input: Input) => Promise<Outcome<Value>>,
  name: Name,
) {
  return async (_: unknown, { input }: { readonly input: Input }, context: Context) =>
    payload(name, await context.change(permission, (work) => command(work, input)));
}
