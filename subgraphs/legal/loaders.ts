import type { LoaderSource } from '../common/graph/subgraph.ts';
import { createListLoader } from '../common/lists/list-loader.ts';
import { createRowLoader } from '../common/lists/row-loader.ts';
import { MatterEntity, PolicyEntity, PolicyTemplateEntity } from './entities.ts';
import { matterList, policyList, tenantMatterList } from './lists.ts';
import { createOpenMatterCountLoader } from './open-matter-count-loader.ts';
import { createRequirementLoader } from './requirement-loader.ts';
import { createSignerLoader } from './signer-loader.ts';

/** Legal's loaders for one request. */
export type Loaders = ReturnType<typeof createLoaders>;

export function createLoaders(source: LoaderSource) {
  const { read } = source;
  return {
    template: createRowLoader(read, PolicyTemplateEntity),
    policy: createRowLoader(read, PolicyEntity),
    matter: createRowLoader(read, MatterEntity),
    policies: createListLoader(read, policyList),
    matters: createListLoader(read, matterList),
    tenantMatters: createListLoader(read, tenantMatterList),
    requirements: createRequirementLoader(source),
    signers: createSignerLoader(read),
    openMatterCount: createOpenMatterCountLoader(read),
  };
}
