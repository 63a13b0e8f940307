/** Planning a part of an operation as if it began at an entity that stands in the result already. */
import {
  buildASTSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  parse,
  print,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type InlineFragmentNode,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';
import { addEntrances, entranceOf, entrances } from '../supergraph/entity-entrances.ts';
import { withOwnInputs } from './own-inputs.ts';
import type { PathSegment, PlanNode } from '../query-plan.ts';

/** What planning from entities needs to know of a supergraph; made once, when first needed. */
export interface EntityGraph {
  /** The supergraph in which the parts are planned. */
  readonly sdl: string;
  readonly schema: GraphQLSchema;
  readonly entities: ReadonlySet<string>;
}

/** Reads a supergraph. */
export function readEntityGraph(supergraphSdl: string): EntityGraph {
  const { sdl, entities } = addEntrances(supergraphSdl);
  const schema = buildASTSchema(parse(supergraphSdl, { noLocation: true }), { assumeValidSDL: true });
  return { sdl, schema, entities };
}

/** Plans one operation of the supergraph with entrances. */
export type PlanText = (operation: string) => Promise<PlanNode | null>;

/** An operation that is being cut into parts. */
export interface Cutting extends Pick<EntityGraph, 'schema' | 'entities'> {
  readonly definition: OperationDefinitionNode;
  readonly planText: PlanText;
  /** With which the keys of a part's own begin: another one for each part (`own-inputs.ts`). */
  readonly nextPrefix: () => string;
}

/** Begins to cut an operation. */
export function beginCutting({ schema, entities }: EntityGraph, operation: string, planText: PlanText) {
  const [definition] = parse(operation, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('There is no operation to plan.');
  const root = schema.getRootType(definition.operation);
  if (!root) throw new Error(`The supergraph has no ${definition.operation}.`);
  let parts = 0;
  const nextPrefix = () => `_p${parts++}_`;
  const cutting: Cutting = { schema, entities, definition, planText, nextPrefix };
  return { cutting, root };
}

/** The type inside a selection, and the way there. There is none into what the supergraph does not know. */
export function wayInto(
  { schema }: Pick<Cutting, 'schema'>,
  selection: FieldNode | InlineFragmentNode,
  type: GraphQLNamedType,
): readonly [GraphQLNamedType | undefined, readonly PathSegment[]] {
  if (selection.kind === Kind.FIELD) return stepOf(selection, type);
  const condition = selection.typeCondition?.name.value ?? type.name;
  const inner = schema.getType(condition);
  return [inner, inner && inner !== type ? [{ kind: 'types', types: [inner.name] }] : []];
}

function stepOf(
  field: FieldNode,
  type: GraphQLNamedType,
): readonly [GraphQLNamedType | undefined, readonly PathSegment[]] {
  const fields = isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
  const definition = fields[field.name.value];
  if (!definition) return [undefined, []];
  const key: PathSegment = { kind: 'key', key: field.alias?.value ?? field.name.value };
  return [getNamedType(definition.type), [key, ...listsOf(definition.type)]];
}

function listsOf(type: GraphQLOutputType): PathSegment[] {
  const nullable = getNullableType(type);
  return isListType(nullable) ? [{ kind: 'list' }, ...listsOf(nullable.ofType)] : [];
}

/** What was planned of an entity. */
export interface EntityPart {
  /** What must stand in the result of the entity beforehand: its type and keys. */
  readonly keys: readonly SelectionNode[];
  /** With their paths where the entities really stand. */
  readonly plans: readonly PlanNode[];
}

/** Plans what is selected of the entities of a type at a path. Rejects where the planner has no plan for it. */
export async function planEntityPart(
  cutting: Cutting,
  selections: readonly SelectionNode[],
  type: string,
  path: readonly PathSegment[],
): Promise<EntityPart> {
  const plans = await planEntity(cutting, selections, type);
  const keys = plans.flatMap((plan) => keysIn(plan));
  return {
    keys: [typenameField, ...withoutTypename(keys)],
    plans: plans.flatMap((plan) => moved(plan, path) ?? []),
  };
}

/** One plan for all fields, or where that is refused one for each. */
async function planEntity(
  { definition, planText, nextPrefix }: Cutting,
  selections: readonly SelectionNode[],
  type: string,
): Promise<PlanNode[]> {
  const plan = (chosen: readonly SelectionNode[]) =>
    planText(printEntrance(definition, chosen, type)).then((found) =>
      found ? [withOwnInputs(found, nextPrefix())] : [],
    );
  try {
    return await plan(selections);
  } catch (error) {
    if (selections.length < 2) throw error;
    const plans: PlanNode[] = [];
    for (const selection of selections) plans.push(...(await plan([selection])));
    return plans;
  }
}

function printEntrance(
  { variableDefinitions }: OperationDefinitionNode,
  selections: readonly SelectionNode[],
  type: string,
): string {
  const variables = variableDefinitions?.length ? `query(${variableDefinitions.map(print).join(' ')})` : '';
  return `${variables} { ${entranceOf(type)} { ${selections.map(print).join(' ')} } }`;
}

/** What a plan asks of its entrance. */
function keysIn(plan: PlanNode): SelectionNode[] {
  if (plan.kind === 'Sequence' || plan.kind === 'Parallel') return plan.nodes.flatMap(keysIn);
  if (plan.kind !== 'Fetch' || plan.service !== entrances) return [];
  const [operation] = parse(plan.operation, { noLocation: true }).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return [];
  return operation.selectionSet.selections.flatMap((selection) =>
    selection.kind === Kind.FIELD ? (selection.selectionSet?.selections ?? []) : [],
  );
}

function withoutTypename(selections: readonly SelectionNode[]): SelectionNode[] {
  const byText = new Map(selections.map((selection) => [print(selection), selection]));
  byText.delete('__typename');
  return [...byText.values()];
}

/** A part's plan without its entrance, with its paths where the entities really stand; `null` where nothing is left. */
function moved(plan: PlanNode, to: readonly PathSegment[]): PlanNode | null {
  switch (plan.kind) {
    case 'Sequence':
    case 'Parallel': {
      const nodes = plan.nodes.flatMap((node) => moved(node, to) ?? []);
      const [only = null] = nodes;
      return nodes.length > 1 ? { ...plan, nodes } : only;
    }
    case 'Flatten':
      return { ...plan, path: [...to, ...plan.path.slice(1)] };
    case 'BatchFetch': {
      const aliases = plan.aliases.map((alias) => ({
        ...alias,
        paths: alias.paths.map((path) => [...to, ...path.slice(1)]),
      }));
      return { ...plan, aliases };
    }
    case 'Fetch':
      if (plan.service === entrances) return null;
      throw new Error('The query planner left the entrance of an entity by a root field.');
    case 'Condition':
    case 'Defer':
    case 'Subscription':
      throw new Error(`A part of an operation cannot have a plan with ${plan.kind}.`);
  }
}

const typenameField: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };
