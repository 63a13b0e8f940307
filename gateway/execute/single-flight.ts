import { OperationTypeNode } from 'graphql';
import { VIEWER_HEADER, type Viewer } from '../../schema/viewer.ts';
import { Leaving, type Departure } from '../departure.ts';
import { UnderWay } from '../under-way.ts';
import { findOperation } from '../plan/operation/client-operation.ts';
import type { ExecutionRequest, Executor } from './executor.ts';
import type { WrittenResult } from './run/written-result.ts';

/** How long after its start others may join a read, in milliseconds: longer, and they would be told of a past. */
const JOINED_WITHIN_MS = 1000;

interface Flight {
  readonly result: Promise<WrittenResult>;
  readonly startedAt: number;
  readonly everybodyLeft: Leaving;
  /** How many still wait for it. */
  waiting: number;
}

/** The flights of one text, by all else that makes requests equal: so no long text is put together for each of them. */
type Flights = UnderWay<Flight>;

/** Reads of all supergraphs that a gateway serves, one after the other. */
export interface SingleFlight {
  /** The same executor, which runs equal reads once. `supergraph` tells its reads from those of another one. */
  together(executor: Executor, supergraph: string): Executor;
}

/**
 * Lets equal reads at the same time share one run and its result. Equal is what has the same text, operation, variables, names and
 * forwarded headers, and comes from the same viewer: the very same token, so that no two persons, and no two rights of one
 * person, can meet. The run ends early only when all who wait for it are gone.
 *
 * After a write nobody joins a read that began before it: who has written sees what was written.
 */
export function createSingleFlight(now: () => number = () => performance.now()): SingleFlight {
  const flights = new UnderWay<Flights>();
  const viewerKey = createViewerKeys();
  const flightsOf = (source: string): Flights => {
    const known = flights.get(source) ?? new UnderWay<Flight>();
    if (known.size === 0) flights.set(source, known);
    return known;
  };
  const start = (same: Flights, key: string, request: ExecutionRequest, executor: Executor): Flight => {
    const everybodyLeft = new Leaving();
    const result = executor.execute({ ...request, signal: everybodyLeft });
    const flight: Flight = { result, startedAt: now(), everybodyLeft, waiting: 0 };
    same.set(key, flight);
    const land = () => {
      if (same.get(key) !== flight) return;
      same.delete(key);
      if (same.size === 0 && flights.get(request.source) === same) flights.delete(request.source);
    };
    result.then(land, land);
    return flight;
  };
  const read = (request: ExecutionRequest, executor: Executor, supergraph: string) => {
    const key = keyOf(request, `${supergraph} ${viewerKey(request.viewer ?? null)}`);
    const same = flightsOf(request.source);
    const known = same.get(key);
    const canJoin = known && !known.everybodyLeft.aborted && now() - known.startedAt < JOINED_WITHIN_MS;
    return join(canJoin ? known : start(same, key, request, executor), request.signal);
  };
  const write = async <Answer>(answer: Promise<Answer>): Promise<Answer> => {
    try {
      return await answer;
    } finally {
      flights.clear();
    }
  };
  return {
    together: (executor, supergraph) => ({
      ...executor,
      execute: (request) =>
        isRead(request) ? read(request, executor, supergraph) : write(executor.execute(request)),
      executeInParts: (request) =>
        isRead(request) ? executor.executeInParts(request) : write(executor.executeInParts(request)),
    }),
  };
}

function isRead({ document, operationName }: ExecutionRequest): boolean {
  return findOperation(document, operationName)?.operation === OperationTypeNode.QUERY;
}

function join(flight: Flight, signal: Departure | undefined): Promise<WrittenResult> {
  flight.waiting++;
  if (!signal) return flight.result;
  const leave = () => {
    flight.waiting--;
    if (flight.waiting === 0) flight.everybodyLeft.abort();
  };
  if (signal.aborted) leave();
  else {
    signal.addEventListener('abort', leave);
    const stopListening = () => signal.removeEventListener('abort', leave);
    flight.result.then(stopListening, stopListening);
  }
  return flight.result;
}

/** Headers that tell of a request, and not of who asks or for what. */
const ABOUT_THE_REQUEST = new Set(['traceparent', 'tracestate']);

function keyOf(request: ExecutionRequest, prefix: string): string {
  const { operationName, variables, headers, viewer, names } = request;
  // A viewer is in the prefix, and signed among the headers, which says no more.
  const saysNothing = (name: string) =>
    ABOUT_THE_REQUEST.has(name) || (name === VIEWER_HEADER && viewer != null);
  const told = Object.entries(headers).filter(([name]) => !saysNothing(name));
  const parts = [told, operationName ?? '', variables ?? {}];
  return `${prefix} ${exactJson(names ? [...parts, [...names]] : parts)}`;
}

/** Numbers too large to be held, as 1e400, are written as `null` by JSON: they must not pass for it. */
function exactJson(value: unknown): string {
  const json = JSON.stringify(value);
  const isExact = !json.includes('null');
  return isExact ? json : JSON.stringify(value, (_key, part: unknown) => tellNumber(part));
}

function tellNumber(part: unknown): unknown {
  return typeof part === 'number' && !Number.isFinite(part) ? { number: String(part) } : part;
}

/** Viewers are told apart by themselves: each is made of one verified token, and lives as long as that is remembered. */
function createViewerKeys(): (viewer: Viewer | null) => number {
  const keys = new WeakMap<Viewer, number>();
  let last = 0;
  return (viewer) => {
    if (viewer === null) return 0;
    const key = keys.get(viewer) ?? ++last;
    keys.set(viewer, key);
    return key;
  };
}
