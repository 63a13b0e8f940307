import { payload } from '../../common/commands/outcome.ts';
import { addTicketNote } from '../commands/add-ticket-note.ts';
import { archiveBoard } from '../commands/archive-board.ts';
import { archiveClient } from '../commands/archive-client.ts';
import { assignTicket } from '../commands/assign-ticket.ts';
import { changePriority } from '../commands/change-priority.ts';
import { correctWork } from '../commands/correct-work.ts';
import { createBoard } from '../commands/create-board.ts';
import { createClient } from '../commands/create-client.ts';
import { createContract } from '../commands/create-contract.ts';
import { createTicket } from '../commands/create-ticket.ts';
import { endContract } from '../commands/end-contract.ts';
import { logWork } from '../commands/log-work.ts';
import { moveTicket } from '../commands/move-ticket.ts';
import { removeWork } from '../commands/remove-work.ts';
import { renameBoard } from '../commands/rename-board.ts';
import { renewContract } from '../commands/renew-contract.ts';
import { restoreClient } from '../commands/restore-client.ts';
import { updateClient } from '../commands/update-client.ts';
import { updateContract } from '../commands/update-contract.ts';
import { updateTicket } from '../commands/update-ticket.ts';
import type { MutationResolvers } from '../generated.ts';

export const Mutation: MutationResolvers = {
  createClient: async (_, { input }, context) =>
    payload('client', await context.change('psa.manage', (work) => createClient(work, input))),
  updateClient: async (_, { input }, context) =>
    payload('client', await context.change('psa.manage', (work) => updateClient(work, input))),
  archiveClient: async (_, { input }, context) =>
    payload('client', await context.change('psa.manage', (work) => archiveClient(work, input))),
  restoreClient: async (_, { input }, context) =>
    payload('client', await context.change('psa.manage', (work) => restoreClient(work, input))),

  createContract: async (_, { input }, context) =>
    payload('contract', await context.change('psa.manage', (work) => createContract(work, input))),
  updateContract: async (_, { input }, context) =>
    payload('contract', await context.change('psa.manage', (work) => updateContract(work, input))),
  endContract: async (_, { input }, context) =>
    payload('contract', await context.change('psa.manage', (work) => endContract(work, input))),
  renewContract: async (_, { input }, context) =>
    payload('contract', await context.change('psa.manage', (work) => renewContract(work, input))),

  createBoard: async (_, { input }, context) =>
    payload('board', await context.change('psa.manage', (work) => createBoard(work, input))),
  renameBoard: async (_, { input }, context) =>
    payload('board', await context.change('psa.manage', (work) => renameBoard(work, input))),
  archiveBoard: async (_, { input }, context) =>
    payload('board', await context.change('psa.manage', (work) => archiveBoard(work, input))),

  createTicket: async (_, { input }, context) =>
    payload('ticket', await context.change('tickets.work', (work) => createTicket(work, input))),
  updateTicket: async (_, { input }, context) =>
    payload('ticket', await context.change('tickets.work', (work) => updateTicket(work, input))),
  assignTicket: async (_, { input }, context) =>
    payload('ticket', await context.change('tickets.work', (work) => assignTicket(work, input))),
  moveTicket: async (_, { input }, context) =>
    payload('ticket', await context.change('tickets.work', (work) => moveTicket(work, input))),
  changePriority: async (_, { input }, context) =>
    payload('ticket', await context.change('tickets.work', (work) => changePriority(work, input))),
  addTicketNote: async (_, { input }, context) =>
    payload('activity', await context.change('tickets.work', (work) => addTicketNote(work, input))),

  logWork: async (_, { input }, context) =>
    payload('workEntry', await context.change('time.log', (work) => logWork(work, input))),
  correctWork: async (_, { input }, context) =>
    payload('workEntry', await context.change('time.log', (work) => correctWork(work, input))),
  removeWork: async (_, { input }, context) =>
    payload('workEntryId', await context.change('time.log', (work) => removeWork(work, input))),
};
