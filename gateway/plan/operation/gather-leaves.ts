import { Kind, type FieldNode, type GraphQLNamedType } from 'graphql';
import { printSelection } from './print-operation.ts';
import type { StandsFor } from '../supergraph/alike-leaves.ts';

/** Gathers the leaves of an operation, object by object. */
export interface LeafGatherer {
  /** The fields of one object with one in the place of several that are planned alike. Their order stays. */
  readonly gather: (parent: GraphQLNamedType, fields: readonly FieldNode[]) => readonly FieldNode[];
  /** What was gathered so far. */
  readonly leaves: readonly string[];
}

const PLACE = /^_l(\d+)$/;

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
  return {
    leaves,
    gather: ({ name: type }, fields) =>
      runsOf(fields, (field) => (isPlainLeaf(field) ? standsFor(type, field.name.value) : undefined)).map(
        ({ field, standing, text }) =>
          standing === undefined ? field : placeNode(numberOf(type, text), standing),
      ),
  };
}

/** Fields side by side that one field stands for. Where none does it is one field, without a text. */
interface Run {
  readonly field: FieldNode;
  readonly standing: string | undefined;
  text: string;
}

function runsOf(fields: readonly FieldNode[], standingFor: (field: FieldNode) => string | undefined): Run[] {
  const runs: Run[] = [];
  for (const field of fields) {
    const standing = standingFor(field);
    const last = runs.at(-1);
    const isOneMore = standing !== undefined && last?.standing === standing;
    if (isOneMore) last.text += ` ${printSelection(field)}`;
    else runs.push({ field, standing, text: standing === undefined ? '' : printSelection(field) });
  }
  return runs;
}

function isPlainLeaf({ selectionSet, arguments: given = [], directives = [] }: FieldNode): boolean {
  return !selectionSet && given.length === 0 && directives.length === 0;
}

function placeNode(place: number, standing: string): FieldNode {
  return {
    kind: Kind.FIELD,
    alias: { kind: Kind.NAME, value: `_l${place}` },
    name: { kind: Kind.NAME, value: standing },
  };
}
