import type { TestResolvers, TestSubgraph } from '../../support/federation.ts';
import { dice, type Dice } from './dice.ts';

export type Row = Record<string, unknown> & { __typename: string; id?: string };

export interface Store {
  readonly root: Row;
  readonly rows: ReadonlyMap<string, Row>;
}

/** Random rows that point at each other, with nulls wherever a field is nullable, and some fields that throw. */
export function randomStore(seed: number): Store {
  const roll = dice(seed);
  const rows = new Map<string, Row>();
  const names = ['User', 'Org', 'Review', 'Book', 'Film'];
  for (const name of names) {
    for (let n = 1; n <= 3; n++)
      rows.set(`${name}:${name[0]}${n}`, { __typename: name, id: `${name[0]}${n}` });
  }
  const any = (...types: string[]): Row => {
    const row =
      rows.get(`${roll.pick(types)}:`) ??
      roll.pick([...rows.values()].filter(({ __typename }) => types.includes(__typename)));
    return row;
  };
  for (const row of rows.values()) fillRow(row, roll, any);
  const root: Row = {
    __typename: 'Query',
    users: list(roll, () => any('User'), 4),
    user: () => any('User'),
    items: list(roll, () => orNull(roll, any('Book', 'Film')), 4),
    grid: list(
      roll,
      () =>
        orNull(
          roll,
          list(roll, () => orNull(roll, any('User')), 3),
        ),
      3,
    ),
    nodes: list(roll, () => orNull(roll, any('User', 'Book', 'Film')), 4),
    rated: list(roll, () => any('Book', 'Film'), 3),
    top: orNull(roll, any('Review')),
    must: maybeThrows(roll, any('Org')),
    echo: echoed,
  };
  root['user'] = roll.chance(0.8) ? any('User') : null;
  return { root, rows };
}

function fillRow(row: Row, roll: Dice, any: (...types: string[]) => Row): void {
  const { id } = row;
  const scalar = (value: unknown) => maybeThrows(roll, orNull(roll, value));
  const fields: Record<string, Record<string, unknown>> = {
    User: {
      name: scalar(`name ${id}`),
      dim: orNull(roll, { w: orNull(roll, roll.int(9)), h: ({ unit }: { unit: string }) => `${unit}${id}` }),
      org: maybeThrows(roll, orNull(roll, any('Org'))),
      age: scalar(roll.int(90)),
      nick: scalar(`nick ${id}`),
      reviews: list(roll, () => any('Review'), 3),
      best: scalar(any('Review')),
      friends: scalar(list(roll, () => orNull(roll, any('User')), 3)),
      role: scalar(roll.pick(['ADMIN', 'STAFF'])),
    },
    Org: {
      tag: { k: `k${id}`, v: roll.chance(0.5) ? 'v' : 'w' },
      title: maybeThrows(roll, `org ${id}`),
      budget: scalar(roll.int(1000)),
      members: scalar(list(roll, () => any('User'), 2)),
    },
    Review: {
      text: maybeThrows(roll, `text ${id}`),
      author: scalar(any('User')),
      about: scalar(any('Book', 'Film')),
      score: scalar(roll.int(5)),
      weight: maybeThrows(roll, roll.int(7)),
    },
    Book: {
      title: scalar(`book ${id}`),
      pages: scalar(roll.int(500)),
      price: scalar(roll.int(40)),
      author: scalar(any('User')),
    },
    Film: {
      title: scalar(`film ${id}`),
      length: scalar(roll.int(200)),
      price: scalar(roll.int(40)),
      cast: scalar(list(roll, () => any('User'), 3)),
    },
  };
  Object.assign(row, fields[row.__typename]);
  if (row.__typename === 'Book' || row.__typename === 'Film') {
    Object.assign(row, {
      stars: scalar(roll.int(5)),
      tagged: ({ n }: { n: number }) => `${id} ${n}`,
      similar: scalar(list(roll, () => any('Book', 'Film'), 3)),
    });
  }
  if (row.__typename === 'User') {
    row['shipping'] = shippingOf(row as never);
    row['echo'] = echoed;
  }
}

interface Dim {
  readonly w: number | null;
  readonly h: string | ((args: { unit: string }) => string);
}

/** The same rule over a whole row and over a representation, which has `dim { w h(unit: "cm") }`. */
function shippingOf({ dim }: { dim: Dim | null }): string | null {
  if (!dim) return null;
  return `${dim.w}/${typeof dim.h === 'function' ? dim.h({ unit: 'cm' }) : dim.h}`;
}

function echoed(args: Record<string, unknown>): string {
  return JSON.stringify(Object.entries(args).sort());
}

function list<T>(roll: Dice, item: () => T, most: number): T[] {
  return Array.from({ length: roll.int(most + 1) }, item);
}

