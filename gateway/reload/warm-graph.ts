import { setImmediate } from 'node:timers/promises';
import { parse, validate, type GraphQLSchema } from 'graphql';
import type { Executor } from '../execute/executor.ts';

/** What is warmed. */
export interface WarmTarget {
  readonly executor: Executor;
  readonly apiSchema: GraphQLSchema;
}

/**
 * Plans operations ahead of their first request, the first ones first, until it is told to stop; tells how many. Those that
 * the schema has no answer for are passed over.
 *
 * One after the other: the planner works for the requests of the served supergraph at the same time, and none of them shall
 * wait for more than one of these plans.
 */
export async function warmGraph(
  { executor, apiSchema }: WarmTarget,
  sources: Iterable<string>,
  stop: AbortSignal,
): Promise<number> {
  const stopped = new Promise<void>((resolve) => stop.addEventListener('abort', () => resolve()));
  let warmed = 0;
  for (const source of new Set(sources)) {
    await setImmediate();
    if (stop.aborted) break;
    if (!isValid(apiSchema, source)) continue;
    await Promise.race([executor.warm([source]), stopped]);
    warmed++;
  }
  return warmed;
}

function isValid(apiSchema: GraphQLSchema, source: string): boolean {
  try {
    return validate(apiSchema, parse(source, { noLocation: true })).length === 0;
  } catch {
    return false;
  }
}
