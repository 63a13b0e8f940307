import { readEntityGraph, type PlanText } from './entity-part.ts';
import { planByEntities } from './plan-by-entities.ts';
import { narrowTo } from './narrow-choices.ts';
import type { PlanNode } from '../query-plan.ts';
import { splitRequires } from './split-requires.ts';

/** How an operation may be planned. Supergraphs are loaded when a way is first gone. */
export interface WaysToPlan {
  /** From the better plan to the surer one. A way that there is not in this supergraph is `null`. */
  readonly all: readonly WayToPlan[];
  /** With no choice where to go to a union or an interface: only for what a plan left out (`narrow-choices.ts`). */
  readonly narrowedTo: (graph: string) => WayToPlan;
  /** In the supergraph with entrances, where a plan may begin at any entity. */
  readonly entrances: () => Entrances;
}

export type WayToPlan = (operation: string, planOn: PlanOn) => Promise<PlanNode | null> | null;

/** Plans on one of the supergraphs that were loaded. */
export type PlanOn = (supergraph: number, operation: string) => Promise<PlanNode | null>;

export interface Entrances {
  readonly graph: ReturnType<typeof readEntityGraph>;
  readonly supergraph: number;
}

/**
 * On the supergraph as it is; with the `@requires` fields set apart (`split-requires.ts`), first where they lead back to
 * their type and then all; and entity by entity (`plan-by-entities.ts`), with the `@requires` fields in place and then apart.
 */
export function waysToPlan(supergraphSdl: string, { load, drop }: Loader): WaysToPlan {
  const whole = load(supergraphSdl);
  const leadingBack = once(() => splitRequires(supergraphSdl, 'leading-back'));
  const split = once(() => splitRequires(supergraphSdl, 'all'));
  const entrancesTo = (sdl: string): Entrances => {
    const graph = readEntityGraph(sdl);
    return { graph, supergraph: load(graph.sdl) };
  };
  const entrances = once(() => entrancesTo(supergraphSdl));
  const all = [
    on(() => whole),
    on(once(() => (leadingBack() === supergraphSdl ? null : load(leadingBack())))),
    on(once(() => (split() === leadingBack() ? null : load(split())))),
    byEntities(entrances),
    byEntities(once(() => (split() === supergraphSdl ? null : entrancesTo(split())))),
  ];
  return {
    all,
    entrances,
    narrowedTo: (graph) => narrowed(() => load(narrowTo(supergraphSdl, graph)), drop),
  };
}

/** Loads and drops supergraphs in the process that plans. */
export interface Loader {
  readonly load: (sdl: string) => number;
  readonly drop: (supergraph: number) => void;
}

/** Such a supergraph is needed seldom, and there is one for each subgraph: none is kept. */
function narrowed(load: () => number, drop: (supergraph: number) => void): WayToPlan {
  return async (operation, planOn) => {
    const supergraph = load();
    try {
      return await planOn(supergraph, operation);
    } finally {
      drop(supergraph);
    }
  };
}

function on(load: () => number | null): WayToPlan {
  return (operation, planOn) => {
    const supergraph = load();
    return supergraph === null ? null : planOn(supergraph, operation);
  };
}

function byEntities(load: () => Entrances | null): WayToPlan {
  return (operation, planOn) => {
    const entrances = load();
    if (entrances === null) return null;
    const planText: PlanText = (text) => planOn(entrances.supergraph, text);
    return planByEntities(entrances.graph, operation, planText);
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}