function orNull<T>(roll: Dice, value: T): T | null {
  return roll.chance(0.15) ? null : value;
}

function maybeThrows<T>(roll: Dice, value: T): T | (() => never) {
  if (!roll.chance(0.07)) return value;
  return () => {
    throw new Error('on purpose');
  };
}

/** The five subgraphs over the store. */
export function richSubgraphs(store: () => Store): TestSubgraph[] {
  const find = (type: string) => ({
    __resolveReference: (reference: Record<string, unknown>) => ({
      ...store().rows.get(`${type}:${String(reference['id'])}`),
      __typename: type,
    }),
  });
  const rootOf = (...names: string[]): TestResolvers => ({
    Query: Object.fromEntries(
      names.map((name) => [name, (_: unknown, args: unknown) => fieldOf(store().root, name, args)]),
    ),
  });
  const byTypename = { __resolveType: ({ __typename }: Row) => __typename };
  return [
    {
      name: 'crm',
      typeDefs: `
        type Query { users: [User!] user: User items: [Item] grid: [[User]] nodes: [Node] must: Org!
          echo(s: String = "d", n: Int, l: [Int!], i: EchoInput): String }
        input EchoInput { a: Int = 3 b: [String] c: EchoInput }
        interface Node { id: ID! }
        enum Role { ADMIN STAFF }
        union Item = Book | Film
        interface Product @key(fields: "id") { id: ID! title: String tagged(n: Int!): String }
        type User implements Node @key(fields: "id") { id: ID! name: String dim: Dim org: Org role: Role
          echo(s: String = "d", n: Int, l: [Int!]): String }
        type Dim { w: Int h(unit: String): String }
        type Org @key(fields: "id") @key(fields: "tag { k v }") { id: ID! tag: Tag! title: String! }
        type Tag @shareable { k: String v: String }
        type Book implements Node & Product @key(fields: "id") { id: ID! title: String pages: Int tagged(n: Int!): String }
        type Film implements Node & Product @key(fields: "id") { id: ID! title: String length: Int tagged(n: Int!): String }`,
      resolvers: {
        ...rootOf('users', 'user', 'items', 'grid', 'nodes', 'must', 'echo'),
        Node: byTypename,
        Item: byTypename,
        Product: {
          ...byTypename,
          __resolveReference: ({ id }: { id: string }) =>
            store().rows.get(`Book:${id}`) ?? store().rows.get(`Film:${id}`),
        },
        User: find('User'),
        Org: find('Org'),
        Book: find('Book'),
        Film: find('Film'),
      },
    },
    {
      name: 'reviews',
      typeDefs: `
        type Query { top: Review rated: [Product!] }
        type User @key(fields: "id") { id: ID! reviews: [Review!]! best: Review }
        type Review @key(fields: "id") { id: ID! text: String! author: User about: Product }
        type Product @key(fields: "id") @interfaceObject { id: ID! stars: Int similar: [Product!] }`,
      resolvers: {
        ...rootOf('top', 'rated'),
        User: find('User'),
        Review: find('Review'),
        Product: {
          __resolveReference: ({ id }: { id: string }) =>
            store().rows.get(`Book:${id}`) ?? store().rows.get(`Film:${id}`),
        },
      },
    },
    {
      // On its own, since the planner (0.0.38) finds no plan where the subgraph of a @requires also leads to its type.
      name: 'post',
      typeDefs: `
        type User @key(fields: "id") { id: ID! dim: Dim @external
          shipping: String @requires(fields: "dim { w h(unit: \\"cm\\") }") }
        type Dim @external { w: Int h(unit: String): String }`,
      resolvers: { User: { shipping: shippingOf } },
    },
    {
      name: 'people',
      typeDefs: `
        type User @key(fields: "id") { id: ID! age: Int friends: [User] nick: String @shareable }
        type Review @key(fields: "id") { id: ID! score: Int weight: Int! }
        type Org @key(fields: "tag { k v }") { tag: Tag! budget: Int members: [User!] }
        type Tag @shareable { k: String v: String }`,
      resolvers: {
        User: find('User'),
        Review: find('Review'),
        Org: {
          __resolveReference: ({ tag }: { tag: { k: string } }) => store().rows.get(`Org:${tag.k.slice(1)}`),
        },
      },
    },
    {
      name: 'shop',
      typeDefs: `
        type Book @key(fields: "id") { id: ID! price: Int author: User }
        type Film @key(fields: "id") { id: ID! price: Int cast: [User!] }
        type User @key(fields: "id") { id: ID! nick: String @shareable }`,
      resolvers: { Book: find('Book'), Film: find('Film'), User: find('User') },
    },
  ];
}

function fieldOf(row: Row, name: string, args: unknown): unknown {
  const value = row[name];
  return typeof value === 'function' ? (value as (args: unknown) => unknown)(args) : value;
}
