import { describe, expect, test } from '@jest/globals';
import { errorPaths, federate, federateAs, type TestSubgraph } from '../../support/federation.ts';
import { viewerWith } from './viewer-with.ts';

const rows = [
  { __typename: 'User', id: 'u', name: 'Ada', owner: { __typename: 'User', id: 'v', name: 'Eve' } },
  { __typename: 'Doc', id: 'd', name: 'Will', owner: { __typename: 'Doc', id: 'e', name: 'Deed' } },
  { __typename: 'Site', id: 's', name: 'Home', owner: null },
];

/** Differing protection under one interface and one union: nothing on User, `doc` for Doc, `site` for the name of a Site. */
const subgraphs: readonly TestSubgraph[] = [
  {
    name: 'a',
    typeDefs: `
      type Query { nodes: [Node] strict: [Node!] any: [Any] user: User doc: Doc site: Site }
      interface Node { id: ID! name: String owner: Node }
      union Any = User | Doc | Site
      type User implements Node @key(fields: "id") { id: ID! name: String owner: Node }
      type Doc implements Node @key(fields: "id") @requiresScopes(scopes: [["doc"]]) { id: ID! name: String owner: Node }
      type Site implements Node @key(fields: "id") { id: ID! name: String @requiresScopes(scopes: [["site"]]) owner: Node }`,
    resolvers: {
      Query: {
        nodes: () => rows,
        strict: () => rows,
        any: () => rows,
        user: () => rows[0],
        doc: () => rows[1],
        site: () => rows[2],
      },
    },
  },
  {
    name: 'b',
    typeDefs: `
      type User @key(fields: "id") { id: ID! age: Int }
      type Doc @key(fields: "id") { id: ID! age: Int }
      type Site @key(fields: "id") { id: ID! age: Int }`,
    resolvers: { User: { age: () => 1 }, Doc: { age: () => 2 }, Site: { age: () => 3 } },
  },
];

/** As composers wrote it before interfaces inherited from what implements them. */
const withoutInheritance = (sdl: string) =>
  sdl.replace(/interface Node[^{]*{[^}]*}/, (text) =>
    text.replace(/@requiresScopes\(scopes: \[\[.*?\]\]\)/g, ''),
  );

const graph = federateAs(withoutInheritance, ...subgraphs);
const inheriting = federate(...subgraphs);
const stranger = viewerWith();

describe('an interface whose types differ', () => {
  test('objects of a denied type are null, denied fields of others, too, and the rest answers', async () => {
    graph.calls.length = 0;
    const result = await graph.query('{ nodes { id name } }', {}, { viewer: stranger });
    expect(result.data).toEqual({ nodes: [{ id: 'u', name: 'Ada' }, null, { id: 's', name: null }] });
    expect(errorPaths(result)).toEqual(['nodes.1', 'nodes.2.name']);
    expect(result.errors?.map(({ message }) => message)).toEqual([
      'Query.nodes is not allowed to this viewer: it needs the scopes doc.',
      'Site.name is not allowed to this viewer: it needs the scopes site.',
    ]);
    const [{ query } = { query: '' }] = graph.calls;
    expect(query).toMatch(/\.\.\. ?on User ?{[^}]*name/);
    expect(query).not.toMatch(/on Doc|on Site ?{[^}]*name/);
  });

  test('each type answers those who may have it', async () => {
    const { data } = await graph.query('{ nodes { name } }', {}, { viewer: viewerWith({ scopes: ['doc'] }) });
    expect(data).toEqual({ nodes: [{ name: 'Ada' }, { name: 'Will' }, { name: null }] });
    const all = await graph.query(
      '{ nodes { name } }',
      {},
      { viewer: viewerWith({ scopes: ['doc', 'site'] }) },
    );
    expect(all).toEqual({ data: { nodes: [{ name: 'Ada' }, { name: 'Will' }, { name: 'Home' }] } });
  });

  test('through fragments, nested, and with other subgraphs', async () => {
    graph.calls.length = 0;
    const result = await graph.query(
      `{ nodes { ... on User { age } ... on Doc { age name } ... on Site { age label: name } owner { ...N } } }
       fragment N on Node { name __typename }`,
      {},
      { viewer: stranger },
    );
    expect(result.data).toEqual({
      nodes: [
        { age: 1, owner: { name: 'Eve', __typename: 'User' } },
        null,
        { age: 3, label: null, owner: null },
      ],
    });
    expect(errorPaths(result)).toEqual(['nodes.1', 'nodes.2.label']);
    const asked = graph.calls.filter(({ service }) => service === 'b');
    expect(JSON.stringify(asked)).not.toContain('Doc');
  });

  test('a typename alone does not show an object of a denied type', async () => {
    const result = await graph.query('{ nodes { __typename } }', {}, { viewer: stranger });
    expect(result.data).toEqual({ nodes: [{ __typename: 'User' }, null, { __typename: 'Site' }] });
  });

  test('a denied item of a list without nulls takes the list along', async () => {
    const result = await graph.query('{ strict { id } user { id } }', {}, { viewer: stranger });
    expect(result.data).toEqual({ strict: null, user: { id: 'u' } });
    expect(errorPaths(result)).toEqual(['strict.1']);
  });

  test('a fragment on the interface within an object', async () => {
    const source = '{ site { ... on Node { id name } } user { ... on Node { name } } doc { id } }';
    const result = await graph.query(source, {}, { viewer: stranger });
    expect(result.data).toEqual({ site: { id: 's', name: null }, user: { name: 'Ada' }, doc: null });
    expect(errorPaths(result)).toEqual(['site.name', 'doc']);
  });
});

