import type { DirectorySettingsResolvers } from '../generated.ts';

export const DirectorySettings: DirectorySettingsResolvers = {
  hasClientSecret: ({ sealedSecret }) => sealedSecret !== null,
  clientSecretSavedAt: ({ secretSavedAt }) => secretSavedAt,
};
