import { readChanged } from './read-source.ts';
import type { WatchOptions } from './source-listener.ts';

const LONGEST_WAIT_MS = 300_000;

/**
 * Asks a server again and again whether it has another supergraph, by the ETag and the date of the last one. While it
 * fails it is asked ever more seldom. Hands back what stops it.
 */
export function pollUrl(url: string, { pollMs, known, bounds, listener }: WatchOptions): () => void {
  const stop = new AbortController();
  let version = known;
  let failures = 0;
  let timer: NodeJS.Timeout;
  const ask = async () => {
    try {
      const source = await readChanged(url, version, bounds, stop.signal);
      failures = 0;
      version = source ?? version;
      if (!stop.signal.aborted) listener.read(source?.sdl ?? null);
    } catch (error) {
      failures++;
      if (!stop.signal.aborted) listener.failed(error);
    }
    if (!stop.signal.aborted) wait();
  };
  const wait = () => {
    timer = setTimeout(() => void ask(), waitMs(pollMs, failures)).unref();
  };
  wait();
  return () => {
    stop.abort();
    clearTimeout(timer);
  };
}

/** A little less or more than asked for, so that replicas that were started together do not ask together for ever. */
export function waitMs(pollMs: number, failures: number): number {
  const backedOff = Math.min(pollMs * 2 ** failures, Math.max(pollMs, LONGEST_WAIT_MS));
  return backedOff * (0.9 + Math.random() * 0.2);
}