describe('a union', () => {
  test('members that are denied are null', async () => {
    graph.calls.length = 0;
    const result = await graph.query(
      '{ any { __typename ... on Node { id } ... on Doc { name } ... on User { name age } } }',
      {},
      { viewer: stranger },
    );
    expect(result.data).toEqual({
      any: [{ __typename: 'User', id: 'u', name: 'Ada', age: 1 }, null, { __typename: 'Site', id: 's' }],
    });
    expect(errorPaths(result)).toEqual(['any.1']);
    expect(graph.calls[0]?.query).not.toMatch(/on Doc ?{(?!__typename})/);
  });

  test('those who may have all of them pay nothing: the plan is the plain one', async () => {
    const source = '{ any { ... on Doc { name } ... on User { name } } }';
    const viewer = viewerWith({ scopes: ['doc', 'site'] });
    graph.calls.length = 0;
    await graph.query(source, {}, { viewer });
    const plain = federateAs(
      (sdl) => sdl.replace(/@requiresScopes\(scopes: \[\[.*?\]\]\)/g, ''),
      ...subgraphs,
    );
    await plain.query(source);
    expect(graph.calls.map(({ query }) => query)).toEqual(plain.calls.map(({ query }) => query));
  });
});

describe('what is written on an interface', () => {
  test('holds for every field that gives it, and for its fields', async () => {
    inheriting.calls.length = 0;
    const { data } = await inheriting.query(
      '{ nodes { id } user { name owner { id } } }',
      {},
      { viewer: stranger },
    );
    expect(data).toEqual({ nodes: null, user: { name: 'Ada', owner: null } });
    expect(inheriting.calls[0]?.query).not.toMatch(/nodes|owner/);
    const doc = viewerWith({ scopes: ['doc'] });
    const result = await inheriting.query(
      '{ nodes { id ... on User { name } } also: nodes { name } }',
      {},
      { viewer: doc },
    );
    expect(result.data).toEqual({
      nodes: [{ id: 'u', name: 'Ada' }, { id: 'd' }, { id: 's' }],
      also: [{ name: null }, { name: null }, { name: null }],
    });
  });

  test('a field that is asked for both through the interface and the type is denied', async () => {
    const source = '{ nodes { name ... on User { name } } }';
    const { data } = await inheriting.query(source, {}, { viewer: viewerWith({ scopes: ['doc'] }) });
    expect(data).toEqual({ nodes: [{ name: null }, { name: null }, { name: null }] });
  });
});

