import { expect } from '@jest/globals';
import type { SubgraphResponse } from '../../subgraphs/common/graph/subgraph.ts';
import type { TestSubgraph } from './subgraph.ts';

/** What watches at a subgraph, until it is stopped. */
export interface Watching {
  /** Begins to watch a subscription's one field: each call of what it answers gives the next value that comes. */
  watch(tenantId: string, field: string, selection: string): Promise<() => Promise<unknown>>;
  stopAll(): void;
}

/** Comes after longer than lies between two items, so that what is to be told is told before it. */
export function nothing(): Promise<'nothing'> {
  return new Promise((resolve) => setTimeout(resolve, 1_500, 'nothing'));
}

/** `field` may have arguments, for instance `ticks(every: 2)`. */
export function createWatching(graph: Pick<TestSubgraph, 'stream'>): Watching {
  const running: AbortController[] = [];
  return {
    async watch(tenantId, field, selection) {
      const controller = new AbortController();
      running.push(controller);
      const query = `subscription { it: ${field} { ${selection} } }`;
      const answers = await graph.stream(tenantId, query, controller.signal);
      return async () => {
        const { value } = (await answers.next()) as { value: SubgraphResponse };
        expect(value.errors).toBeUndefined();
        return value.data?.['it'];
      };
    },
    stopAll() {
      for (const controller of running.splice(0)) controller.abort();
    },
  };
}
