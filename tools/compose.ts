import { assertCompositionSuccess, composeServices } from '@theguild/federation-composition';
import { lexicographicSortSchema, parse, print, printSchema } from 'graphql';
import { apiSchemaOf } from '../gateway/supergraph/api-schema.ts';
import { readTypeDefs } from '../subgraphs/common/graph/type-defs.ts';
import { subgraphNames, subgraphPorts } from '../subgraphs/names.ts';
import { writeOrCheck } from './artefact.ts';

// `npm run compose` makes schema/supergraph.graphql and schema/api.graphql from the subgraphs' SDL.

const composed = composeServices(
  subgraphNames.map((name) => ({
    name,
    url: `http://127.0.0.1:${subgraphPorts[name]}/graphql`,
    typeDefs: readTypeDefs(name),
  })),
);
assertCompositionSuccess(composed);

const supergraph = print(parse(composed.supergraphSdl));
const api = apiSchemaOf(parse(supergraph));

writeOrCheck(
  [
    { path: 'schema/supergraph.graphql', content: `${supergraph}\n` },
    { path: 'schema/api.graphql', content: `${printSchema(lexicographicSortSchema(api))}\n` },
  ],
  'compose',
);