test('a field of an interface object is protected under every type', async () => {
  // Not every composer repeats the rule at the types.
  const atInterfaceOnly = (sdl: string) => sdl.replaceAll(/(@join__field) @requiresScopes.*/g, '$1');
  const products = federateAs(
    atInterfaceOnly,
    {
      name: 'shop',
      typeDefs: `type Query { products: [Product] book: Book }
        interface Product @key(fields: "id") { id: ID! title: String }
        type Book implements Product @key(fields: "id") { id: ID! title: String }
        type Film implements Product @key(fields: "id") @authenticated { id: ID! title: String }`,
      resolvers: {
        Query: {
          products: () => [
            { __typename: 'Book', id: '1' },
            { __typename: 'Film', id: '2' },
          ],
          book: () => ({ __typename: 'Book', id: '1' }),
        },
        Product: {
          __resolveReference: ({ id }: { id: string }) => ({ __typename: id === '1' ? 'Book' : 'Film', id }),
        },
      },
    },
    {
      name: 'reviews',
      typeDefs: `type Query { rated: [Product] }
        type Product @key(fields: "id") @interfaceObject { id: ID! stars: Int @requiresScopes(scopes: [["stars"]]) count: Int }`,
      resolvers: {
        Query: { rated: () => [{ id: '1' }, { id: '2' }] },
        Product: { stars: () => 5, count: () => 2 },
      },
    },
  );
  const source = '{ book { id stars count } products { id ... on Book { stars } } rated { count } }';
  const { data } = await products.query(source, {}, { viewer: viewerWith() });
  expect(data).toEqual({
    book: { id: '1', stars: null, count: 2 },
    products: [{ id: '1', stars: null }, { id: '2' }],
    rated: [{ count: 2 }, { count: 2 }],
  });
  expect(JSON.stringify(products.calls)).not.toContain('stars');
});

test('an object that only an interface object knows is shown by the type that it turns out to have', async () => {
  const typeDefs = `type Query { x: Int }
    interface Product @key(fields: "id") { id: ID! title: String }
    type Book implements Product @key(fields: "id") { id: ID! title: String }
    type Film implements Product @key(fields: "id") @authenticated { id: ID! title: String }`;
  const typeOf = ({ id }: { id: string }) => ({ __typename: id === '1' ? 'Book' : 'Film', id });
  const products = federateAs(
    (sdl) => sdl.replace(/interface Product.*{/, (head) => head.replace('@authenticated', '')),
    { name: 'shop', typeDefs, resolvers: { Product: { __resolveReference: typeOf } } },
    {
      name: 'reviews',
      typeDefs: `type Query { rated: [Product] } type Product @key(fields: "id") @interfaceObject { id: ID! count: Int }`,
      resolvers: { Query: { rated: () => [{ id: '1' }, { id: '2' }] }, Product: { count: () => 2 } },
    },
  );
  const result = await products.query('{ rated { count } }', {}, { viewer: null });
  expect(result.data).toEqual({ rated: [{ count: 2 }, null] });
  expect(errorPaths(result)).toEqual(['rated.1']);
  const counted = products.calls.filter(({ query }) => query.includes('count'));
  expect(counted.map(({ variables }) => variables)).toEqual([
    { representations: [expect.objectContaining({ id: '1' })] },
  ]);
  const allowed = await products.query('{ rated { count } }', {}, { viewer: viewerWith() });
  expect(allowed).toEqual({ data: { rated: [{ count: 2 }, { count: 2 }] } });
});

test('an operation that would grow too large is refused', async () => {
  const types = Array.from({ length: 150 }, (_, n) => `type T${n} implements Node { id: ID! }`);
  const wide = federateAs(
    (sdl) => sdl.replace(/interface Node.*{/, (head) => head.replace('@authenticated', '')),
    {
      name: 'a',
      typeDefs: `type Query { nodes: [Node] } interface Node { id: ID! } ${types.join('\n')}
      type Last implements Node @authenticated { id: ID! }`,
      resolvers: {
        Query: {
          nodes: () => [
            { __typename: 'T7', id: 7 },
            { __typename: 'Last', id: 1 },
          ],
        },
      },
    },
  );
  expect((await wide.query('{ nodes { id } }')).data).toEqual({ nodes: [{ id: '7' }, null] });
  const aliases = Array.from({ length: 80 }, (_, n) => `a${n}: id`);
  const { data, errors } = await wide.query(`{ nodes { ${aliases.join(' ')} } }`);
  expect(data).toBeUndefined();
  expect(errors?.[0]?.extensions).toEqual({ code: 'OPERATION_LIMIT_EXCEEDED' });
});
