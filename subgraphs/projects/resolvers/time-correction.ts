import type { TimeCorrectionResolvers } from '../generated.ts';
import { personOf } from '../owner.ts';

export const TimeCorrection: TimeCorrectionResolvers = {
  correctedBy: ({ correctedBy }) => personOf(correctedBy),
};
