import { assertCompositionSuccess, composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';

const imports = [
  'key',
  'shareable',
  'inaccessible',
  'tag',
  'context',
  'fromContext',
  'authenticated',
  'override',
];
const link = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.8", import: [${imports.map((name) => `"@${name}"`).join()}])\n`;

/** The supergraph of subgraphs, by name, without addresses. */
export function compose(subgraphs: Readonly<Record<string, string>>): string {
  const composed = composeServices(
    Object.entries(subgraphs).map(([name, typeDefs]) => ({
      name,
      url: '',
      typeDefs: parse(link + typeDefs),
    })),
  );
  assertCompositionSuccess(composed);
  return composed.supergraphSdl;
}
