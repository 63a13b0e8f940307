import type { WatchedTransport } from './watched.ts';

/** Ways to subgraphs that several supergraphs share: one that is still in use is not opened again. */
export interface SharedTransports {
  /** Each `close` of what this hands out lets go once; the last one closes the way itself. */
  share(key: string, open: () => WatchedTransport): WatchedTransport;
}

interface Shared {
  readonly transport: WatchedTransport;
  users: number;
}

/** Keeps open what is in use. A new supergraph must be opened before the old one is closed. */
export function createSharedTransports(): SharedTransports {
  const open = new Map<string, Shared>();
  const letGo = async (key: string, shared: Shared) => {
    shared.users--;
    if (shared.users > 0) return;
    open.delete(key);
    await shared.transport.close();
  };
  return {
    share(key, openAnew) {
      const shared = open.get(key) ?? { transport: openAnew(), users: 0 };
      open.set(key, shared);
      shared.users++;
      let closed: Promise<void> | null = null;
      return {
        get state() {
          return shared.transport.state;
        },
        send: (request) => shared.transport.send(request),
        close: () => (closed ??= letGo(key, shared)),
      };
    },
  };
}
