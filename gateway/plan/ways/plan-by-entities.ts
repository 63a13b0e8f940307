/**
 * The last resort where the planner has no plan for an operation as a whole: the operation is cut at every entity, each part
 * is planned as if it began there, and the parts' plans are put together. It may ask a subgraph more often than the best plan
 * would, and it finds a plan for whatever can be planned one entity at a time.
 */
import { Kind, print, type GraphQLNamedType, type SelectionNode, type SelectionSetNode } from 'graphql';
import {
  beginCutting,
  planEntityPart,
  wayInto,
  type Cutting,
  type EntityGraph,
  type PlanText,
} from './entity-part.ts';
import type { PathSegment, PlanNode } from '../query-plan.ts';

/** Plans an operation entity by entity. */
export async function planByEntities(
  graph: EntityGraph,
  operation: string,
  planText: PlanText,
): Promise<PlanNode> {
  const { cutting, root } = beginCutting(graph, operation, planText);
  const { definition } = cutting;
  const parts = await cutSet(cutting, definition.selectionSet, root, []);
  const main = await planText(print({ ...definition, selectionSet: parts.selectionSet }));
  return { kind: 'Sequence', nodes: [...(main ? [main] : []), ...parts.plans] };
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
  const [inner, segments] = wayInto(cutting, selection, type);
  if (!inner) return { selection, plans: [] };
  const cut = cutting.entities.has(inner.name) ? cutEntity : cutSet;
  const parts = await cut(cutting, selection.selectionSet, inner, [...path, ...segments]);
  return { selection: { ...selection, selectionSet: parts.selectionSet }, plans: parts.plans };
}

/** Leaves of an entity what its own part needs: its type and keys. */
async function cutEntity(
  cutting: Cutting,
  set: SelectionSetNode,
  type: GraphQLNamedType,
  path: readonly PathSegment[],
): Promise<Parts> {
  const inner = await cutSet(cutting, set, type, path);
  const part = await planEntityPart(cutting, inner.selectionSet.selections, type.name, path);
  return {
    selectionSet: { kind: Kind.SELECTION_SET, selections: part.keys },
    plans: [...part.plans, ...inner.plans],
  };
}
