import type { LoaderSource } from '../common/graph/subgraph.ts';
import { createListLoader } from '../common/lists/list-loader.ts';
import { createRowLoader } from '../common/lists/row-loader.ts';
import { DirectorySettingsEntity, DirectorySyncEntity } from './directory-entities.ts';
import { createDirectoryFacts } from './directory-loaders.ts';
import { BrandingEntity, IntegrationKeyEntity, PersonEntity, TenantEntity } from './entities.ts';
import { directorySyncList, integrationKeyList, personList } from './lists.ts';

/** Identity's loaders for one request. */
export type Loaders = ReturnType<typeof createLoaders>;

export function createLoaders(source: LoaderSource) {
  const { read } = source;
  return {
    tenant: createRowLoader(read, TenantEntity),
    branding: createRowLoader(read, BrandingEntity),
    person: createRowLoader(read, PersonEntity),
    people: createListLoader(read, personList),
    integrationKey: createRowLoader(read, IntegrationKeyEntity),
    integrationKeys: createListLoader(read, integrationKeyList),
    directorySettings: createRowLoader(read, DirectorySettingsEntity),
    directorySync: createRowLoader(read, DirectorySyncEntity),
    directorySyncs: createListLoader(read, directorySyncList),
    /** Of the tenant: what `directoryFindings` judges by. */
    directoryFacts: createDirectoryFacts(source),
  };
}
