import { Kind, type FieldNode, type GraphQLNamedType } from 'graphql';
import { printSelection } from './print-operation.ts';
import type { StandsFor } from '../supergraph/alike-leaves.ts';

/** The fields of one object with one in the place of several that are planned alike. Their order stays. */
export type GatherLeaves = (parent: GraphQLNamedType, fields: readonly FieldNode[]) => FieldNode[];

/** Gathers the leaves of an operation, object by object. */
export interface LeafGatherer {
  readonly gather: GatherLeaves;
  /** What was gathered so far. */
  readonly leaves: readonly string[];
}

const PLACE = /^_l(\d+)$/;

/** The alias under which leaves stand in an outline. */
export function aliasOf(place: number): string {
  return `_l${place}`;
}

/** The number of the leaves for which a field of an outline stands; `null` for any other field. */
export function placeOf({ alias }: FieldNode): number | null {
  const [, place] = (alias && PLACE.exec(alias.value)) ?? [];
  return place === undefined ? null : Number(place);
}

/**
 * Begins to gather. What is equal is one to the planner, such as fetches of the same things at several places: so equal leaves of
 * one type have one number.
 */
export function gatherLeaves(standsFor: StandsFor): LeafGatherer {
  const leaves: string[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (type: string, text: string): number => {
    const key = `${type} ${text}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, leaves.length);
    return leaves.push(text) - 1;
  };
  const placeOfRun = (type: string, { standing, text }: Run) => placeNode(numberOf(type, text), standing);
  const gather: GatherLeaves = ({ name: type }, fields) => {
    const gathered: FieldNode[] = [];
    let run: Run | null = null;
    for (const field of fields) {
      const standing = isPlainLeaf(field) ? standsFor(type, field.name.value) : undefined;
      if (run && run.standing !== standing) gathered.push(placeOfRun(type, run));
      if (standing === undefined) gathered.push(field);
      run = standing === undefined ? null : longer(run, standing, field);
    }
    if (run) gathered.push(placeOfRun(type, run));
    return gathered;
  };
  return { gather, leaves };
}

/** Fields side by side that one field stands for. */
interface Run {
  readonly standing: string;
  readonly text: string;
}

function longer(run: Run | null, standing: string, field: FieldNode): Run {
  const text = printSelection(field);
  return { standing, text: run?.standing === standing ? `${run.text} ${text}` : text };
}

function isPlainLeaf({ selectionSet, arguments: given = [], directives = [] }: FieldNode): boolean {
  return !selectionSet && given.length === 0 && directives.length === 0;
}

function placeNode(place: number, standing: string): FieldNode {
  return {
    kind: Kind.FIELD,
    alias: { kind: Kind.NAME, value: aliasOf(place) },
    name: { kind: Kind.NAME, value: standing },
  };
}
