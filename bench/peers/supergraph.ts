import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assertCompositionSuccess, composeServices } from '@theguild/federation-composition';
import { print } from 'graphql';
import { readTypeDefs } from '../../subgraphs/common/graph/type-defs.ts';
import { subgraphNames, type SubgraphName } from '../../subgraphs/names.ts';

/** What every gateway is given: the same graph, in the forms that they read. */
export interface Graph {
  /** A folder for this run, which is removed after it. */
  readonly folder: string;
  readonly supergraphFile: string;
  readonly subgraphs: readonly GraphPart[];
}

/** One subgraph. */
export interface GraphPart {
  readonly name: SubgraphName;
  readonly url: string;
  /** Its SDL, for gateways that compose for themselves. */
  readonly sdlFile: string;
}

/** Composes the product's graph for subgraphs on these ports, and writes it down. */
export function writeGraph(folder: string, ports: ReadonlyMap<SubgraphName, number>): Graph {
  const subgraphs = subgraphNames.map((name) => ({
    name,
    url: `http://127.0.0.1:${String(ports.get(name))}/graphql`,
    sdlFile: join(folder, `${name}.graphql`),
  }));
  const composed = composeServices(subgraphs.map((part) => ({ ...part, typeDefs: readTypeDefs(part.name) })));
  assertCompositionSuccess(composed);
  mkdirSync(folder, { recursive: true });
  for (const { name, sdlFile } of subgraphs) writeFileSync(sdlFile, print(readTypeDefs(name)));
  const supergraphFile = join(folder, 'supergraph.graphql');
  writeFileSync(supergraphFile, composed.supergraphSdl);
  return { folder, supergraphFile, subgraphs };
}
