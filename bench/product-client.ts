import { Pool } from 'undici';
import type { RunningProduct } from './running-product.ts';

/** Asks the product as one person. */
export interface Client {
  /** Rejects where anything of the answer failed. */
  ask(query: string, variables: Readonly<Record<string, unknown>>): Promise<Answer>;
  close(): Promise<void>;
}

interface Answer {
  readonly data?: { readonly companies?: Page };
  readonly errors?: unknown;
}

interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

/** A company, and where it stands in the list of all. */
export interface ListedCompany {
  readonly id: string;
  readonly cursor: string;
}

export function connect({ url, token }: RunningProduct): Client {
  const { origin, pathname: path } = new URL(url);
  const pool = new Pool(origin, { connections: 256 });
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  return {
    async ask(query, variables) {
      const body = JSON.stringify({ query, variables });
      const response = await pool.request({ method: 'POST', path, headers, body });
      const answer = (await response.body.json()) as Answer;
      if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors).slice(0, 300));
      return answer;
    },
    close: () => pool.close(),
  };
}

const PAGE = `query($after: String) {
  companies(first: 200, after: $after) { edges { cursor node { id } } pageInfo { endCursor hasNextPage } }
}`;

/** The first companies of the list. */
export async function listCompanies(client: Client, most: number): Promise<readonly ListedCompany[]> {
  const listed: ListedCompany[] = [];
  for (let after: string | null = null, isMore = true; isMore && listed.length < most;) {
    const found: Page | undefined = (await client.ask(PAGE, { after })).data?.companies;
    if (!found) throw new Error('There are no companies.');
    listed.push(...found.edges.map(({ cursor, node }) => ({ cursor, id: node.id })));
    after = found.pageInfo.endCursor;
    isMore = found.pageInfo.hasNextPage;
  }
  return listed;
}
