import type { TimeExportResolvers } from '../generated.ts';

export const TimeExport: TimeExportResolvers = {
  nextTryAt: ({ state, nextTryAt }) => (state === 'PENDING' ? nextTryAt : null),
};
