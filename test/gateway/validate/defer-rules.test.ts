import { describe, expect, test } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { apiSchemaOf } from '../../../gateway/supergraph/api-schema.ts';
import { deferRules } from '../../../gateway/validate/defer-rules.ts';
import { twoSubgraphs } from '../supergraph/two-subgraphs.ts';

const schema = buildSchema(`
  directive @defer(if: Boolean! = true, label: String) on FRAGMENT_SPREAD | INLINE_FRAGMENT
  type Query { a: A } type Mutation { change: A } type Subscription { changed: A } type A { b: Int }
`);

function refusals(source: string): string[] {
  return validate(schema, parse(source), deferRules).map(({ message }) => message);
}

describe('where @defer may stand', () => {
  test.each([
    '{ ... @defer { a { b } } }',
    '{ a { ... @defer { b } } }',
    'mutation { change { ... @defer { b } } }',
    'subscription { changed { ... @defer(label: "x") { b } } }',
    '{ a { ... @defer(label: "x") { b } ... @defer(label: null) { b } ...F @defer } } fragment F on A { b }',
  ])('%s is valid', (source) => {
    expect(refusals(source)).toEqual([]);
  });

  test.each([
    ['mutation { ... @defer { change { b } } }', 'Mutation'],
    ['mutation { ...F @defer } fragment F on Mutation { change { b } }', 'Mutation'],
    ['subscription { ... @defer { changed { b } } }', 'Subscription'],
  ])('%s is not', (source, root) => {
    expect(refusals(source)).toEqual([
      `@defer cannot be used on the root type ${root}: its fields run in order.`,
    ]);
  });
});

test('every API schema has @defer, with descriptions', () => {
  const defer = apiSchemaOf(parse(twoSubgraphs())).getDirective('defer');
  expect(defer?.locations).toEqual(['FRAGMENT_SPREAD', 'INLINE_FRAGMENT']);
  expect([defer, ...(defer?.args ?? [])].every((element) => element?.description)).toBe(true);
});
