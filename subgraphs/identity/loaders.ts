import type { LoaderSource } from '../common/graph/subgraph.ts';
import { createListLoader } from '../common/lists/list-loader.ts';
import { createRowLoader } from '../common/lists/row-loader.ts';
import { PersonEntity, TenantEntity } from './entities.ts';
import { personList } from './lists.ts';

/** Identity's loaders for one request. */
export type Loaders = ReturnType<typeof createLoaders>;

export function createLoaders({ read }: LoaderSource) {
  return {
    tenant: createRowLoader(read, TenantEntity),
    person: createRowLoader(read, PersonEntity),
    people: createListLoader(read, personList),
  };
}
