import type { CommandCenterChangeResolvers } from '../generated.ts';

export const CommandCenterChange: CommandCenterChangeResolvers = {
  at: ({ now }) => now,
  commandCenter: ({ now }, _, { viewer }) => ({ id: viewer.tenantId, now }),
  client: ({ clientId }, _, { loaders }) => (clientId === null ? null : loaders.client.load(clientId)),
};
