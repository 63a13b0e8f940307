import type { ExecutionResult } from 'graphql';
import { errorPaths, type Federation } from '../../support/federation.ts';

export interface Answer {
  readonly data: ExecutionResult['data'];
  /** The paths of the errors. */
  readonly errors: readonly string[];
  /** The subgraphs that the plan asks, in its order. */
  readonly fetches: readonly string[];
}

/** The answer to an operation, beside the fetches of its plan. */
export async function ask(
  graph: Federation,
  source: string,
  variables?: Record<string, unknown>,
): Promise<Answer> {
  const result = await graph.query(source, variables);
  const plan = await graph.plan(source, variables);
  const fetches = [...plan.matchAll(/Fetch\(service: "([^"]+)"\)/g)].map(([, service = '']) => service);
  return { data: result.data, errors: errorPaths(result), fetches };
}
