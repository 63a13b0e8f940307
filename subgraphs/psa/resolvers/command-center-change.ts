import type { CommandCenterChangeResolvers } from '../generated.ts';

export const CommandCenterChange: CommandCenterChangeResolvers = {
  at: ({ now }) => now,
  commandCenter: ({ now }) => ({ now }),
  client: ({ clientId }, _, { loaders }) => (clientId === null ? null : loaders.client.load(clientId)),
};
