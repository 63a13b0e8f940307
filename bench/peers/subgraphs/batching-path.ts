/** Where a subgraph offers to take several operations in one call (`schema/operation-batch.ts`), which only our gateway knows. */
export const BATCHING_PATH = '/batching';
