import type { LoaderSource } from '../common/graph/subgraph.ts';
import { createListLoader } from '../common/lists/list-loader.ts';
import { createRowLoader } from '../common/lists/row-loader.ts';
import { CompanyEntity, ContactEntity } from './entities.ts';
import { companyList, contactList } from './lists.ts';

/** CRM's loaders for one request. */
export type Loaders = ReturnType<typeof createLoaders>;

export function createLoaders({ read }: LoaderSource) {
  return {
    company: createRowLoader(read, CompanyEntity),
    contact: createRowLoader(read, ContactEntity),
    companies: createListLoader(read, companyList),
    contacts: createListLoader(read, contactList),
  };
}
