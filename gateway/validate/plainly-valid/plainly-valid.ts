import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { fragmentFits, operationFits } from './definitions.ts';
import { leadsBack, reachedFrom } from './fragments.ts';
import { fieldsMerge } from './merging.ts';
import { usesFit } from './variables.ts';
import type { Walk } from './walk.ts';

/**
 * Whether a document is valid, told by one walk over it where graphql-js takes one for each of its rules. `true` is said only of
 * what graphql-js and our rules for `@defer` find no error in. `false` may be said of anything, and means that they are to be asked.
 */
export type IsPlainlyValid = (document: DocumentNode) => boolean;

/** Each operation is looked at with all its fragments: a document of more operations is left to graphql-js. */
const MOST_OPERATIONS = 20;

export function createPlainlyValid(schema: GraphQLSchema): IsPlainlyValid {
  return (document) => {
    const parts = readParts(document);
    return parts !== null && partsFit(schema, parts);
  };
}

interface Parts {
  readonly operations: readonly OperationDefinitionNode[];
  /** By name. */
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/** `null` where there is anything but operations and fragments, or where two have one name. */
function readParts({ definitions }: DocumentNode): Parts | null {
  const operations: OperationDefinitionNode[] = [];
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition);
    else if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const isEachOnce = operations.length + fragments.size === definitions.length;
  return isEachOnce && areTold(operations) ? { operations, fragments } : null;
}

/** One operation needs no name, several need one each. */
function areTold(operations: readonly OperationDefinitionNode[]): boolean {
  if (operations.length === 1) return true;
  const names = new Set(operations.flatMap(({ name }) => name?.value ?? []));
  return names.size === operations.length && operations.length <= MOST_OPERATIONS;
}

function partsFit(schema: GraphQLSchema, { operations, fragments }: Parts): boolean {
  const shared = { schema, fragments, labels: new Set<string>(), scopes: [] };
  const begin = (): Walk => ({ ...shared, variables: [], spreads: new Set() });
  const inFragments = new Map<string, Walk>();
  for (const [name, fragment] of fragments) {
    const walk = begin();
    inFragments.set(name, walk);
    if (!fragmentFits(walk, fragment)) return false;
  }
  const unused = new Set(inFragments.values());
  for (const operation of operations) {
    const walk = begin();
    if (!operationFits(walk, operation)) return false;
    const reached = reachedFrom(walk, inFragments);
    if (!usesFit(schema, operation, reached)) return false;
    for (const one of reached) unused.delete(one);
  }
  return unused.size === 0 && !leadsBack(inFragments) && fieldsMerge(shared);
}
