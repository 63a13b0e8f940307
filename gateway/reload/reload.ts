import type { Log } from '../log.ts';
import { hashOf } from '../supergraph/load-supergraph.ts';
import { oneAtATime } from '../supergraph/one-at-a-time.ts';
import { publicReasonOf } from '../supergraph/reason.ts';
import type { SourceListener } from '../supergraph/source-listener.ts';
import type { ServedGraph } from './served-graph.ts';
import type { Swappable } from './swappable.ts';

/** What became of the newest supergraph, for the health page. */
export interface ReloadState {
  /** The last supergraph that could not be served, and why; the one before it goes on. */
  readonly refused: { readonly hash: string; readonly reason: string; readonly at: string } | null;
  /** Why the source cannot be read, and since when. */
  readonly unreadable: { readonly reason: string; readonly since: string } | null;
}

/** Makes a graph ready beside the served one. `stop` ends what can be left out. */
export type Prepare = (sdl: string, stop: AbortSignal) => Promise<ServedGraph>;

/** Takes each new supergraph into service, one after the other. Of those that come meanwhile only the newest counts. */
export class Reload implements SourceListener {
  private readonly graphs: Swappable<ServedGraph>;
  private readonly prepare: Prepare;
  private readonly log: Log;
  private readonly stop = new AbortController();
  private refused: ReloadState['refused'] = null;
  private unreadable: ReloadState['unreadable'] = null;
  private offered: string | null = null;
  /** The same text, broken, is not tried twice in a row. */
  private lastTried: string;
  private readonly takeOffered = oneAtATime(() => this.takeNewest());

  constructor(graphs: Swappable<ServedGraph>, prepare: Prepare, log: Log) {
    this.graphs = graphs;
    this.prepare = prepare;
    this.log = log;
    this.lastTried = graphs.current.supergraph.hash;
  }

  get state(): ReloadState {
    return { refused: this.refused, unreadable: this.unreadable };
  }

  read(sdl: string | null): void {
    if (this.unreadable !== null) this.log.info('The supergraph can be read again');
    this.unreadable = null;
    if (sdl === null || this.stop.signal.aborted) return;
    this.offered = sdl;
    void this.takeOffered();
  }

  failed(error: unknown): void {
    const reason = publicReasonOf(error);
    if (this.unreadable?.reason === reason) return;
    this.unreadable = { reason, since: this.unreadable?.since ?? new Date().toISOString() };
    this.log.warn({ err: error }, 'The supergraph cannot be read; the one that is served goes on');
  }

  /** Takes no more, and waits for the one under way, which is dropped. */
  close(): Promise<void> {
    this.stop.abort();
    return this.takeOffered();
  }

  private async takeNewest(): Promise<void> {
    const sdl = this.offered;
    this.offered = null;
    if (sdl === null || this.stop.signal.aborted) return;
    const hash = hashOf(sdl);
    if (hash === this.lastTried) return;
    this.lastTried = hash;
    if (hash === this.graphs.current.supergraph.hash) return;
    await this.take(sdl, hash).catch((error: unknown) => this.refuse(hash, error));
  }

  private async take(sdl: string, hash: string): Promise<void> {
    const started = performance.now();
    const next = await this.prepare(sdl, this.stop.signal);
    if (this.stop.signal.aborted) {
      await next.close();
      return;
    }
    const from = this.graphs.current.supergraph.hash;
    this.graphs.swap(next);
    const milliseconds = Math.round(performance.now() - started);
    this.log.info({ supergraph: hash, from, milliseconds }, 'A new supergraph is served');
  }

  private refuse(hash: string, error: unknown): void {
    // It was given up on the way.
    if (this.stop.signal.aborted) return;
    this.refused = { hash, reason: publicReasonOf(error), at: new Date().toISOString() };
    this.log.error({ supergraph: hash, err: error }, 'A new supergraph was refused; the old one goes on');
  }
}
