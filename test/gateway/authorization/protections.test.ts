import { describe, expect, test } from '@jest/globals';
import { readProtections } from '../../../gateway/authorization/protections.ts';
import { meets } from '../../../gateway/authorization/rule.ts';
import { viewerWith } from './viewer-with.ts';

function supergraph(link: string, use: string): string {
  return `schema @link(url: "https://specs.apollo.dev/link/v1.0") ${link} { query: Query }
    type Query { open: Int closed: Int ${use} }`;
}

function demandsOf(link: string, use: string) {
  const protections = readProtections(supergraph(link, use));
  return [...(protections?.ofField('Query', 'closed') ?? [])].map(({ id: _, ...demand }) => demand);
}

describe('the names of the directives', () => {
  const spec = 'https://specs.apollo.dev';
  test.each([
    ['plain', `@link(url: "${spec}/authenticated/v0.1", for: SECURITY)`, '@authenticated'],
    ['renamed as a whole', `@link(url: "${spec}/authenticated/v0.1", as: "signedIn")`, '@signedIn'],
    [
      'imported under another name',
      `@link(url: "${spec}/authenticated/v0.1", import: [{ name: "@authenticated", as: "@in" }])`,
      '@in',
    ],
    ['imported', `@link(url: "${spec}/authenticated/v0.1", import: ["@authenticated"])`, '@authenticated'],
    ['of a later version', `@link(url: "${spec}/authenticated/v0.2/")`, '@authenticated'],
    [
      'linked by an older composer',
      `@core(feature: "${spec}/authenticated/v0.1", as: "signedIn")`,
      '@signedIn',
    ],
    ['without a link', '', '@authenticated'],
  ])('%s', (_, link, use) => {
    expect(demandsOf(link, use)).toEqual([{ kind: 'authenticated' }]);
  });

  test('a directive of another name protects nothing', () => {
    expect(readProtections(supergraph('', '@deprecated'))).toBeNull();
    expect(
      readProtections(supergraph(`@link(url: "${spec}/authenticated/v0.1")`, '@tag(name: "x")')),
    ).toBeNull();
  });
});

test('a rule on a root type holds for all of its fields', () => {
  const protections = readProtections('type Query @authenticated { open: Int }');
  expect(protections?.ofField('Query', 'open').size).toBe(1);
});

describe('the arguments', () => {
  test.each([
    ['both levels', '@requiresScopes(scopes: [["a", "b"], ["c"]])', [['a', 'b'], ['c']]],
    ['one list', '@requiresScopes(scopes: ["a", "b"])', [['a'], ['b']]],
    ['missing', '@requiresScopes', []],
    ['of other types', '@requiresScopes(scopes: [[1]])', []],
  ])('%s', (_, use, anyOf) => {
    expect(demandsOf('', use)).toEqual([{ kind: 'scopes', anyOf }]);
  });

  test('what lists no name is met by nobody; an empty list by everybody who is somebody', () => {
    expect(meets(viewerWith({ scopes: ['a'] }), { kind: 'scopes', anyOf: [] })).toBe(false);
    expect(meets(viewerWith(), { kind: 'scopes', anyOf: [[]] })).toBe(true);
    expect(meets(null, { kind: 'policies', anyOf: [[]] })).toBe(false);
  });
});
