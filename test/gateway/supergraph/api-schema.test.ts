import { expect, test } from '@jest/globals';
import { GraphQLSchema, parse, printSchema, validate } from 'graphql';
import { apiSchemaOf } from '../../../gateway/supergraph/api-schema.ts';
import { compose } from './compose.ts';

const supergraph = compose({
  one: `
    type Query {
      result: Result
      search(filter: Filter, sort: Sort @inaccessible, depth: Int = 1 @inaccessible): Status
      secret: Secret @inaccessible
      shown: Shown
      byOwn(input: Outer): Int
    }
    union Result = Shown | Hidden
    union Secret @inaccessible = Hidden
    interface Named @inaccessible { name: String }
    interface Titled { title: String }
    type Shown implements Named & Titled @shareable { name: String  title: String  cost(raw: Boolean @inaccessible, unit: String): Int }
    type Hidden implements Named & Titled @inaccessible @shareable { name: String  title: String }
    enum Status { OPEN CLOSED @inaccessible }
    enum Mood @inaccessible { GOOD }
    input Filter { text: String  status: Status = OPEN  mood: Mood @inaccessible  sort: Sort @inaccessible }
    input Sort @inaccessible { by: String }
    input Outer { filter: Filter }
    scalar Raw @inaccessible`,
});

test('what is inaccessible is nowhere in the API schema, and what is left is whole', () => {
  // `@defer` is the gateway's own.
  const schema = new GraphQLSchema({ ...apiSchemaOf(parse(supergraph)).toConfig(), directives: [] });
  expect(printSchema(schema)).toBe(
    `type Query {
  result: Result
  search(filter: Filter): Status
  shown: Shown
  byOwn(input: Outer): Int
}

type Shown implements Titled {
  name: String
  title: String
  cost(unit: String): Int
}

interface Titled {
  title: String
}

union Result = Shown

enum Status {
  OPEN
}

input Filter {
  text: String
  status: Status = OPEN
}

input Outer {
  filter: Filter
}`,
  );
});

test.each([
  ['a type', '{ result { ... on Hidden { title } } }'],
  ['a union', '{ result { ... on Secret { __typename } } }'],
  ['an interface', '{ result { ... on Named { name } } }'],
  ['a field', '{ secret { __typename } }'],
  ['an argument', '{ search(depth: 2) }'],
  ['an enum value', '{ search(filter: { status: CLOSED }) }'],
  ['an input field', '{ byOwn(input: { filter: { mood: GOOD } }) }'],
  ['an input type', 'query ($sort: Sort) { search(sort: $sort) }'],
])('%s that is inaccessible cannot be asked for', (_, operation) => {
  expect(validate(apiSchemaOf(parse(supergraph)), parse(operation))).not.toEqual([]);
});

test('an `@inaccessible` of another name hides as well', () => {
  const linked = '@link(url: "https://specs.apollo.dev/inaccessible/v0.2", ';
  const renamed = supergraph.replaceAll('@inaccessible', '@hide').replace(linked, `${linked}as: "hide", `);
  const imported = supergraph
    .replaceAll('@inaccessible', '@hide')
    .replace(linked, `${linked}import: [{ name: "@inaccessible", as: "@hide" }], `);
  const expected = printSchema(apiSchemaOf(parse(supergraph)));
  for (const other of [renamed, imported]) {
    expect(other).toContain('type Hidden');
    expect(printSchema(apiSchemaOf(parse(other)))).toBe(expected);
  }
});
