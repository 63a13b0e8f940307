import { setImmediate } from 'node:timers/promises';
import { parse, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { Executor } from '../execute/executor.ts';
import type { RecentOperation } from './recent-operations.ts';
import type { ServedChoice } from './served-choice.ts';

/** What is warmed. */
export interface WarmTarget {
  readonly executor: Pick<Executor, 'warm' | 'plan'>;
  readonly apiSchema: GraphQLSchema;
}

/** With what: those that are stored come first, in the ways that are most likely; the others as they were really served. */
export interface WarmOperations {
  readonly stored: readonly string[];
  readonly recent: readonly RecentOperation[];
}

/**
 * Plans operations ahead of their first request, the first ones first, until it is told to stop; tells how many plans that
 * took. Those that the schema has no answer for are passed over.
 *
 * One after the other: the planner works for the requests of the served supergraph at the same time, and none of them shall
 * wait for more than one of these plans.
 */
export async function warmGraph(
  target: WarmTarget,
  operations: WarmOperations,
  stop: AbortSignal,
): Promise<number> {
  const stopped = new Promise<void>((resolve) => stop.addEventListener('abort', () => resolve()));
  let warmed = 0;
  for (const plan of plansToMake(target, operations)) {
    await setImmediate();
    if (stop.aborted) break;
    if (plan === null) continue;
    // One that cannot be planned is told to who asks for it.
    await Promise.race([plan().catch(() => undefined), stopped]);
    warmed++;
  }
  return warmed;
}

type MakePlan = () => Promise<unknown>;

/** A document is looked at when its turn comes; `null` is one that the schema does not have. */
function* plansToMake(
  { executor, apiSchema }: WarmTarget,
  operations: WarmOperations,
): Generator<MakePlan | null> {
  for (const source of new Set(operations.stored)) {
    yield parseValid(apiSchema, source) && (() => executor.warm([source]));
  }
  for (const { source, choices } of operations.recent) {
    const document = parseValid(apiSchema, source);
    if (document === null) yield null;
    else {
      for (const choice of choices) yield () => executor.plan(requestFor(document, source, choice));
    }
  }
}

function requestFor(
  document: DocumentNode,
  source: string,
  { operationName, conditions, inParts, viewer }: ServedChoice,
) {
  return { document, source, operationName, variables: conditions, inParts, viewer };
}

function parseValid(apiSchema: GraphQLSchema, source: string): DocumentNode | null {
  try {
    const document = parse(source, { noLocation: true });
    return validate(apiSchema, document).length === 0 ? document : null;
  } catch {
    return null;
  }
}
