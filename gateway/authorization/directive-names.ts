import { Kind, type ConstDirectiveNode, type ConstValueNode, type DocumentNode } from 'graphql';
import type { Demand } from './rule.ts';

/** What each auth directive of a supergraph is called there, with what it demands. */
export type DirectiveNames = ReadonlyMap<string, Demand['kind']>;

/** By the name of its specification: https://specs.apollo.dev/authenticated/v0.1 and so on. */
const specifications: ReadonlyMap<string, Demand['kind']> = new Map([
  ['authenticated', 'authenticated'],
  ['requiresScopes', 'scopes'],
  ['policy', 'policies'],
]);

/**
 * Reads the names from the supergraph's `@link`s, which may rename. The plain names always count too, so that a link that is
 * missing, or not understood, protects too much rather than too little.
 */
export function directiveNames(supergraph: DocumentNode): DirectiveNames {
  const names = new Map(specifications);
  for (const link of linksOf(supergraph)) {
    const [, specification = ''] = /\/(\w+)\/v[\d.]+\/?$/.exec(text(argument(link, 'url')) ?? '') ?? [];
    const kind = specifications.get(specification);
    if (kind === undefined) continue;
    const namespace = text(argument(link, 'as'));
    if (namespace !== undefined) names.set(namespace, kind);
    for (const renamed of importedNames(argument(link, 'import'))) names.set(renamed, kind);
  }
  return names;
}

function linksOf(supergraph: DocumentNode): readonly ConstDirectiveNode[] {
  return supergraph.definitions.flatMap((definition) =>
    definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.SCHEMA_EXTENSION
      ? (definition.directives ?? []).filter(({ name }) => name.value === 'link')
      : [],
  );
}

/** `[{ name: "@policy", as: "@rule" }]` to `rule`. */
function importedNames(value: ConstValueNode | undefined): string[] {
  if (value?.kind !== Kind.LIST) return [];
  return value.values.flatMap((item) => {
    if (item.kind !== Kind.OBJECT) return [];
    const name = text(item.fields.find((field) => field.name.value === 'as')?.value);
    return name?.startsWith('@') ? [name.slice(1)] : [];
  });
}

function argument({ arguments: given = [] }: ConstDirectiveNode, name: string): ConstValueNode | undefined {
  return given.find((one) => one.name.value === name)?.value;
}

function text(value: ConstValueNode | undefined): string | undefined {
  return value?.kind === Kind.STRING ? value.value : undefined;
}
