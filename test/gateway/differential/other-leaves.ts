import {
  isInterfaceType,
  isLeafType,
  isObjectType,
  getNamedType,
  Kind,
  parse,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type FieldNode,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionNode,
} from 'graphql';
import { dice } from '../execute/dice.ts';

/** The same operation with other leaves of the same types, under the aliases of nobody else. */
export function withOtherLeaves(schema: GraphQLSchema, source: string, seed: number): string {
  const chance = dice(seed);
  const types = new TypeInfo(schema);
  let last = 0;
  const changed = visit(
    parse(source, { noLocation: true }),
    visitWithTypeInfo(types, {
      SelectionSet(set) {
        const type = types.getParentType();
        const leaves = isObjectType(type) || isInterfaceType(type) ? leavesOf(type) : [];
        if (leaves.length === 0) return undefined;
        const selections = set.selections.flatMap((selection): SelectionNode[] => {
          if (!isPlainLeaf(selection)) return [selection];
          return Array.from({ length: chance.int(4) }, () => field(chance.pick(leaves), `o${last++}`));
        });
        return selections.length > 0 ? { ...set, selections } : undefined;
      },
    }),
  );
  return print(changed);
}

function leavesOf(type: GraphQLObjectType | GraphQLInterfaceType): string[] {
  return Object.values(type.getFields()).flatMap((field) =>
    isLeafType(getNamedType(field.type)) && field.args.length === 0 ? [field.name] : [],
  );
}

function isPlainLeaf(selection: SelectionNode): boolean {
  if (selection.kind !== Kind.FIELD) return false;
  const { selectionSet, name, arguments: given = [], directives = [] } = selection;
  return !selectionSet && given.length + directives.length === 0 && !name.value.startsWith('__');
}

function field(name: string, alias: string): FieldNode {
  return {
    kind: Kind.FIELD,
    alias: { kind: Kind.NAME, value: alias },
    name: { kind: Kind.NAME, value: name },
  };
}
