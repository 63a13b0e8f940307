import type { DocumentNode } from 'graphql';
import { directiveNamesOf, readLinks } from '../supergraph/links.ts';
import type { Demand } from './rule.ts';

/** What each auth directive of a supergraph is called there, with what it demands. */
export type DirectiveNames = ReadonlyMap<string, Demand['kind']>;

/** By the name of its specification: https://specs.apollo.dev/authenticated/v0.1 and so on. */
const specifications: ReadonlyMap<string, Demand['kind']> = new Map([
  ['authenticated', 'authenticated'],
  ['requiresScopes', 'scopes'],
  ['policy', 'policies'],
]);

/**
 * Reads the names from the supergraph's `@link`s, which may rename. The plain names always count too, so that a link that is
 * missing, or not understood, protects too much rather than too little.
 */
export function directiveNames(supergraph: DocumentNode): DirectiveNames {
  const links = readLinks(supergraph);
  const linked = [...specifications].flatMap(([specification, kind]) =>
    [...directiveNamesOf(links, specification)].map((name) => [name, kind] as const),
  );
  return new Map([...specifications, ...linked]);
}
