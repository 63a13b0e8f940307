import { describe, expect, test } from '@jest/globals';
import { createPlanCheck } from '../../../gateway/plan/check/check-plan.ts';
import type { PlanNode, RequiredSelection, Rewrite } from '../../../gateway/plan/query-plan.ts';

const sdl = `
enum join__Graph {
  A @join__graph(name: "a", url: "")
  B @join__graph(name: "b", url: "")
}
type Query { p: P @join__field(graph: A) x: X @join__field(graph: A) }
type P @join__type(graph: A, key: "id") @join__type(graph: B, key: "id") @join__type(graph: B, key: "tag { k no }")
  @join__type(graph: B, key: "upc", resolvable: false) { id: ID upc: ID tag: Tag name: String }
type Tag { k: ID no: Int len(in: String): Int }
interface Media @join__type(graph: A, key: "id") @join__type(graph: B, key: "id", isInterfaceObject: true) { id: ID stars: Int }
type Film implements Media @join__implements(graph: A, interface: "Media") @join__type(graph: A, key: "id") { id: ID stars: Int }
union X @join__type(graph: A) @join__type(graph: B)
  @join__unionMember(graph: A, member: "P") @join__unionMember(graph: B, member: "P") @join__unionMember(graph: B, member: "Tag") = P | Tag
`;
const field = (name: string, ...selections: RequiredSelection[]): RequiredSelection => ({
  kind: 'field',
  name,
  alias: null,
  selections,
});
const on = (type: string, ...selections: RequiredSelection[]): RequiredSelection => ({
  kind: 'fragment',
  type,
  selections: [field('__typename'), ...selections],
  skipIf: null,
  includeIf: null,
});
const fetch = (
  requires: readonly RequiredSelection[],
  operation: string,
  inputRewrites: readonly Rewrite[] = [],
) =>
  ({
    kind: 'Fetch',
    service: requires.length > 0 ? 'b' : 'a',
    operation,
    operationKind: 'query',
    variables: [],
    requires,
    inputRewrites,
    outputRewrites: [],
  }) as const;
const check = createPlanCheck(sdl);
const sending = (requires: readonly RequiredSelection[], rewrites?: readonly Rewrite[]) => () => {
  const node = fetch(requires, '{ _entities { ... on P { name } } }', rewrites);
  const plan: PlanNode = { kind: 'Flatten', path: [{ kind: 'key', key: 'p' }], node };
  check('{ p { name } }', plan);
};
const asMedia: Rewrite = {
  kind: 'setValue',
  path: [{ kind: 'types', types: ['Film'] }],
  value: 'Media',
};

describe('a representation needs a whole key of its subgraph', () => {
  const right: readonly (readonly [string, readonly RequiredSelection[], readonly Rewrite[]])[] = [
    ['a key', [on('P', field('name'), field('id'))], []],
    ['a key with fields inside', [on('P', field('tag', field('no'), field('k')))], []],
    ['a key in parts', [on('P', field('tag', field('no'))), on('P', field('id'))], []],
    ['the key of an interface object', [on('Film', field('id'))], [asMedia]],
    [
      'the key of an interface, with what a member needs',
      [on('Media', field('id')), on('Film', field('stars'))],
      [],
    ],
  ];
  test.each(right)('%s', (_, requires, rewrites) => {
    expect(sending(requires, rewrites)).not.toThrow();
  });

  const wrong: readonly (readonly [string, readonly RequiredSelection[]])[] = [
    ['none', [on('P', field('name'))]],
    ['a key that lets nobody in', [on('P', field('upc'))]],
    ['a part of a key', [on('P', field('tag', field('k')))]],
    ['the key of another type', [on('Media', field('id')), on('P', field('upc'))]],
  ];
  test.each(wrong)('refused: %s', (_, requires) => {
    expect(sending(requires)).toThrow('asks b for P without a key');
  });
});

test('one name for two values is refused', () => {
  const twice = (name: string) => sending([on('P', field('id'), field('tag', field(name), field(name)))]);
  expect(twice('len')).toThrow('two values as len');
  expect(twice('no')).not.toThrow();
});

describe('what is asked of an object that a fetch can bring', () => {
  const plan = (selected: string): PlanNode => fetch([], `{ x { ${selected} } }`);

  test('may not be left out', () => {
    const lost = () => check('{ x { ... on P { name } } }', plan('__typename'));
    expect(lost).toThrow('asks nobody for P.name');
    expect(() => check('{ x { ... on P { name } } }', plan('... on P { name }'))).not.toThrow();
  });

  test('is left out where the subgraph does not know the type', () => {
    expect(() => check('{ x { ... on Tag { no } } }', plan('__typename'))).not.toThrow();
  });
});
