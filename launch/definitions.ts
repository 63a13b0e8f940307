import type { AnySubgraphDefinition } from '../subgraphs/common/graph/subgraph.ts';
import { crm } from '../subgraphs/crm/index.ts';
import { identity } from '../subgraphs/identity/index.ts';
import { legal } from '../subgraphs/legal/index.ts';
import type { SubgraphName } from '../subgraphs/names.ts';
import { projects } from '../subgraphs/projects/index.ts';
import { psa } from '../subgraphs/psa/index.ts';

/** Every subgraph of the product by its name. */
export const definitions: Readonly<Record<SubgraphName, AnySubgraphDefinition>> = {
  identity,
  crm,
  psa,
  projects,
  legal,
};
