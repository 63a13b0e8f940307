import type { FieldNode, GraphQLAbstractType, GraphQLNamedType, GraphQLSchema } from 'graphql';
import type { Denial } from './denial.ts';

/** What one viewer is denied in one operation. Viewers who are denied the same share a guard's key, and so a plan. */
export interface Guard {
  readonly key: string;
  /**
   * Why a field of an object of this type is denied; `null` where it is not. `nodes` are the selections that the operation
   * merges into it: each must be allowed as it is written (on an interface, say), and the field of the type itself, too.
   */
  denialOfField(type: string, nodes: readonly FieldNode[]): Denial | null;
  /** Why any object of this type is denied. */
  denialOfObject(type: string): Denial | null;
  /** Whether some object of this type is denied something: then which one it is must be known. */
  divides(type: GraphQLAbstractType): boolean;
}

/** Where each field of an operation is written: the type that its selection set is on. */
export type WrittenOn = ReadonlyMap<FieldNode, GraphQLNamedType>;

export interface GuardParts {
  readonly key: string;
  readonly apiSchema: GraphQLSchema;
  readonly writtenOn: WrittenOn;
  denialOfType(type: string): Denial | null;
  denialOfCoordinate(type: string, field: string): Denial | null;
}

/** Puts a guard together. It is made for each request that is denied something, so it does nothing ahead of being asked. */
export function createGuard(parts: GuardParts): Guard {
  const divided = new Map<string, boolean>();
  return {
    key: parts.key,
    denialOfField: (type, nodes) => denialOfField(parts, type, nodes),
    denialOfObject: (type) => parts.denialOfType(type),
    divides(type) {
      const known = divided.get(type.name) ?? isDivided(parts, type);
      divided.set(type.name, known);
      return known;
    },
  };
}

function denialOfField(parts: GuardParts, type: string, nodes: readonly FieldNode[]): Denial | null {
  for (const node of nodes) {
    const { value: name } = node.name;
    const written = parts.writtenOn.get(node)?.name ?? type;
    const asWritten = written === type ? null : parts.denialOfCoordinate(written, name);
    const denial = asWritten ?? parts.denialOfCoordinate(type, name);
    if (denial) return denial;
  }
  return null;
}

function isDivided({ apiSchema, ...parts }: GuardParts, type: GraphQLAbstractType): boolean {
  return apiSchema.getPossibleTypes(type).some((object) => {
    const fields = Object.keys(object.getFields());
    const denied = (field: string) => parts.denialOfCoordinate(object.name, field) !== null;
    return parts.denialOfType(object.name) !== null || fields.some(denied);
  });
}
