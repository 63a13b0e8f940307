import type { Log } from '../log.ts';
import { createHttpTransport } from './http.ts';
import type { LocalSubgraph } from './local.ts';
import { createLocalTransport } from './local.ts';
import { createSharedTransports } from './shared-transports.ts';
import type { WatchedTransport } from './watched.ts';
import { watchTransport } from './watched.ts';

/** Where the subgraphs are. */
export interface Whereabouts {
  /** Names and addresses as the supergraph has them. */
  readonly subgraphs: ReadonlyMap<string, string>;
  /** Subgraphs that run in this process: their address does not matter. */
  readonly local: ReadonlyMap<string, LocalSubgraph>;
  /** An address from the settings, which wins over the supergraph's. */
  readonly override: (subgraph: string) => string | undefined;
  readonly timeoutMs: number;
  readonly maxResponseBytes?: number;
}

/**
 * Opens a way to every subgraph, or takes one that is shared. Throws an error that names each one that cannot be reached by
 * any way.
 */
export function openTransports(
  where: Whereabouts,
  log: Log,
  shared = createSharedTransports(),
): ReadonlyMap<string, WatchedTransport> {
  const addresses = [...where.subgraphs].map(([name, url]) => [name, where.override(name) ?? url] as const);
  const unreachable = addresses.filter(([name, url]) => !where.local.has(name) && !isHttpUrl(url));
  if (unreachable.length > 0) {
    const names = unreachable
      .map(([name, url]) => `"${name}" (${url === '' ? 'no address' : url})`)
      .join(', ');
    throw new Error(`These subgraphs have no http address: ${names}. Set SUBGRAPH_<NAME>_URL for each.`);
  }
  const openOne = (name: string, url: string) => watchTransport(name, open(name, url, where), log);
  return new Map(
    addresses.map(([name, url]) => [name, shared.share(`${name} ${url}`, () => openOne(name, url))]),
  );
}

function open(name: string, url: string, where: Whereabouts) {
  const handle = where.local.get(name);
  return handle === undefined
    ? createHttpTransport(name, url, where)
    : createLocalTransport(name, handle, where);
}

function isHttpUrl(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}
