import { parse, validate } from 'graphql';
import { federate, type Federation } from '../../support/federation.ts';
import { randomOperation } from '../execute/random-operation.ts';
import { bothAnswers, isSame, plainSchema, type Asked, type Seen } from './compare.ts';
import { withOtherLeaves } from './other-leaves.ts';
import { randomData, type Store } from './random-data.ts';
import { randomModel, subgraphsOf } from './random-supergraph.ts';

/** One operation that the gateway answers otherwise than graphql-js. */
export interface Difference extends Asked {
  readonly seed: number;
  readonly operationSeed: number;
  readonly expected: Seen;
  readonly actual: Seen;
}

export interface Outcome {
  /** Why composition refused the supergraph, if it did. */
  readonly refused: string | null;
  readonly operations: number;
  readonly differences: readonly Difference[];
}

/** A supergraph of a seed, served beside one plain schema over the same data. */
export function randomGraph(seed: number) {
  const model = randomModel(seed);
  const held: { store: Store } = { store: randomData(model, 0) };
  const subgraphs = subgraphsOf(model, () => held.store);
  const graph = federate(...subgraphs);
  const schema = plainSchema(graph.apiSchema);
  const useData = (dataSeed: number) => (held.store = randomData(model, dataSeed));
  return {
    graph,
    subgraphs,
    useData,
    async compare(asked: Asked, dataSeed: number) {
      useData(dataSeed);
      return bothAnswers(graph, schema, held.store.root, asked);
    },
  };
}

/**
 * Composes the supergraph of a seed once, and runs random operations on it, each over data of its own, and so many times more with
 * other leaves. `operations` counts all of them.
 */
export async function runSupergraph(seed: number, operations: number, variants = 0): Promise<Outcome> {
  let made: ReturnType<typeof randomGraph>;
  try {
    made = randomGraph(seed);
  } catch (error) {
    return {
      refused: error instanceof Error ? error.message : String(error),
      operations: 0,
      differences: [],
    };
  }
  const differences: Difference[] = [];
  let run = 0;
  for (let operationSeed = seed + 1; run < operations; operationSeed++) {
    for (const asked of operationsOf(made.graph, operationSeed, variants)) {
      run++;
      const answers = await made.compare(asked, operationSeed);
      if (!isSame(answers)) differences.push({ seed, operationSeed, ...asked, ...answers });
    }
  }
  made.graph.executor.close();
  return { refused: null, operations: run, differences };
}

/** A random operation, and the same with other leaves: nothing where they are not valid. */
function operationsOf(graph: Federation, seed: number, variants: number): Asked[] {
  const asked = validOperation(graph, seed);
  if (!asked) return [];
  const others = Array.from({ length: variants }, (_, index) => ({
    ...asked,
    source: withOtherLeaves(graph.apiSchema, asked.source, seed * 10 + index),
  }));
  return [asked, ...others.filter(({ source }) => validate(graph.apiSchema, parse(source)).length === 0)];
}

export function validOperation({ apiSchema }: Federation, seed: number): Asked | null {
  const names = Object.values(apiSchema.getTypeMap()).flatMap((type) =>
    'getFields' in type && !type.name.startsWith('__') ? Object.keys(type.getFields()) : [],
  );
  const asked = randomOperation(apiSchema, seed, ['x', 'y', 'id', ...names.slice(0, 12)]);
  return validate(apiSchema, parse(asked.source)).length === 0 ? asked : null;
}
