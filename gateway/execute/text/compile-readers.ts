import {
  isObjectType,
  Kind,
  OperationTypeNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { fetchOperation } from '../../plan/fetch-operation.ts';
import type { OperationKind } from '../../plan/query-plan.ts';
import type { SupergraphFacts } from '../../plan/supergraph/supergraph-facts.ts';
import type { ReadAnswer } from '../../transport/transport.ts';
import { asciiBytes } from '../../json/ascii-bytes.ts';
import { entityAliases } from '../compile/entity-aliases.ts';
import { compilePath } from '../compile/entity-path.ts';
import type { FlatFetch } from '../compile/flat-plan.ts';
import type { SelectionShape } from '../compile/shape-plan.ts';
import { placesAt, type ClientPlace } from './client-places.ts';
import { compileObject, hasText } from './compile-object.ts';
import { isOnlyForClient } from './only-for-client.ts';
import { membersOf, setsOf, type OperationContext } from './members-of.ts';
import { createReadAnswer } from './read-answer.ts';
import type { ReadObject, ReadPart } from './read-value.ts';

/** What the readers of an operation's answers are compiled from. */
export interface ReadersInput {
  readonly fetches: readonly FlatFetch[];
  readonly shape: SelectionShape;
  readonly apiSchema: GraphQLSchema;
  readonly facts: SupergraphFacts;
}

/**
 * How the answer to each fetch is read, by its place among them: what only the client looks at stays text, and goes
 * to the client as the subgraph wrote it. `null` where nothing of it can be copied.
 */
export function compileReaders({ fetches, shape, apiSchema, facts }: ReadersInput): (ReadAnswer | null)[] {
  const canCopy = isOnlyForClient(fetches);
  if (!canCopy || fetches.some(({ part }) => part > 0)) return fetches.map(() => null);
  return fetches.map((flat) => {
    if (flat.conditions.length > 0 || isRewritten(flat)) return null;
    const operation = fetchOperation(flat.fetch.operation);
    const context = { apiSchema, isOnlyForClient: canCopy };
    const root = compileRoot(context, { flat, operation, shape, facts });
    return root && hasText(root) ? createReadAnswer(root) : null;
  });
}

function isRewritten({ fetch, path }: FlatFetch): boolean {
  if (fetch.kind === 'Fetch' && fetch.outputRewrites.length > 0) return true;
  return entityAliases(fetch, path)?.some(({ outputRewrites }) => outputRewrites.length > 0) ?? false;
}

interface Fetched extends Pick<ReadersInput, 'shape' | 'facts'> {
  readonly flat: FlatFetch;
  readonly operation: OperationDefinitionNode;
}

const KINDS = {
  query: OperationTypeNode.QUERY,
  mutation: OperationTypeNode.MUTATION,
  subscription: OperationTypeNode.SUBSCRIPTION,
} as const satisfies Record<OperationKind, OperationTypeNode>;

type Context = Parameters<typeof compileObject>[0];

function compileRoot(context: Context, fetched: Fetched): ReadObject | null {
  const { flat, operation, shape } = fetched;
  const type = context.apiSchema.getRootType(KINDS[flat.fetch.operationKind]);
  if (!type) return null;
  if (entityAliases(flat.fetch, flat.path)) return compileEntities(context, type, fetched);
  // Root fields that belong further inside are left as they are.
  if (flat.path !== null) return null;
  return compileObject(context, type, [operation.selectionSet], placesAt(shape, [], type.name));
}

function compileEntities(context: Context, query: GraphQLObjectType, fetched: Fetched): ReadObject | null {
  const members = membersOf(context, query, [fetched.operation.selectionSet]);
  if (!members) return null;
  const parts = [...members].map(([alias, nodes]): ReadPart => {
    const object = compileEntity(context, fetched, alias, setsOf(nodes));
    const name = asciiBytes(`${JSON.stringify(alias)}:`);
    const item = object ? ({ kind: 'object', object } as const) : ({ kind: 'any' } as const);
    return { kind: 'value', key: alias, name, value: { kind: 'list', item } };
  });
  return { parts };
}

function compileEntity(
  context: Context,
  { flat, shape, facts }: Fetched,
  key: string,
  sets: ReturnType<typeof setsOf>,
): ReadObject | null {
  const asked = entityAliases(flat.fetch, flat.path)?.find(({ alias }) => alias === key);
  const type = onlyType(context, sets);
  if (!asked || !type) return null;
  const places = asked.paths.flatMap((path): readonly ClientPlace[] =>
    placesAt(shape, compilePath(path, facts), type.name),
  );
  return compileObject(context, type, sets, places);
}

/** The one type of entities that is asked about; `null` where there are several, or where the type is no object type. */
function onlyType(
  { apiSchema }: OperationContext,
  sets: ReturnType<typeof setsOf>,
): GraphQLObjectType | null {
  const conditions = new Set(
    sets.flatMap(({ selections }) =>
      selections.map((selection) =>
        selection.kind === Kind.INLINE_FRAGMENT ? selection.typeCondition?.name.value : undefined,
      ),
    ),
  );
  const [name] = conditions;
  const type = conditions.size === 1 && name !== undefined ? apiSchema.getType(name) : undefined;
  return isObjectType(type) ? type : null;
}
