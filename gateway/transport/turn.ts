import type { SubgraphRequest, SubgraphResponse } from './transport.ts';

/** A request that waits for its answer. */
export interface PendingCall {
  readonly request: SubgraphRequest;
  readonly resolve: (response: SubgraphResponse | Promise<SubgraphResponse>) => void;
  readonly reject: (error: unknown) => void;
}

/** Sends a request with whatever else is sent in this turn, at most so many at a time. */
export type SendSoon = (request: SubgraphRequest, most: number) => Promise<SubgraphResponse>;

/**
 * Gathers what is sent within one turn of the event loop, over all requests of all clients. Nobody waits for company: what is
 * alone at the end of the turn goes out alone.
 */
export function createTurn(
  sendOne: (request: SubgraphRequest) => Promise<SubgraphResponse>,
  sendAll: (calls: readonly PendingCall[]) => void,
): SendSoon {
  let gathered: PendingCall[] = [];
  const flush = (): void => {
    const calls = gathered;
    gathered = [];
    const [only] = calls;
    if (calls.length > 1) sendAll(calls);
    else if (only) only.resolve(sendOne(only.request));
  };
  return (request, most) =>
    new Promise((resolve, reject) => {
      if (gathered.length >= most) flush();
      if (gathered.push({ request, resolve, reject }) === 1) setImmediate(flush);
    });
}
