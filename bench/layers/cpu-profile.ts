import { Session, type Profiler } from 'node:inspector/promises';
import { layerOf, type Layer } from './layer-of.ts';

/** The share of each layer in the time that the main thread was at work. */
export type Shares = Readonly<Partial<Record<Layer, number>>>;

/** Profiles this process's main thread until `end` is called. */
export async function startCpuProfile(): Promise<{ end(): Promise<Shares> }> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 250 });
  await session.post('Profiler.start');
  return {
    async end() {
      const { profile } = await session.post('Profiler.stop');
      session.disconnect();
      return sharesOf(profile);
    },
  };
}

function sharesOf({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): Shares {
  const layerOfNode = layersOf(nodes);
  const times: Partial<Record<Layer, number>> = {};
  let total = 0;
  for (const [index, sample] of samples.entries()) {
    const layer = layerOfNode.get(sample);
    if (layer === undefined) continue;
    const time = timeDeltas[index] ?? 0;
    times[layer] = (times[layer] ?? 0) + time;
    total += time;
  }
  return Object.fromEntries(Object.entries(times).map(([layer, time]) => [layer, time / total]));
}

/** The layer of each node of the tree of calls. A node without one stands for waiting, or for the profiler itself. */
function layersOf(nodes: readonly Profiler.ProfileNode[]): Map<number, Layer> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const callerOf = new Map<number, number>();
  for (const { id, children = [] } of nodes) for (const child of children) callerOf.set(child, id);
  const found = new Map<number, Layer>();
  for (const { id, callFrame } of nodes) {
    if (callFrame.functionName === '(idle)') continue;
    const stack: Profiler.ProfileNode['callFrame'][] = [];
    for (let at: number | undefined = id; at !== undefined; at = callerOf.get(at)) {
      const node = byId.get(at);
      if (node) stack.push(node.callFrame);
    }
    // Starting the profiler is not the product's work.
    if (!stack.some(({ url }) => url.endsWith('/bench/layers/cpu-profile.ts'))) found.set(id, layerOf(stack));
  }
  return found;
}
