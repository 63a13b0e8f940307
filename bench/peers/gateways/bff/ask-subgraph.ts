import { Pool } from 'undici';

/** An object of an answer. */
export type Row = Record<string, unknown>;
/** Asks one subgraph, in the name of whoever asked us. */
export type Ask = (subgraph: string, query: string, variables: Row) => Promise<Row>;

/** Ways to the subgraphs at these addresses. */
export function createAsk(urls: Readonly<Record<string, string>>): (authorization: string) => Ask {
  const ways = new Map(
    Object.entries(urls).map(([name, url]) => {
      const { origin, pathname } = new URL(url);
      return [name, { pool: new Pool(origin), path: pathname }];
    }),
  );
  return (authorization) => async (subgraph, query, variables) => {
    const way = ways.get(subgraph);
    if (!way) throw new Error(`There is no subgraph ${subgraph}.`);
    const { body } = await way.pool.request({
      method: 'POST',
      path: way.path,
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify({ query, variables }),
    });
    const { data } = (await body.json()) as { data?: Row };
    if (!data) throw new Error(`${subgraph} has no answer.`);
    return data;
  };
}

/** The fields of companies that a subgraph adds. */
export async function askCompanies(
  ask: Ask,
  subgraph: string,
  fields: string,
  ids: readonly unknown[],
): Promise<Row[]> {
  const query = `query($of:[_Any!]!){_entities(representations:$of){...on Company{${fields}}}}`;
  const data = await ask(subgraph, query, { of: ids.map((id) => ({ __typename: 'Company', id })) });
  return data['_entities'] as Row[];
}
