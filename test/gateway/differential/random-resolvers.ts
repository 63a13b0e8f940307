import type { TestResolvers } from '../../support/federation.ts';
import { computedOf, type Row, type Store } from './random-data.ts';
import type { Entity, Model } from './random-supergraph.ts';

/** The representation that an entity was asked by: `@requires` fields may be computed from nothing else. */
const representation = Symbol('representation');

/** The resolvers of one subgraph: rows of the store, found by whichever key comes. */
export function resolversOf(model: Model, subgraph: number, store: () => Store): TestResolvers {
  const byTypename = { __resolveType: ({ __typename }: Row) => __typename };
  const entities = model.entities.filter(({ keys }) => keys.has(subgraph));
  const abstracts = model.abstracts.filter(({ members }) => members.has(subgraph));
  const roots = model.roots.filter(({ owners }) => owners.includes(subgraph));
  return {
    Query: Object.fromEntries(
      roots.map(({ name }) => [name, (_: unknown, args: unknown) => called(store().root[name], args)]),
    ),
    ...Object.fromEntries(
      abstracts.map(({ name, object }) => [
        name,
        object ? mediaResolvers(object.subgraph === subgraph, store) : byTypename,
      ]),
    ),
    ...Object.fromEntries(entities.map((entity) => [entity.name, entityResolvers(entity, subgraph, store)])),
  };
}

/** An entity interface is entered by the key of any of its types; where it is an object, nobody knows which. */
function mediaResolvers(isObject: boolean, store: () => Store): Record<string, unknown> {
  const typed = isObject ? {} : { __resolveType: ({ __typename }: Row) => __typename };
  return {
    ...typed,
    __resolveReference: ({ id }: { readonly id: string }) => {
      const row = store().rows.get(id.replace('.', ':'));
      return row ? { ...row } : null;
    },
  };
}

function entityResolvers(entity: Entity, subgraph: number, store: () => Store): Record<string, unknown> {
  const computed = entity.fields.filter(
    ({ owners, requires }) => requires.length > 0 && owners.includes(subgraph),
  );
  return {
    __resolveReference: (
      reference: Record<string, unknown> & { readonly id?: string; readonly code?: string },
    ) => {
      const n = reference.id?.split('.')[1] ?? reference.code?.slice(1) ?? '';
      const row = store().rows.get(`${entity.name}:${n}`);
      return row ? { ...row, [representation]: reference } : null;
    },
    ...Object.fromEntries(
      computed.map((field) => [
        field.name,
        (source: Row & { [representation]?: Record<string, unknown> }) => {
          const asked = source[representation];
          if (!asked) throw new Error(`${field.name} was asked without its representation.`);
          return computedOf(field, asked, store().rows);
        },
      ]),
    ),
  };
}

function called(value: unknown, args: unknown): unknown {
  return typeof value === 'function' ? (value as (args: unknown) => unknown)(args) : value;
}
