import { renameSync, writeFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { assertCompositionSuccess, composeServices } from '@theguild/federation-composition';
import { graphql, parse, type GraphQLSchema } from 'graphql';
import type { SubgraphRequest, SubgraphResponse } from '../../../gateway/transport/transport.ts';

// Two subgraphs that can answer every version of the graph; a version shows only a part of what they can.

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@shareable", "@inaccessible"])';

/** `Query.even` is there in even versions only, `Query.odd` in odd ones; `Matter.company` moves between the subgraphs. */
function schemas(version: number | 'all'): { readonly legal: string; readonly crm: string } {
  const own = version === 'all' ? 'even: Int  odd: Int' : version % 2 === 0 ? 'even: Int' : 'odd: Int';
  const company = (at: number) => (version === 'all' || version % 2 === at ? 'company: String' : '');
  return {
    legal: `${link}
      type Query { matters: [Matter!] ${own} slow(milliseconds: Int!): String }
      type Matter @key(fields: "id") { id: ID!  title: String!  ${version === 'all' ? 'company: String @shareable' : company(0)} }`,
    crm: `${link}
      type Query { versions: Int }
      type Matter @key(fields: "id") { id: ID!  ${version === 'all' ? 'company: String @shareable' : company(1)}  note: String }`,
  };
}

/** Where the subgraphs are. */
export interface Addresses {
  readonly legal?: string;
  readonly crm?: string;
}

/** The supergraph of a version. Each one is another text. */
export function supergraphOf(version: number, urls: Addresses = {}): string {
  const { legal, crm } = schemas(version);
  const composed = composeServices([
    { name: 'legal', url: urls.legal ?? '', typeDefs: parse(legal) },
    { name: 'crm', url: urls.crm ?? '', typeDefs: parse(crm) },
  ]);
  assertCompositionSuccess(composed);
  return `# version ${version}\n${composed.supergraphSdl}`;
}

/** Replaces a file in one step: whoever reads it sees the old text or the new one. */
export function replaceFile(path: string, text: string): void {
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}

const matters = [
  { __typename: 'Matter', id: 'm1', title: 'Lease', company: 'Contoso', note: 'new' },
  { __typename: 'Matter', id: 'm2', title: 'Sale', company: 'Fabrikam', note: null },
];

/** What is asked all the time, and what every version answers. */
export const everyVersion = {
  query: '{ matters { id title company note } }',
  data: { matters: matters.map(({ id, title, company, note }) => ({ id, title, company, note })) },
};

const matterTypes = {
  Matter: {
    __resolveReference: ({ id }: { id: string }) => matters.find((matter) => matter.id === id) ?? null,
  },
};
const all = schemas('all');
const subgraphs: Readonly<Record<'legal' | 'crm', GraphQLSchema>> = {
  legal: subgraph(all.legal, {
    ...matterTypes,
    Query: { matters: () => matters, even: () => 0, odd: () => 1, slow },
  }),
  crm: subgraph(all.crm, matterTypes),
};

/** Answers for a subgraph. */
export async function answerAs(
  name: 'legal' | 'crm',
  { query, variables }: Pick<SubgraphRequest, 'query' | 'variables'>,
): Promise<SubgraphResponse> {
  const result = await graphql({ schema: subgraphs[name], source: query, variableValues: variables ?? null });
  return JSON.parse(JSON.stringify(result)) as SubgraphResponse;
}

async function slow(_: unknown, { milliseconds }: { readonly milliseconds: number }): Promise<string> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  return 'done';
}

function subgraph(typeDefs: string, resolvers: object): GraphQLSchema {
  return buildSubgraphSchema([{ typeDefs: parse(typeDefs), resolvers: resolvers as never }]);
}
