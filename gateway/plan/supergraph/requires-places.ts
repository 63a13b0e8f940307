import { Kind, type DocumentNode, type FieldDefinitionNode, type TypeNode } from 'graphql';
import {
  compositesOf,
  isRequires,
  isSuppliedBy,
  joins,
  textOf,
  type CompositeNode,
} from './join-directives.ts';
import { topFields } from './supergraph-facts.ts';

/** In which of a subgraph and its twins (see `split-requires.ts`) a field stands. */
export type FieldPlace =
  /** In all of them: keys, what is external, and the fields of types that have no key to leave by. */
  | 'everywhere'
  /** Only in the subgraph itself: the fewer ways there are, the less the planner has to search. */
  | 'subgraph'
  /** A `@requires` field, in the twin for those that lead to no type with such fields. */
  | 'requires'
  /** A `@requires` field, in the twin for the others. */
  | 'requires-entities';

export interface RequiresPlaces {
  placeOf(type: string, field: FieldDefinitionNode): FieldPlace;
  /** The types that have `@requires` fields: only these are entered through a twin. */
  readonly bearing: ReadonlySet<string>;
  /** The twins that have any field. */
  readonly twins: readonly TwinPlace[];
}

export type TwinPlace = Extract<FieldPlace, `requires${string}`>;

/** Which subgraphs with `@requires` fields get twins: those that also lead back to a type with such fields, or all. */
export type SplitWhich = 'leading-back' | 'all';

/** Where the fields of a subgraph go; `null` where it gets no twins. */
export function readRequiresPlaces(
  document: DocumentNode,
  graph: string,
  which: SplitWhich,
): RequiresPlaces | null {
  const types = compositesOf(document).filter((type) => joins(type, 'join__type', graph).length > 0);
  const bearing = types.filter(({ fields = [] }) => fields.some((field) => isRequires(field, graph)));
  if (bearing.length === 0) return null;
  const back = typesLeadingBack(document, graph, types, bearing);
  const leadsBack = ({ type }: FieldDefinitionNode) => back.has(namedType(type));
  const roots = rootTypes(document);
  const isLeadingBack = types.some(
    (type) =>
      !roots.has(type.name.value) &&
      type.fields?.some((field) => isSuppliedBy(field, graph) && leadsBack(field)),
  );
  if (which === 'leading-back' && !isLeadingBack) return null;
  const entities = new Map(
    types.filter((type) => isEntity(type, graph)).map((type) => [type.name.value, keyFieldsOf(type, graph)]),
  );
  const twinOf = (field: FieldDefinitionNode) => (leadsBack(field) ? 'requires-entities' : 'requires');
  const moved = bearing.flatMap(({ fields = [] }) => fields.filter((field) => isRequires(field, graph)));
  return {
    bearing: new Set(bearing.map(({ name }) => name.value)),
    twins: [...new Set(moved.map(twinOf))],
    placeOf(type, field) {
      if (isRequires(field, graph)) return twinOf(field);
      if (roots.has(type)) return 'subgraph';
      const isOrdinary = isSuppliedBy(field, graph) && entities.get(type)?.has(field.name.value) === false;
      return isOrdinary ? 'subgraph' : 'everywhere';
    },
  };
}

/** The fields at the top of the keys by which the subgraph knows a type. */
function keyFieldsOf(type: CompositeNode, graph: string): ReadonlySet<string> {
  const keys = joins(type, 'join__type', graph).flatMap((join) => textOf(join, 'key') ?? []);
  return new Set(keys.flatMap(topFields));
}

/** The types from which a twin could come to a type with `@requires` fields. An entity is left by its key instead. */
function typesLeadingBack(
  document: DocumentNode,
  graph: string,
  types: readonly CompositeNode[],
  bearing: readonly CompositeNode[],
): ReadonlySet<string> {
  const back = new Set(bearing.map(({ name }) => name.value));
  const values = types.filter((type) => !isEntity(type, graph));
  let before = 0;
  while (before < back.size) {
    before = back.size;
    addAbstract(document, back);
    for (const { name, fields = [] } of values) {
      const leads = fields.some((field) => isSuppliedBy(field, graph) && back.has(namedType(field.type)));
      if (leads) back.add(name.value);
    }
  }
  return back;
}

/** A union or an interface leads where any of its types does. */
function addAbstract(document: DocumentNode, back: Set<string>): void {
  for (const definition of document.definitions) {
    if (definition.kind === Kind.UNION_TYPE_DEFINITION) {
      if (definition.types?.some(({ name }) => back.has(name.value))) back.add(definition.name.value);
    } else if (definition.kind === Kind.OBJECT_TYPE_DEFINITION && back.has(definition.name.value)) {
      for (const { name } of definition.interfaces ?? []) back.add(name.value);
    }
  }
}

function isEntity(type: CompositeNode, graph: string): boolean {
  return joins(type, 'join__type', graph).some(
    (join) => textOf(join, 'key') !== undefined && textOf(join, 'resolvable') !== 'false',
  );
}

function rootTypes(document: DocumentNode): ReadonlySet<string> {
  const names = new Set(['Query', 'Mutation', 'Subscription']);
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.SCHEMA_DEFINITION) continue;
    for (const { type } of definition.operationTypes) names.add(type.name.value);
  }
  return names;
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
