import type { Graph } from '../supergraph.ts';

/** A gateway to measure. */
export interface Gateway {
  readonly name: string;
  readonly title: string;
  /** The packages that it is made of, as `name version`. */
  versions(): readonly string[];
  /** How to start it on a graph and a port, with its GraphQL at `/graphql`. */
  command(graph: Graph, port: number): Command;
  /** Workloads that it cannot do by its nature. */
  readonly leavesOut?: readonly string[];
  /** What a reader of its figures should know. */
  readonly remarks?: readonly string[];
}

/** A program with its words and settings. */
export interface Command {
  readonly program: string;
  readonly words: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly folder?: string;
}
