import { readFileSync } from 'node:fs';
import { parse, type DocumentNode } from 'graphql';
import type { SubgraphName } from '../../names.ts';

const root = new URL('../../..', import.meta.url);

/** A subgraph's own SDL after the SDL that every subgraph shares (`schema/common.graphql`). */
export function readTypeDefs(name: SubgraphName): DocumentNode {
  const files = ['schema/common.graphql', `subgraphs/${name}/schema.graphql`];
  return parse(files.map((file) => readFileSync(new URL(file, root), 'utf8')).join('\n'));
}
