import type { SubgraphResponse } from '../../../subgraphs/common/graph/subgraph.ts';
import type { TestSubgraph } from '../../support/subgraph.ts';

/** Asks for fields of companies, as the gateway does. */
export function askCompanies(
  graph: TestSubgraph,
  tenantId: string,
  ids: readonly string[],
  fields: string,
): Promise<SubgraphResponse> {
  const references = ids.map((id) => ({ __typename: 'Company', id }));
  return graph.ask(
    tenantId,
    `query ($references: [_Any!]!) { _entities(representations: $references) { ... on Company { ${fields} } } }`,
    { references },
  );
}

/** Asks for fields of companies that must come without an error. */
export async function readCompanies<T>(
  graph: TestSubgraph,
  tenantId: string,
  ids: readonly string[],
  fields: string,
): Promise<T[]> {
  const { data, errors } = await askCompanies(graph, tenantId, ids, fields);
  if (errors) throw new Error(JSON.stringify(errors));
  return data?.['_entities'] as T[];
}

/** The same for one company. */
export async function readCompany<T>(
  graph: TestSubgraph,
  tenantId: string,
  id: string,
  fields: string,
): Promise<T> {
  const [company] = await readCompanies<T>(graph, tenantId, [id], fields);
  return company as T;
}
