import type { GraphQLSchema } from 'graphql';
import type { PlanNode } from '../../plan/query-plan.ts';
import type { SupergraphFacts } from '../../plan/supergraph/supergraph-facts.ts';
import type { ReadAnswer } from '../../transport/transport.ts';
import { compileReaders } from '../text/compile-readers.ts';
import type { SelectionShape } from './shape-plan.ts';
import type { Step } from './step.ts';

/** How the answers to steps are read. Steps that are not there have no quick way. */
export type Readers = ReadonlyMap<Step, ReadAnswer>;

/** The readers of a plan, whose fetches its steps were compiled from one by one. */
export function readersOfSteps(
  { apiSchema, facts }: { readonly apiSchema: GraphQLSchema; readonly facts: SupergraphFacts },
  plan: PlanNode | null,
  steps: readonly Step[],
  shape: SelectionShape,
): Readers {
  const readers = new Map<Step, ReadAnswer>();
  const compiled = plan ? compileReaders({ plan, shape, apiSchema, facts }) : [];
  for (const [index, step] of steps.entries()) {
    const read = compiled[index];
    if (read) readers.set(step, read);
  }
  return readers;
}

/** Makes a value when it is asked for a second time: what runs only once would never earn its cost. */
export function fromSecondRun<Value>(make: () => Value): () => Value | null {
  let isFirst = true;
  let made: Value | null = null;
  return () => {
    if (isFirst) {
      isFirst = false;
      return null;
    }
    return (made ??= make());
  };
}
