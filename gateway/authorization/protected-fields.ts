import {
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import type { Rule } from './rule.ts';

export type RulesOfType = (type: string) => ReadonlySet<Rule>;
export type RulesOfField = (type: string, field: string) => ReadonlySet<Rule>;

interface Reading {
  readonly schema: GraphQLSchema;
  readonly ofType: RulesOfType;
  /** The rules that are written at a field itself. */
  readonly own: (coordinate: string) => readonly Rule[];
}

interface Gathering extends Reading {
  readonly rules: Set<Rule>;
  /** Fields whose rules are in already: fields may require each other. */
  readonly seen: Set<string>;
}

/** The rules that a selection of a field must meet, gathered when first asked for. */
export function protectedFields(
  schema: GraphQLSchema,
  ofType: RulesOfType,
  own: Reading['own'],
): RulesOfField {
  const known = new Map<string, ReadonlySet<Rule>>();
  return (type, field) => {
    const coordinate = `${type}.${field}`;
    const found = known.get(coordinate);
    if (found) return found;
    const gathering: Gathering = { schema, ofType, own, rules: new Set(), seen: new Set() };
    gatherField(gathering, schema.getType(type), field);
    known.set(coordinate, gathering.rules);
    return gathering.rules;
  };
}

function gatherField(gathering: Gathering, type: GraphQLNamedType | undefined, name: string): void {
  if (!isObjectType(type) && !isInterfaceType(type)) return;
  const coordinate = `${type.name}.${name}`;
  const field = type.getFields()[name];
  if (!field || gathering.seen.has(coordinate)) return;
  gathering.seen.add(coordinate);
  const given = getNamedType(field.type);
  const rules = [gathering.ofType(type.name), gathering.own(coordinate), gathering.ofType(given.name)];
  for (const rule of rules.flatMap((some) => [...some])) gathering.rules.add(rule);
  for (const required of requiredBy(field)) gatherRequired(gathering, type, required);
  if (comesFromInterface(field)) {
    for (const parent of type.getInterfaces()) gatherField(gathering, parent, name);
  }
}

/** All that is fetched for a `@requires`, under whichever type: the answer of the field could tell any of it. */
function gatherRequired(gathering: Gathering, type: GraphQLNamedType, set: SelectionSetNode): void {
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      for (const one of withPossible(gathering.schema, type)) {
        addAll(gathering.rules, gathering.ofType(one.name));
        gatherField(gathering, one, selection.name.value);
        const field = one.getFields()[selection.name.value];
        const inner = field && getNamedType(field.type);
        if (inner && selection.selectionSet) gatherRequired(gathering, inner, selection.selectionSet);
      }
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = gathering.schema.getType(selection.typeCondition?.name.value ?? type.name);
      if (condition) gatherRequired(gathering, condition, selection.selectionSet);
    }
  }
}

function withPossible(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
): readonly (GraphQLObjectType | GraphQLInterfaceType)[] {
  const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : [];
  return isObjectType(type) || isInterfaceType(type) ? [type, ...possible] : possible;
}

/** The field sets of all `@join__field(requires:)`, in whichever subgraph: which one will be asked is not known yet. */
function requiredBy(field: GraphQLField<unknown, unknown>): SelectionSetNode[] {
  return joinsOf(field).flatMap(({ arguments: given = [] }) =>
    given.flatMap(({ name, value }) =>
      name.value === 'requires' && value.kind === Kind.STRING ? parseFieldSet(value.value) : [],
    ),
  );
}

function parseFieldSet(fieldSet: string): SelectionSetNode[] {
  return parse(`{${fieldSet}}`, { noLocation: true }).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? [definition.selectionSet] : [],
  );
}

/** Composition writes a `@join__field` without a graph where an `@interfaceObject` gave the field to the type. */
function comesFromInterface(field: GraphQLField<unknown, unknown>): boolean {
  const joins = joinsOf(field);
  return (
    joins.length > 0 &&
    joins.every(({ arguments: given }) => !given?.some(({ name }) => name.value === 'graph'))
  );
}

function joinsOf({ astNode }: GraphQLField<unknown, unknown>) {
  return (astNode?.directives ?? []).filter(({ name }) => name.value === 'join__field');
}

function addAll(into: Set<Rule>, rules: ReadonlySet<Rule>): void {
  for (const rule of rules) into.add(rule);
}
