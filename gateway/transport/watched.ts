import type { Log } from '../log.ts';
import type { SubgraphErrorCode } from './subgraph-error.ts';
import { SubgraphError } from './subgraph-error.ts';
import type { Transport } from './transport.ts';

/** How a subgraph did when it was last asked; `unknown` until then. */
export interface SubgraphState {
  readonly state: 'unknown' | 'up' | 'down';
  /** Since when, as an ISO 8601 instant. */
  readonly since: string;
  readonly code?: SubgraphErrorCode;
}

/** A transport that remembers how its subgraph did, for the readiness page, and logs when that changes. */
export interface WatchedTransport extends Transport {
  readonly state: SubgraphState;
}

/** Watches a way to a subgraph. */
export function watchTransport(subgraph: string, transport: Transport, log: Log): WatchedTransport {
  let current: SubgraphState = { state: 'unknown', since: new Date().toISOString() };
  const change = (state: 'up' | 'down', code?: SubgraphErrorCode) => {
    current = { state, since: new Date().toISOString(), ...(code === undefined ? {} : { code }) };
  };
  const failed = (error: unknown) => {
    if (!(error instanceof SubgraphError)) return;
    log[current.state === 'down' ? 'debug' : 'warn'](
      { subgraph, code: error.code, err: error },
      error.message,
    );
    if (current.state !== 'down' || current.code !== error.code) change('down', error.code);
  };
  return {
    get state() {
      return current;
    },
    async send(request) {
      try {
        const response = await transport.send(request);
        if (current.state === 'down') log.info({ subgraph }, 'The subgraph answers again');
        if (current.state !== 'up') change('up');
        return response;
      } catch (error) {
        if (request.signal?.aborted !== true) failed(error);
        throw error;
      }
    },
    close: () => transport.close(),
  };
}
