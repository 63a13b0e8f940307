import { buildASTSchema, parse } from 'graphql';
import { withDefer } from '../../../gateway/supergraph/with-defer.ts';

/** A schema with one of everything that a document can be wrong about. */
export const validSchema = buildASTSchema(
  withDefer(
    parse(`
      directive @note(text: String!, count: Int = 1) on FIELD | QUERY | FRAGMENT_DEFINITION
      directive @tag(name: String) repeatable on FIELD | INLINE_FRAGMENT
      scalar Json
      enum Unit { CM IN }
      input Range { from: Int! to: Int = 9 unit: Unit! = CM inner: Range tags: [String!] any: Json }
      input OneOf @oneOf { a: Int b: String }
      interface Node { id: ID! }
      interface Named implements Node { id: ID! name(unit: Unit = CM): String title: String! }
      type User implements Named & Node { id: ID! name(unit: Unit = CM): String title: String! age: Int best: Item friends(first: Int! = 5, range: Range): [User!] }
      type Book implements Named & Node { id: ID! name(unit: Unit = CM): String title: String! pages(range: Range!): Int author: User price: Int! }
      type Film implements Node { id: ID! title: String length(l: [[Int!]]): Int price: Int author: User }
      union Item = Book | Film
      type Query {
        node(id: ID!): Node nodes(ids: [ID!]!): [Node]! user(i: Range, one: OneOf, s: String = "d", n: Float, l: [Int!], b: Boolean, j: Json): User
        item: Item named: [Named!] count: Int
      }
      type Mutation { save(range: Range!): Book remove(id: ID!): Boolean }
      type Subscription { saved: Book }`),
  ),
);
