import type { KeyPaths } from '../../plan/supergraph/entity-keys.ts';
import type { RequiredSelection, Rewrite } from '../../plan/query-plan.ts';
import type { SupergraphFacts } from '../../plan/supergraph/supergraph-facts.ts';
import { compileRewrites, type ApplyRewrites } from './rewrite.ts';
import { isSource, type Source } from '../source.ts';

/** How the representations of one entity fetch are built, for each type that an entity may have. */
export interface RepresentationPlan {
  /** `null` where this fetch has nothing to ask about an entity of this type. */
  forType(typename: string, variables: Source): RepresentationShape | null;
}

export interface RepresentationShape {
  readonly typename: string;
  readonly fields: readonly RequiredField[];
  readonly rewrite: ApplyRewrites | null;
  /** The keys that are sent. Where each has a null in it, nobody can know the entity. */
  readonly keys: readonly KeyReader[];
  /** The one key of the entity, where the representation is `__typename` and a scalar key: it identifies the entity cheaply. */
  readonly onlyKey: string | null;
}

interface RequiredField {
  /** Its key in the result. */
  readonly from: string;
  /** Its name in the representation. */
  readonly name: string;
  readonly inner: ((typename: string) => readonly RequiredField[]) | null;
}

/** Whether a key of a representation has a null in it. */
type KeyReader = (representation: Source) => boolean;

/** An entity that lacks a field which the representation needs: what was to supply it failed. */
export const lacking = Symbol('lacking');

/** Compiles `requires` and its rewrites. Types are compiled when first met, so an interface of many types costs nothing. */
export function compileRepresentation(
  service: string,
  requires: readonly RequiredSelection[],
  rewrites: readonly Rewrite[],
  facts: SupergraphFacts,
): RepresentationPlan {
  const rewrite = compileRewrites(rewrites, facts);
  const wide = requires.map((selection) => widen(selection, rewrites, facts));
  const conditional = hasConditions(wide);
  const byType = new Map<string, RepresentationShape | null>();
  return {
    forType(typename, variables) {
      const known = byType.get(typename);
      if (known !== undefined) return known;
      const fields = compileFields(wide, typename, variables, facts, 'entity');
      const keys = readersOf(facts.keysInto(service, typename), fields);
      const shape =
        fields.length > 0 ? { typename, fields, rewrite, keys, onlyKey: onlyKeyOf(fields) } : null;
      if (!conditional && (shape || facts.objectTypes.has(typename))) byType.set(typename, shape);
      return shape;
    },
  };
}

/**
 * Where a representation goes to an interface object, the planner may have merged the needs of several types into one fetch
 * and named only one of them (seen in 0.0.38). The key is the interface's own, so every type under it can be asked about;
 * where only some may be, the path says so, and what is not wanted is not shown.
 */
function widen(
  selection: RequiredSelection,
  rewrites: readonly Rewrite[],
  facts: SupergraphFacts,
): RequiredSelection {
  if (selection.kind === 'field') return selection;
  const target = rewrites.find(
    (rewrite) =>
      rewrite.kind === 'setValue' &&
      facts.interfaceObjects.has(rewrite.value) &&
      facts.typesUnder(rewrite.value).has(selection.type),
  );
  return target?.kind === 'setValue' ? { ...selection, type: target.value } : selection;
}

/** The keys of which all is sent. */
function readersOf(keys: readonly KeyPaths[], fields: readonly RequiredField[]): KeyReader[] {
  const names = new Set(fields.map(({ name }) => name));
  const paths = keys.map((key) => key.map((path) => path.split('/')));
  const sent = paths.filter((key) => key.every(([top = '']) => names.has(top)));
  return sent.map((key) => (representation) => key.some((path) => isNullAt(representation, path)));
}

function isNullAt(representation: Source, path: readonly string[]): boolean {
  let value: unknown = representation;
  for (const name of path) value = isSource(value) ? value[name] : value;
  return value === null;
}

/** Builds a representation; `null` where no key is whole, `lacking` where a needed field is not there at all. */
export function buildRepresentation(
  shape: RepresentationShape,
  entity: Source,
): Source | null | typeof lacking {
  const representation = buildFields(shape.fields, entity);
  if (representation === lacking) return lacking;
  if (shape.keys.length > 0 && shape.keys.every((hasNull) => hasNull(representation))) return null;
  representation['__typename'] = shape.typename;
  shape.rewrite?.(representation);
  return representation;
}

function buildFields(fields: readonly RequiredField[], source: Source): Source | typeof lacking {
  const built: Source = {};
  for (const field of fields) {
    const value = source[field.from];
    if (value === undefined) return lacking;
    const inner = field.inner ? buildInner(field.inner, value) : value;
    if (inner === lacking) return lacking;
    built[field.name] = inner;
  }
  return built;
}

function buildInner(inner: NonNullable<RequiredField['inner']>, value: unknown): unknown {
  if (!Array.isArray(value)) {
    return isSource(value) ? buildFields(inner(String(value['__typename'])), value) : value;
  }
  const items = value.map((item) => buildInner(inner, item));
  return items.includes(lacking) ? lacking : items;
}

function compileFields(
  selections: readonly RequiredSelection[],
  typename: string,
  variables: Source,
  facts: SupergraphFacts,
  of: 'entity' | 'object inside',
): RequiredField[] {
  const fields = new Map<string, RequiredField>();
  for (const selection of flatten(selections, typename, variables, facts)) {
    // `__typename` at the top is the representation's own; further inside it is a field as any other.
    if (selection.name === '__typename' && of === 'entity') continue;
    const { selections: inner } = selection;
    const name = selection.alias ?? selection.name;
    fields.set(name, {
      // `price: _a0` here is the other way round than in an operation: the result's `_a0` goes out as `price`.
      from: selection.name,
      name,
      inner:
        inner.length > 0 ? (type) => compileFields(inner, type, variables, facts, 'object inside') : null,
    });
  }
  return [...fields.values()].map(rememberInner);
}

function rememberInner(field: RequiredField): RequiredField {
  if (!field.inner) return field;
  const { inner } = field;
  const byType = new Map<string, readonly RequiredField[]>();
  return {
    ...field,
    inner(type) {
      const known = byType.get(type);
      if (known) return known;
      const fields = inner(type);
      // A bound, since the name comes from a subgraph: more types than this under one field do not pay to remember.
      if (byType.size < 200) byType.set(type, fields);
      return fields;
    },
  };
}

function flatten(
  selections: readonly RequiredSelection[],
  typename: string,
  variables: Source,
  facts: SupergraphFacts,
): Extract<RequiredSelection, { kind: 'field' }>[] {
  return selections.flatMap((selection) => {
    if (selection.kind === 'field') return [selection];
    if (selection.skipIf !== null && variables[selection.skipIf] === true) return [];
    if (selection.includeIf !== null && variables[selection.includeIf] !== true) return [];
    const applies = typename === 'undefined' || facts.typesUnder(selection.type).has(typename);
    return applies ? flatten(selection.selections, typename, variables, facts) : [];
  });
}

function onlyKeyOf(fields: readonly RequiredField[]): string | null {
  const [first, ...rest] = fields;
  return first && rest.length === 0 && !first.inner ? first.name : null;
}

function hasConditions(selections: readonly RequiredSelection[]): boolean {
  return selections.some(
    (selection) =>
      (selection.kind === 'fragment' && (selection.skipIf !== null || selection.includeIf !== null)) ||
      hasConditions(selection.selections),
  );
}
