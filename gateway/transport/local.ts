import { createAnswersUnderWay } from './answers-under-way.ts';
import { SubgraphError } from './subgraph-error.ts';
import { limitTime } from './time-limit.ts';
import type { SubgraphRequest, SubgraphResponse, Transport } from './transport.ts';

/** A subgraph that runs in this process: it takes a request and answers, with no HTTP between. */
export type LocalSubgraph = (request: SubgraphRequest) => Promise<SubgraphResponse>;

/** The way to a subgraph in this process. Late, gone and broken mean the same as over HTTP. */
export function createLocalTransport(
  subgraph: string,
  handle: LocalSubgraph,
  options: { readonly timeoutMs: number },
): Transport {
  const underWay = createAnswersUnderWay();
  return {
    send: (request) =>
      underWay.keep(inTime(subgraph, request, options.timeoutMs, ask(subgraph, handle, request))),
    close: () => underWay.done(),
  };
}

async function ask(
  subgraph: string,
  handle: LocalSubgraph,
  request: SubgraphRequest,
): Promise<SubgraphResponse> {
  try {
    return await handle(request);
  } catch (error) {
    if (error instanceof SubgraphError) throw error;
    throw new SubgraphError('SUBGRAPH_UNAVAILABLE', `The subgraph "${subgraph}" failed.`, { cause: error });
  }
}

function inTime(
  subgraph: string,
  request: SubgraphRequest,
  timeoutMs: number,
  answer: Promise<SubgraphResponse>,
): Promise<SubgraphResponse> {
  return new Promise((resolve, reject) => {
    const stop = limitTime(subgraph, request, timeoutMs, reject);
    // An answer that comes too late settles nothing any more, and its failure is heard here: it ends no process.
    void answer.then(resolve, reject).finally(stop);
  });
}
