import { Kind, parse, type DocumentNode, type SelectionSetNode } from 'graphql';
import { compositesOf, graphNames, textOf } from './join-directives.ts';

/** A key as the paths of its fields: `id tag { k }` is `id`, `tag/k`. */
export type KeyPaths = readonly string[];

/** By what the entities of a supergraph can be asked for: what a plan is checked against. */
export interface EntityKeys {
  /** The keys by which this subgraph lets in objects of this type, be they its own, an interface's or a member's. */
  readonly into: (service: string, type: string) => readonly KeyPaths[];
  /** Whether every object of the one type is of the other. */
  readonly isUnder: (type: string, condition: string) => boolean;
  /** The names of the fields that take arguments. */
  readonly withArguments: ReadonlySet<string>;
}

/** Reads them from a supergraph. */
export function readEntityKeys(document: DocumentNode): EntityKeys {
  const own = readKeys(document);
  const above = readAbstract(document);
  const isUnder = (type: string, condition: string) =>
    type === condition || above.get(type)?.has(condition) === true;
  const related = (type: string) => [
    type,
    ...(above.get(type) ?? []),
    ...[...above].flatMap(([member, types]) => (types.has(type) ? [member] : [])),
  ];
  const known = new Map<string, readonly KeyPaths[]>();
  return {
    into(service, type) {
      const place = `${service} ${type}`;
      const found = known.get(place);
      if (found) return found;
      const keys = related(type).flatMap((one) => own.get(`${service} ${one}`) ?? []);
      // Any other name is a subgraph's own, and there is no end of those.
      if (own.has(place) || above.has(type)) known.set(place, keys);
      return keys;
    },
    isUnder,
    withArguments: new Set(
      compositesOf(document).flatMap(({ fields = [] }) =>
        fields.flatMap(({ name, arguments: all = [] }) => (all.length > 0 ? [name.value] : [])),
      ),
    ),
  };
}

function readKeys(document: DocumentNode): ReadonlyMap<string, readonly KeyPaths[]> {
  const names = graphNames(document);
  const keys = new Map<string, KeyPaths[]>();
  for (const node of compositesOf(document)) {
    for (const join of node.directives ?? []) {
      const key = textOf(join, 'key');
      const isOpen = join.name.value === 'join__type' && textOf(join, 'resolvable') !== 'false';
      if (key === undefined || !isOpen) continue;
      const graph = textOf(join, 'graph') ?? '';
      const place = `${names.get(graph) ?? graph} ${node.name.value}`;
      keys.set(place, [...(keys.get(place) ?? []), keyPaths(key)]);
    }
  }
  return keys;
}

/** The interfaces and unions that each type is of. */
function readAbstract(document: DocumentNode): ReadonlyMap<string, ReadonlySet<string>> {
  const above = new Map<string, Set<string>>();
  const note = (type: string, condition: string) =>
    above.set(type, (above.get(type) ?? new Set()).add(condition));
  for (const node of document.definitions) {
    if (node.kind === Kind.UNION_TYPE_DEFINITION) {
      for (const { name } of node.types ?? []) note(name.value, node.name.value);
    } else if (node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION) {
      for (const { name } of node.interfaces ?? []) note(node.name.value, name.value);
    }
  }
  return above;
}

function keyPaths(key: string): KeyPaths {
  const [definition] = parse(`{${key}}`, { noLocation: true }).definitions;
  return definition?.kind === Kind.OPERATION_DEFINITION ? pathsIn(definition.selectionSet, '') : [];
}

function pathsIn({ selections }: SelectionSetNode, prefix: string): string[] {
  return selections.flatMap((selection) => {
    if (selection.kind !== Kind.FIELD) return [];
    const path = `${prefix}${selection.name.value}`;
    return selection.selectionSet ? pathsIn(selection.selectionSet, `${path}/`) : [path];
  });
}
