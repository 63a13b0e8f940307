/**
 * The last resort where the planner has no plan for an operation as a whole: the operation is cut at every entity, each part
 * is planned as if it began there, and the parts' plans are put together. It may ask a subgraph more often than the best plan
 * would, and it finds a plan for whatever can be planned one entity at a time.
 */
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
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { addEntrances, entranceOf, entrances } from './entity-entrances.ts';
import type { PathSegment, PlanNode } from './query-plan.ts';

/** Plans one operation of the supergraph with entrances. */
export type PlanText = (operation: string) => Promise<PlanNode | null>;

/** What cutting needs to know of a supergraph; made once, when first needed. */
export interface EntityCutter {
  /** The supergraph in which the parts are planned. */
  readonly sdl: string;
  plan(operation: string, planText: PlanText): Promise<PlanNode>;
}

export function createEntityCutter(supergraphSdl: string): EntityCutter {
  const { sdl, entities } = addEntrances(supergraphSdl);
  const schema = buildASTSchema(parse(supergraphSdl, { noLocation: true }), { assumeValidSDL: true });
  return {
    sdl,
    async plan(operation, planText) {
      const [definition] = parse(operation, { noLocation: true }).definitions;
      if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('There is no operation to plan.');
      const cutting: Cutting = { schema, entities, definition, planText };
      const root = schema.getRootType(definition.operation);
      if (!root) throw new Error(`The supergraph has no ${definition.operation}.`);
      const parts = await cutSet(cutting, definition.selectionSet, root, []);
      const main = await planText(print({ ...definition, selectionSet: parts.selectionSet }));
      return { kind: 'Sequence', nodes: [...(main ? [main] : []), ...parts.plans] };
    },
  };
}

interface Cutting {
  readonly schema: GraphQLSchema;
  readonly entities: ReadonlySet<string>;
  readonly definition: OperationDefinitionNode;
  readonly planText: PlanText;
}

/** What is left of a selection set, and the plans of what was cut off, parents before children. */
interface Parts {
  readonly selectionSet: SelectionSetNode;
  readonly plans: readonly PlanNode[];
}

async function cutSet(
  cutting: Cutting,
  set: SelectionSetNode,
  type: GraphQLNamedType,
  path: readonly PathSegment[],
): Promise<Parts> {
  const selections: SelectionNode[] = [];
  const plans: PlanNode[] = [];
  for (const selection of set.selections) {
    const cut = await cutSelection(cutting, selection, type, path);
    selections.push(cut.selection);
    plans.push(...cut.plans);
  }
  return { selectionSet: { kind: Kind.SELECTION_SET, selections }, plans };
}

type CutSelection = { readonly selection: SelectionNode; readonly plans: readonly PlanNode[] };

async function cutSelection(
  cutting: Cutting,
  selection: SelectionNode,
  type: GraphQLNamedType,
  path: readonly PathSegment[],
): Promise<CutSelection> {
  if (selection.kind === Kind.FRAGMENT_SPREAD || !selection.selectionSet) return { selection, plans: [] };
  const [inner, segments] =
    selection.kind === Kind.FIELD
      ? stepOf(selection, type)
      : conditionOf(cutting, selection.typeCondition?.name.value);
  if (!inner) return { selection, plans: [] };
  const cut = cutting.entities.has(inner.name) ? cutEntity : cutSet;
  const parts = await cut(cutting, selection.selectionSet, inner, [...path, ...segments]);
  return { selection: { ...selection, selectionSet: parts.selectionSet }, plans: parts.plans };
}

type Way = readonly [GraphQLNamedType | undefined, readonly PathSegment[]];

function stepOf(field: FieldNode, type: GraphQLNamedType): Way {
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

function conditionOf({ schema }: Cutting, condition: string | undefined): Way {
  const type = condition === undefined ? undefined : schema.getType(condition);
  return [type, type ? [{ kind: 'types', types: [type.name] }] : []];
}

/** Leaves of an entity what its own part needs: its type and keys. */
async function cutEntity(
  cutting: Cutting,
  set: SelectionSetNode,
  type: GraphQLNamedType,
  path: readonly PathSegment[],
): Promise<Parts> {
  const inner = await cutSet(cutting, set, type, path);
  const plans = await planEntity(cutting, inner.selectionSet.selections, type.name);
  const keys = plans.flatMap((plan) => keysIn(plan, type.name));
  const own = plans.flatMap((plan) => moved(plan, path) ?? []);
  const selections = [typenameField, ...withoutTypename(keys)];
  return { selectionSet: { kind: Kind.SELECTION_SET, selections }, plans: [...own, ...inner.plans] };
}

/** One plan for all fields, or where that is refused one for each. */
async function planEntity(
  { definition, planText }: Cutting,
  selections: readonly SelectionNode[],
  type: string,
): Promise<PlanNode[]> {
  const plan = (chosen: readonly SelectionNode[]) =>
    planText(printEntrance(definition, chosen, type)).then((found) => (found ? [found] : []));
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
function keysIn(plan: PlanNode, type: string): SelectionNode[] {
  if (plan.kind === 'Sequence' || plan.kind === 'Parallel') {
    return plan.nodes.flatMap((node) => keysIn(node, type));
  }
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
      return nodes.length > 0 ? { ...plan, nodes } : null;
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
