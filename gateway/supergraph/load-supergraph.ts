import { hash } from 'node:crypto';
import type { GraphQLSchema } from 'graphql';
import { parse } from 'graphql';
import { apiSchemaOf } from './api-schema.ts';
import type { SourceVersion } from './ask-server.ts';
import { readSource } from './read-source.ts';
import { reasonOf } from './reason.ts';
import { refuseUnsupported } from './refuse-unsupported.ts';
import type { SourceBounds } from './source-bounds.ts';
import { subgraphAddresses } from './subgraph-addresses.ts';

/** A supergraph, ready to be served. */
export interface Supergraph {
  readonly sdl: string;
  /** The same text has the same hash: it tells which version is served. */
  readonly hash: string;
  /** What clients see: no `join__` types, nothing inaccessible. */
  readonly apiSchema: GraphQLSchema;
  /** Each subgraph's name and the address that the supergraph gives for it, which may be empty. */
  readonly subgraphs: ReadonlyMap<string, string>;
}

/** A supergraph, and what its server calls this version of it. */
export interface LoadedSupergraph extends Supergraph, SourceVersion {}

const usualBounds: SourceBounds = { maxBytes: 32 * 1024 * 1024, timeoutMs: 10_000 };

/** Reads and checks a supergraph. Rejects with an error that names the source and what is wrong with it. */
export async function loadSupergraph(
  source: string,
  bounds: SourceBounds = usualBounds,
): Promise<LoadedSupergraph> {
  try {
    const { sdl, etag, lastModified } = await readSource(source, bounds);
    return { ...parseSupergraph(sdl), etag, lastModified };
  } catch (error) {
    throw new Error(`The supergraph ${source} cannot be used: ${reasonOf(error)}`, { cause: error });
  }
}

/** The supergraph that a text describes. Throws where it describes none, or one that cannot be served. */
export function parseSupergraph(sdl: string): Supergraph {
  const document = parse(sdl, { noLocation: true });
  const subgraphs = subgraphAddresses(document);
  refuseUnsupported(document);
  return { sdl, hash: hashOf(sdl), apiSchema: apiSchemaOf(document), subgraphs };
}

export function hashOf(sdl: string): string {
  return hash('sha256', sdl).slice(0, 16);
}
