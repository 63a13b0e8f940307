import { trySupergraph } from '../plan/planner/try-supergraph.ts';
import { loadSupergraph, parseSupergraph, type Supergraph } from '../supergraph/load-supergraph.ts';
import { reasonOf } from '../supergraph/reason.ts';
import type { SourceBounds } from '../supergraph/source-bounds.ts';
import { watchSource } from '../supergraph/watch-source.ts';
import { Reload, type Prepare } from './reload.ts';
import { openGraph, type GraphSurroundings, type ServedGraph } from './served-graph.ts';
import { Swappable } from './swappable.ts';
import { warmGraph } from './warm-graph.ts';

export interface LiveGraphOptions extends GraphSurroundings {
  /** A file or a URL. */
  readonly source: string;
  readonly pollMs: number;
  readonly bounds: SourceBounds;
  /** The operations that are planned ahead before all others. */
  readonly stored: readonly string[];
}

/** The supergraph that is served: today this one, and tomorrow whatever its source then holds. */
export interface LiveGraph {
  readonly graphs: Swappable<ServedGraph>;
  readonly reload: Pick<Reload, 'state'>;
  /** Goes on serving, and takes no new supergraph any more. */
  freeze(): Promise<void>;
  /** Freezes, and lets go of everything. */
  close(): Promise<void>;
}

/** A supergraph that waits to be served does not wait longer than this: the rest is planned when it is asked for. */
const MOST_WARMING_MS = 5000;
const never = new AbortController().signal;

/** Loads, opens, warms and from then on watches a supergraph. Rejects where the first one cannot be served. */
export async function startLiveGraph(options: LiveGraphOptions): Promise<LiveGraph> {
  const { source, pollMs, bounds, log } = options;
  const first = await loadSupergraph(source, bounds);
  await trySupergraph(first.sdl, never).catch((error: unknown) => {
    throw new Error(`The supergraph ${source} cannot be used: ${reasonOf(error)}`, { cause: error });
  });
  const opened = await openWarm(first, options, never);
  const graphs = new Swappable(opened, (error) =>
    log.error({ err: error }, 'An old supergraph did not close'),
  );
  const prepare: Prepare = async (sdl, stop) => {
    const supergraph = parseSupergraph(sdl);
    await trySupergraph(sdl, stop);
    return openWarm(supergraph, options, stop);
  };
  const reload = new Reload(graphs, prepare, log);
  const stopWatching = watchSource(source, { pollMs, known: first, bounds, listener: reload });
  const freeze = () => {
    stopWatching();
    return reload.close();
  };
  const close = async () => {
    await freeze();
    await graphs.close();
  };
  return { graphs, reload, freeze, close };
}

async function openWarm(
  supergraph: Supergraph,
  options: LiveGraphOptions,
  stop: AbortSignal,
): Promise<ServedGraph> {
  const graph = await openGraph(supergraph, options);
  const enough = AbortSignal.any([stop, AbortSignal.timeout(MOST_WARMING_MS)]);
  const operations = { stored: options.stored, recent: options.recent.list() };
  await warmGraph({ executor: graph.executor, apiSchema: supergraph.apiSchema }, operations, enough);
  return graph;
}
