import { assertCompositionSuccess, composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';

/** A supergraph of two tiny subgraphs: legal has matters, crm has companies and adds to each matter its company's name. */
export function twoSubgraphs(urls: { legal?: string; crm?: string } = {}): string {
  const link = '@link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@inaccessible"])';
  const composed = composeServices([
    {
      name: 'legal',
      url: urls.legal ?? '',
      typeDefs: parse(`extend schema ${link}
        type Query { matter(id: ID!): Matter  matters(first: Int): [Matter!] }
        type Mutation { close(id: ID!): Matter }
        type Matter @key(fields: "id") { id: ID!  title: String!  note: String @inaccessible  related: Matter }`),
    },
    {
      name: 'crm',
      url: urls.crm ?? '',
      typeDefs: parse(`extend schema ${link}
        type Query { companies: [String!] }
        type Matter @key(fields: "id") { id: ID!  company: String }`),
    },
  ]);
  assertCompositionSuccess(composed);
  return composed.supergraphSdl;
}
