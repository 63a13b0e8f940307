import { expect, test } from '@jest/globals';
import { errorPaths, federateAs, type Federation } from '../../support/federation.ts';
import { viewerWith } from './viewer-with.ts';

/** Composition wants `label` and `deep` to repeat what they require; these do not, as other composers allow. */
function suite(): Federation {
  const unrepeated = (sdl: string) =>
    sdl.replaceAll(/^ {2}(label|deep|far|bulk)(.*) @requiresScopes.*$/gm, '  $1$2');
  return federateAs(
    unrepeated,
    {
      name: 'a',
      typeDefs: `type Query { item: Item }
        interface Part { weight: Int }
        type Box implements Part @shareable { weight: Int }
        type Bag implements Part @shareable { weight: Int @requiresScopes(scopes: [["weigh"]]) }
        type Dim @shareable { w: Int h: Int @requiresScopes(scopes: [["measure"]]) }
        type Item @key(fields: "id") { id: ID! price: Int @requiresScopes(scopes: [["price"]]) size: Int dim: Dim part: Part }`,
      resolvers: {
        Query: {
          item: () => ({
            id: '1',
            price: 7,
            size: 2,
            dim: { w: 1, h: 2 },
            part: { __typename: 'Box', weight: 3 },
          }),
        },
      },
    },
    {
      name: 'b',
      typeDefs: `
        interface Part { weight: Int }
        type Box implements Part @shareable { weight: Int }
        type Bag implements Part @shareable { weight: Int @requiresScopes(scopes: [["weigh"]]) }
        type Dim @shareable { w: Int h: Int @requiresScopes(scopes: [["measure"]]) }
        type Item @key(fields: "id") { id: ID! price: Int @external size: Int @external dim: Dim @external part: Part @external
          label: String @requires(fields: "price") @requiresScopes(scopes: [["price"]])
          deep: String @requires(fields: "dim { w h }") @requiresScopes(scopes: [["measure"]])
          bulk: Int @requires(fields: "part { weight }") @requiresScopes(scopes: [["weigh"]])
          plain: String @requires(fields: "size dim { w }") }`,
      resolvers: {
        Item: {
          label: ({ price }: { price: number }) => `label ${price}`,
          deep: ({ dim }: { dim: { w: number; h: number } }) => `deep ${dim.w}${dim.h}`,
          bulk: ({ part }: { part: { weight: number } }) => part.weight,
          plain: ({ size }: { size: number }) => `plain ${size}`,
        },
      },
    },
    {
      name: 'c',
      typeDefs: `type Item @key(fields: "id") { id: ID! label: String @external
        far: String @requires(fields: "label") @requiresScopes(scopes: [["price"]]) }`,
      resolvers: { Item: { far: ({ label }: { label: string }) => `far ${label}` } },
    },
  );
}

const graph = suite();
const all = '{ item { id label deep bulk far plain } }';

test('a field that requires what the viewer is denied is denied, too, however far away that is', async () => {
  expect(graph.supergraphSdl).not.toMatch(/^ {2}(label|deep|far|bulk):.*requiresScopes/m);
  graph.calls.length = 0;
  const result = await graph.query(all, {}, { viewer: viewerWith() });
  expect(result.data).toEqual({
    item: { id: '1', label: null, deep: null, bulk: null, far: null, plain: 'plain 2' },
  });
  expect(errorPaths(result)).toEqual(['item.label', 'item.deep', 'item.bulk', 'item.far']);
  expect(result.errors?.[3]?.message).toBe(
    'Item.far is not allowed to this viewer: it needs the scopes price.',
  );
  const asked = graph.calls.map(({ query }) => query).join();
  expect(asked).not.toMatch(/\b(price|h|weight|label|deep|bulk|far)\b/);
});

test('with the rights to it, it answers', async () => {
  const price = await graph.query(all, {}, { viewer: viewerWith({ scopes: ['price'] }) });
  expect(price.data).toEqual({
    item: { id: '1', label: 'label 7', deep: null, bulk: null, far: 'far label 7', plain: 'plain 2' },
  });
  const viewer = viewerWith({ scopes: ['price', 'measure', 'weigh'] });
  expect(await graph.query(all, {}, { viewer })).toEqual({
    data: {
      item: { id: '1', label: 'label 7', deep: 'deep 12', bulk: 3, far: 'far label 7', plain: 'plain 2' },
    },
  });
});

test('a key may be denied to the client and still lead to other subgraphs', async () => {
  const protectKey = (sdl: string) =>
    sdl
      .replace('  id: ID!', '  id: ID! @authenticated')
      .replace('schema', 'directive @authenticated on FIELD_DEFINITION\nschema');
  const keyed = federateAs(
    protectKey,
    {
      name: 'a',
      typeDefs: `type Query { user: User } type User @key(fields: "id") { id: ID! }`,
      resolvers: { Query: { user: () => ({ id: '1' }) } },
    },
    {
      name: 'b',
      typeDefs: `type User @key(fields: "id") { id: ID! age: Int }`,
      resolvers: { User: { age: () => 7 } },
    },
  );
  expect(await keyed.query('{ user { age } }')).toEqual({ data: { user: { age: 7 } } });
  const result = await keyed.query('{ user { age id } }');
  expect([result.data, errorPaths(result)]).toEqual([{ user: null }, ['user.id']]);
});
