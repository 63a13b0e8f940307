import { Kind, type ConstDirectiveNode, type ConstValueNode, type DocumentNode } from 'graphql';

/** A specification that a supergraph names as one that it is written in: https://specs.apollo.dev/link/v1.0 */
export interface Link {
  readonly url: string;
  /** `inaccessible` of `https://specs.apollo.dev/inaccessible/v0.2`. */
  readonly specification: string;
  /** `v0.2` of the same. */
  readonly version: string;
  /** `SECURITY` and `EXECUTION` say that nobody may serve this supergraph who does not know the specification. */
  readonly purpose: string | null;
  /** What its directives are called here: the main one first. */
  readonly directives: readonly string[];
  /** Its other directives begin with this and two underscores. */
  readonly namespace: string;
}

/** The `@link`s of a supergraph; older ones say `@core(feature:)`. */
export function readLinks(supergraph: DocumentNode): readonly Link[] {
  return supergraph.definitions.flatMap((definition) =>
    definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.SCHEMA_EXTENSION
      ? (definition.directives ?? []).flatMap(readLink)
      : [],
  );
}

/** What one directive of a specification is called here. */
export function directiveNamesOf(links: readonly Link[], specification: string): ReadonlySet<string> {
  const named = links.filter((link) => link.specification === specification);
  return new Set([specification, ...named.flatMap(({ directives }) => directives)]);
}

function readLink(directive: ConstDirectiveNode): Link[] {
  const url = textOf(argument(directive, 'url') ?? argument(directive, 'feature'));
  const [, specification, version] = /\/([^/]+)\/(v[\d.]+)\/?$/.exec(url ?? '') ?? [];
  if (url === undefined || specification === undefined || version === undefined) return [];
  const namespace = textOf(argument(directive, 'as')) ?? specification;
  const directives = [namespace, ...importedNames(argument(directive, 'import'))];
  const purpose = textOf(argument(directive, 'for')) ?? null;
  return [{ url, specification, version, purpose, directives, namespace }];
}

/** `["@key", { name: "@policy", as: "@rule" }]` to `key`, `rule`. */
function importedNames(value: ConstValueNode | undefined): string[] {
  if (value?.kind !== Kind.LIST) return [];
  return value.values.map(importedName).flatMap((name) => (name?.startsWith('@') ? [name.slice(1)] : []));
}

function importedName(item: ConstValueNode): string | undefined {
  if (item.kind !== Kind.OBJECT) return textOf(item);
  const field = (name: string) => textOf(item.fields.find((one) => one.name.value === name)?.value);
  return field('as') ?? field('name');
}

function argument({ arguments: given = [] }: ConstDirectiveNode, name: string): ConstValueNode | undefined {
  return given.find((one) => one.name.value === name)?.value;
}

function textOf(value: ConstValueNode | undefined): string | undefined {
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : undefined;
}
