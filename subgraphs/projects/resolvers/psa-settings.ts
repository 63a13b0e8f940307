import type { PsaSettingsResolvers } from '../generated.ts';

export const PsaSettings: PsaSettingsResolvers = {
  isKeySet: ({ sealedKey }) => sealedKey !== null,
};
