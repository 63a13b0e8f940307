import type { Executor } from '../execute/executor.ts';
import { createExecutor } from '../execute/executor.ts';
import type { SingleFlight } from '../execute/single-flight.ts';
import type { PipelineOptions } from '../pipeline.ts';
import { startPipeline, type Pipeline } from '../pipeline.ts';
import { createOverrideChoices } from '../plan/override-choices.ts';
import type { Supergraph } from '../supergraph/load-supergraph.ts';
import { openTransports, type Whereabouts } from '../transport/open-transports.ts';
import type { SharedTransports } from '../transport/shared-transports.ts';
import type { WatchedTransport } from '../transport/watched.ts';
import type { RecentOperations } from './recent-operations.ts';

/**
 * A supergraph with all that serves it. Nothing of it is ever changed: a new supergraph gets all of this anew, so what is
 * validated against a schema is planned and executed for the same schema.
 */
export interface ServedGraph {
  readonly supergraph: Supergraph;
  readonly transports: ReadonlyMap<string, WatchedTransport>;
  readonly executor: Executor;
  readonly pipeline: Pipeline;
  close(): Promise<void>;
}

/** What all supergraphs of a gateway have in common. */
export interface GraphSurroundings extends Pick<PipelineOptions, 'maskError' | 'log' | 'apqCache'> {
  readonly whereabouts: Omit<Whereabouts, 'subgraphs'>;
  readonly shared: SharedTransports;
  readonly recent: RecentOperations;
  readonly planCacheSize: number;
  readonly singleFlight: SingleFlight;
  /** The labels of `@override` that are on. */
  readonly overrideLabels: readonly string[];
}

/** Opens all that a supergraph needs to be served. Rejects, with nothing left open, where something of it cannot be. */
export async function openGraph(supergraph: Supergraph, around: GraphSurroundings): Promise<ServedGraph> {
  const { sdl: supergraphSdl, apiSchema, subgraphs } = supergraph;
  const { planCacheSize, recent, whereabouts, shared } = around;
  const transports = openTransports({ ...whereabouts, subgraphs }, around.log, shared);
  const overrides = createOverrideChoices(supergraphSdl, around.overrideLabels);
  const alone = createExecutor({ supergraphSdl, apiSchema, transports, planCacheSize, overrides });
  const executor = around.singleFlight.together(remembering(alone, recent), supergraph.hash);
  const letGo = async () => {
    executor.close();
    await Promise.all([...transports.values()].map((transport) => transport.close()));
  };
  try {
    const { maskError, log, apqCache } = around;
    const pipeline = await startPipeline({
      apiSchema,
      supergraphSdl,
      executor,
      maskError,
      log,
      apqCache,
    });
    const close = async () => {
      await pipeline.stop();
      await letGo();
    };
    return { supergraph, transports, executor, pipeline, close };
  } catch (error) {
    await letGo();
    throw error;
  }
}

/** Notes what was executed, for the warming of the next supergraph. */
function remembering(executor: Executor, recent: RecentOperations): Executor {
  return {
    ...executor,
    async execute(request) {
      const result = await executor.execute(request);
      // What could not be planned would do at the next supergraph whatever harm it did at this one.
      if (result.text !== undefined) recent.note(request);
      return result;
    },
    async executeInParts(request) {
      const result = await executor.executeInParts(request);
      if (result.first.data !== undefined) recent.note({ ...request, inParts: true });
      return result;
    },
  };
}
