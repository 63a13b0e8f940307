import type { SubgraphRequest, SubgraphResponse } from './transport.ts';

/** A request that waits for its answer. */
export interface PendingCall {
  readonly request: SubgraphRequest;
  readonly resolve: (response: SubgraphResponse | Promise<SubgraphResponse>) => void;
  readonly reject: (error: unknown) => void;
}

/** Sends a request with whatever else is sent in this turn, at most so many at a time. */
export type SendSoon = (request: SubgraphRequest, most: number) => Promise<SubgraphResponse>;

/** How many turns may pass before what was gathered is sent. */
const MOST_TURNS = 4;

/**
 * Gathers what is sent within one turn of the event loop, over all requests of all clients. What is alone at the end of the
 * turn goes out alone: nobody waits for company. Where there is company, the next turn is waited for too, as long as turns
 * bring more: where there is little to do a turn takes microseconds, and where there is much, what goes out at once grows.
 */
export function createTurn(
  sendOne: (request: SubgraphRequest) => Promise<SubgraphResponse>,
  sendAll: (calls: readonly PendingCall[]) => void,
): SendSoon {
  let gathered: PendingCall[] = [];
  /** How many there were when the turn before ended, or one alone; and how many turns ended since the first came. */
  let before = 1;
  let turns = 0;
  const endTurn = (): void => {
    const grew = gathered.length > before;
    before = gathered.length;
    if (grew && ++turns < MOST_TURNS) setImmediate(endTurn);
    else if (gathered.length > 0) flush();
  };
  const flush = (): void => {
    before = 1;
    turns = 0;
    const calls = gathered;
    gathered = [];
    const [only] = calls;
    if (calls.length > 1) sendAll(calls);
    else if (only) only.resolve(sendOne(only.request));
  };
  return (request, most) =>
    new Promise((resolve, reject) => {
      if (gathered.length >= most) flush();
      if (gathered.push({ request, resolve, reject }) === 1) setImmediate(endTurn);
    });
}
