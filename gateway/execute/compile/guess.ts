import { Kind, type FieldNode, type OperationDefinitionNode, type ValueNode } from 'graphql';
import type { SupergraphFacts } from '../../plan/supergraph/supergraph-facts.ts';
import type { FlatFetch } from './flat-plan.ts';
import { buildRepresentation, lacking, type RepresentationShape } from './representation.ts';
import type { Source } from '../source.ts';
import type { EntityCall, Guess } from './step.ts';

/** What is known of the fetch that the guess is about, and of the one that it waits for. */
interface GuessInput {
  readonly flat: FlatFetch;
  readonly call: EntityCall;
  readonly supplier: FlatFetch;
  readonly supplierOperation: OperationDefinitionNode;
}

/** The guess that can be made for an entity fetch; `null` for none. */
export function compileGuess(input: GuessInput, facts: SupergraphFacts): Guess | null {
  if (!isRootQuery(input.supplier) || !isUnconditional(input.flat)) return null;
  const [path, ...others] = input.call.paths;
  const [key, ...below] = path ?? [];
  if (others.length > 0 || below.length > 0 || typeof key !== 'string') return null;
  const field = rootField(input.supplierOperation, key);
  const typename = field && facts.objectsOfQuery.get(field.name.value);
  return field && typename !== undefined ? { typename, given: argumentsOf(field) } : null;
}

function isRootQuery(supplier: FlatFetch): boolean {
  const { fetch, path } = supplier;
  return (
    fetch.kind === 'Fetch' && fetch.operationKind === 'query' && path === null && isUnconditional(supplier)
  );
}

function isUnconditional({ conditions, part }: FlatFetch): boolean {
  return conditions.length === 0 && part === 0;
}

function rootField({ selectionSet }: OperationDefinitionNode, key: string): FieldNode | undefined {
  return selectionSet.selections.find(
    (selection): selection is FieldNode =>
      selection.kind === Kind.FIELD && (selection.alias ?? selection.name).value === key,
  );
}

function argumentsOf({ arguments: given = [] }: FieldNode): ReadonlyMap<string, ValueNode> {
  return new Map(given.map(({ name, value }) => [name.value, value]));
}

/**
 * The representation of the guessed entity; `null` where it needs more than one key that an argument of the same name says.
 */
export function guessRepresentation(
  { typename, given }: Guess,
  { representation }: EntityCall,
  variables: Source,
): Source | null {
  const shape = representation.forType(typename, variables);
  const entity = shape && guessEntity(shape, given, variables);
  if (!entity) return null;
  const built = buildRepresentation(shape, entity);
  return built === lacking ? null : built;
}

function guessEntity(
  { typename, fields, onlyKey }: RepresentationShape,
  given: ReadonlyMap<string, ValueNode>,
  variables: Source,
): Source | null {
  const [field] = fields;
  const node = onlyKey === null ? undefined : given.get(onlyKey);
  const value = node && stringOf(node, variables);
  return field && value !== undefined ? { __typename: typename, [field.from]: value } : null;
}

/** Keys of other types are not guessed: how a subgraph writes them is its own business. */
function stringOf(node: ValueNode, variables: Source): string | undefined {
  if (node.kind === Kind.STRING) return node.value;
  const value = node.kind === Kind.VARIABLE ? variables[node.name.value] : undefined;
  return typeof value === 'string' ? value : undefined;
}
