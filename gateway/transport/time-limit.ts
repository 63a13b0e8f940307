import { SubgraphError } from './subgraph-error.ts';
import type { SubgraphRequest } from './transport.ts';

/** Ends a wait that has become pointless. */
export type GiveUp = (reason: SubgraphError) => void;

/**
 * Watches over one call to a subgraph: calls `giveUp` once, when the call's own time or the request's deadline is over,
 * or the client went away. Hands back what stops the watching.
 */
export function limitTime(
  subgraph: string,
  request: SubgraphRequest,
  timeoutMs: number,
  giveUp: GiveUp,
): () => void {
  const { signal } = request;
  const gone = () => {
    clearTimeout(timer);
    giveUp(new SubgraphError('SUBGRAPH_UNAVAILABLE', 'The client went away.'));
  };
  const late = () =>
    giveUp(new SubgraphError('SUBGRAPH_TIMEOUT', `The subgraph "${subgraph}" did not answer in time.`));
  const milliseconds = Math.min(timeoutMs, request.deadline - performance.now());
  const timer = setTimeout(late, Math.max(0, Math.ceil(milliseconds)));
  if (signal?.aborted === true) queueMicrotask(gone);
  else signal?.addEventListener('abort', gone);
  return () => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', gone);
  };
}
