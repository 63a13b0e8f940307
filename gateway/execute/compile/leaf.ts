import { isEnumType, type GraphQLLeafType } from 'graphql';
import { derivedOnce } from '../../derived.ts';

/** The value as the client gets it; `undefined` where it is no value of the type. Never called with `null`. */
export type CoerceLeaf = (value: unknown) => unknown;

/** How values of a leaf type are checked, and whether every string is one. */
export interface LeafCoercion {
  readonly coerce: CoerceLeaf;
  readonly anyString: boolean;
}

/**
 * How values of a leaf type are checked. A subgraph has already serialized them, so nothing is converted here beyond an
 * integer id; a value that a client of this schema could not read (an unknown or inaccessible enum value, too) is refused.
 */
export const leafCoercion = derivedOnce((type: GraphQLLeafType): LeafCoercion => {
  if (isEnumType(type)) {
    const names = new Set<unknown>(type.getValues().map(({ name }) => name));
    return { coerce: (value) => (names.has(value) ? value : undefined), anyString: false };
  }
  const coerce = builtIn.get(type.name) ?? anyScalar;
  return { coerce, anyString: coerce('') === '' };
});

const anyScalar: CoerceLeaf = (value) => value;

const builtIn: ReadonlyMap<string, CoerceLeaf> = new Map<string, CoerceLeaf>([
  ['String', (value) => (typeof value === 'string' ? value : undefined)],
  ['Boolean', (value) => (typeof value === 'boolean' ? value : undefined)],
  ['Float', (value) => (Number.isFinite(value) ? value : undefined)],
  ['Int', (value) => (typeof value === 'number' && (value | 0) === value ? value : undefined)],
  ['ID', coerceId],
]);

function coerceId(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return Number.isInteger(value) ? String(value) : undefined;
}
