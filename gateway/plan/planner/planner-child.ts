/**
 * The planner's own process: started by `planner-process.ts`, never imported.
 *
 * The planner is native code, and some operations make it abort the process that it runs in. Here that costs one answer and
 * a restart, and planning never holds up the event loop of the gateway.
 */
import { QueryPlanner } from '@graphql-hive/router-query-planner';
import type { PlannerAnswer, PlannerRequest } from './planner-process.ts';

const planners = new Map<number, QueryPlanner>();

process.on('message', (request: PlannerRequest) => {
  const answer = answerTo(request);
  if (answer) process.send?.(answer);
});

function answerTo(request: PlannerRequest): PlannerAnswer | null {
  try {
    switch (request.kind) {
      case 'load':
        planners.set(request.supergraph, new QueryPlanner(request.sdl));
        return null;
      case 'drop':
        planners.delete(request.supergraph);
        globalThis.gc?.();
        return null;
      case 'plan':
        return { id: request.id, plan: plan(request) };
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return request.kind === 'plan' ? { id: request.id, error: message } : null;
  }
}

function plan(request: Extract<PlannerRequest, { kind: 'plan' }>) {
  const planner = planners.get(request.supergraph);
  if (!planner) throw new Error('The query planner could not load this supergraph.');
  return planner.plan(request.operation, null, new Set(request.labels), request.percentage).node ?? null;
}
