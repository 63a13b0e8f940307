import { payload, type Outcome } from '../../common/commands/outcome.ts';
import { createIntegrationKey } from '../commands/create-integration-key.ts';
import { revokeIntegrationKey } from '../commands/revoke-integration-key.ts';
import { rotateIntegrationKey } from '../commands/rotate-integration-key.ts';
import { saveBranding } from '../commands/save-branding.ts';
import type { NewKey } from '../commands/save-new-key.ts';
import { updateIntegrationKey } from '../commands/update-integration-key.ts';
import type { MutationResolvers } from '../generated.ts';
import { directoryMutations } from './directory-mutations.ts';

export const Mutation: MutationResolvers = {
  ...directoryMutations,
  createIntegrationKey: async (_, { input }, context) =>
    issued(await context.change('settings.manage', (work) => createIntegrationKey(work, input))),
  rotateIntegrationKey: async (_, { input }, context) => {
    const outcome = await context.change('settings.manage', (work) => rotateIntegrationKey(work, input));
    return { ...issued(outcome), replacedKey: outcome.kind === 'done' ? outcome.value.replaced : null };
  },
  revokeIntegrationKey: async (_, { input: { id } }, context) =>
    payload(
      'integrationKey',
      await context.change('settings.manage', (work) => revokeIntegrationKey(work, id)),
    ),
  updateIntegrationKey: async (_, { input }, context) =>
    payload(
      'integrationKey',
      await context.change('settings.manage', (work) => updateIntegrationKey(work, input)),
    ),
  saveBranding: async (_, { input }, context) =>
    payload('branding', await context.change('settings.manage', (work) => saveBranding(work, input))),
};

/** A payload that shows the key's text, this once. */
function issued(outcome: Outcome<NewKey>) {
  const { made, errors } = payload('made', outcome);
  return { integrationKey: made?.row ?? null, secret: made?.text ?? null, errors };
}
