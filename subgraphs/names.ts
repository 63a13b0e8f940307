/** The subgraphs of the product, in the order in which they start. The name is the folder, the PostgreSQL schema and the graph's name. */
export const subgraphNames = ['identity', 'crm', 'psa', 'projects', 'legal'] as const;

/** One of the product's subgraphs. */
export type SubgraphName = (typeof subgraphNames)[number];

/** The port on which a subgraph listens when it runs as its own process. */
export const subgraphPorts: Readonly<Record<SubgraphName, number>> = {
  identity: 4001,
  crm: 4002,
  psa: 4003,
  projects: 4004,
  legal: 4005,
};
