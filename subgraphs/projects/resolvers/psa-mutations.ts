import { payload } from '../../common/commands/outcome.ts';
import { requireId } from '../../common/ids.ts';
import { linkContract } from '../commands/link-contract.ts';
import { linkTicket } from '../commands/link-ticket.ts';
import { savePsaSettings } from '../commands/save-psa-settings.ts';
import { testPsaConnection } from '../commands/test-psa-connection.ts';
import { unlinkContract } from '../commands/unlink-contract.ts';
import { unlinkTicket } from '../commands/unlink-ticket.ts';
import type { MutationResolvers } from '../generated.ts';
import { judgeIntegration } from '../integration-health.ts';
import { createHttpPsa } from '../psa/http-psa.ts';

const psa = createHttpPsa();

/** What ties Projects to PSA. */
export const psaMutations: Pick<
  MutationResolvers,
  'savePsaSettings' | 'testPsaConnection' | 'linkContract' | 'unlinkContract' | 'linkTicket' | 'unlinkTicket'
> = {
  savePsaSettings: async (_, { input }, context) => {
    if (input.psaTenantId != null) requireId('Tenant', input.psaTenantId);
    return payload(
      'psaSettings',
      await context.change('settings.manage', (work) => savePsaSettings(work, input)),
    );
  },
  testPsaConnection: async (_, _args, context) => {
    const outcome = await testPsaConnection((command) => context.change('settings.manage', command), psa);
    if (outcome.kind === 'refused') return { integrationHealth: null, errors: outcome.errors };
    return { integrationHealth: await judgeIntegration(context), errors: [] };
  },
  linkContract: async (_, { input }, context) => {
    const link = {
      projectId: requireId('Project', input.projectId),
      contractId: requireId('Contract', input.contractId),
    };
    return payload(
      'project',
      await linkContract((command) => context.change('projects.manage', command), psa, link),
    );
  },
  unlinkContract: async (_, { input }, context) => {
    const projectId = requireId('Project', input.projectId);
    return payload(
      'project',
      await context.change('projects.manage', (work) => unlinkContract(work, projectId)),
    );
  },
  linkTicket: async (_, { input }, context) => {
    const link = { taskId: requireId('Task', input.taskId), ticketId: requireId('Ticket', input.ticketId) };
    return payload('task', await linkTicket((command) => context.change('tasks.work', command), psa, link));
  },
  unlinkTicket: async (_, { input }, context) => {
    const unlink = { taskId: requireId('Task', input.taskId) };
    return payload('task', await context.change('tasks.work', (work) => unlinkTicket(work, unlink)));
  },
};
