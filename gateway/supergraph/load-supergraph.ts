import { hash } from 'node:crypto';
import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { assertValidSchema, buildASTSchema, parse } from 'graphql';
import { readSource } from './read-source.ts';
import { subgraphAddresses } from './subgraph-addresses.ts';

/** A supergraph, ready to be served. */
export interface Supergraph {
  readonly sdl: string;
  /** The same text has the same hash: it tells which version is served. */
  readonly hash: string;
  readonly etag: string | null;
  /** What clients see: no `join__` types, nothing inaccessible. */
  readonly apiSchema: GraphQLSchema;
  /** Each subgraph's name and the address that the supergraph gives for it, which may be empty. */
  readonly subgraphs: ReadonlyMap<string, string>;
}

/** Reads and checks a supergraph. Rejects with an error that names the source and what is wrong with it. */
export async function loadSupergraph(source: string): Promise<Supergraph> {
  try {
    const { sdl, etag } = await readSource(source);
    return { ...parseSupergraph(sdl), etag };
  } catch (error) {
    throw new Error(`The supergraph ${source} cannot be used: ${reasonOf(error)}`, { cause: error });
  }
}

/** The supergraph that a text describes. */
export function parseSupergraph(sdl: string): Omit<Supergraph, 'etag'> {
  const document = parse(sdl, { noLocation: true });
  const subgraphs = subgraphAddresses(document);
  return { sdl, hash: hash('sha256', sdl).slice(0, 16), apiSchema: apiSchemaOf(document), subgraphs };
}

function apiSchemaOf(supergraph: DocumentNode): GraphQLSchema {
  const schema = buildASTSchema(transformSupergraphToPublicSchema(supergraph), { assumeValidSDL: true });
  assertValidSchema(schema);
  return schema;
}

function reasonOf(error: unknown): string {
  if (!hasMessage(error)) return String(error);
  // `fetch` says only "fetch failed": the reason is in its cause.
  return hasMessage(error.cause) ? `${error.message} (${error.cause.message})` : error.message;
}

function hasMessage(error: unknown): error is { readonly message: string; readonly cause?: unknown } {
  return (
    typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string'
  );
}
