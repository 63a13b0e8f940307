import type {
  FragmentDefinitionNode,
  GraphQLCompositeType,
  GraphQLInputType,
  GraphQLSchema,
  SelectionSetNode,
} from 'graphql';

/** The walk over one operation or one fragment: what it goes by, and what it notes for the rules that look at more than a place. */
export interface Walk {
  readonly schema: GraphQLSchema;
  /** All of the document, by name. */
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** The labels of `@defer` in the document. */
  readonly labels: Set<string>;
  /** The selection sets of objects in the document. */
  readonly scopes: Scope[];
  readonly variables: VariableUse[];
  /** The names of the fragments that are spread here. */
  readonly spreads: Set<string>;
}

/** A selection set of an operation, a fragment or a field, and not one of an inline fragment, which belongs to what is around it. */
export interface Scope {
  readonly set: SelectionSetNode;
  readonly type: GraphQLCompositeType;
}

/** A place where a variable stands. */
export interface VariableUse extends InputPlace {
  readonly name: string;
}

/** A place for a value. */
export interface InputPlace {
  readonly type: GraphQLInputType;
  /** What holds where nothing is said. */
  readonly defaultValue?: unknown;
}
