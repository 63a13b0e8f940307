import type { CommandCenterResolvers } from '../generated.ts';
import { whereNotArchived } from '../lists.ts';

export const CommandCenter: CommandCenterResolvers = {
  // A tenant has one, whose id is its own: of another tenant's there is nothing here.
  __resolveReference: ({ id }, { viewer, clock }) =>
    id === viewer.tenantId ? { id, now: clock.now() } : null,
  clientCount: async ({ now }, _, { loaders }) => (await loaders.tenantTotals.load(now)).clientCount,
  activeContractCount: async ({ now }, _, { loaders }) =>
    (await loaders.tenantTotals.load(now)).activeContractCount,
  usedUpContractCount: async ({ now }, _, { loaders }) =>
    (await loaders.tenantTotals.load(now)).usedUpContractCount,
  openTicketCount: async ({ now }, _, { loaders }) => (await loaders.tenantTotals.load(now)).openTicketCount,
  overdueTicketCount: async ({ now }, _, { loaders }) =>
    (await loaders.tenantTotals.load(now)).overdueTicketCount,
  clients: (_, page, { loaders }) => loaders.clients.all(page, whereNotArchived(false)),
};
