import { expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { federate } from '../../support/federation.ts';
import { viewerWith } from './viewer-with.ts';

const graph = federate({
  name: 'a',
  typeDefs: `type Query { open: Int a: Int @requiresScopes(scopes: [["a"]]) b: Int @requiresScopes(scopes: [["b"]]) who: Int @authenticated }`,
  resolvers: { Query: { open: () => 0, a: () => 1, b: () => 2, who: () => 3 } },
});
const source = '{ open a b who }';
const expected = (scopes: readonly string[]) => ({
  open: 0,
  a: scopes.includes('a') ? 1 : null,
  b: scopes.includes('b') ? 2 : null,
  who: 3,
});

test('viewers of one document at the same time never get each other’s answer', async () => {
  const rights = [[], ['a'], ['b'], ['a', 'b']];
  const asked = Array.from({ length: 200 }, (_, index) => rights[(index * 7) % 4] ?? []);
  const results = await Promise.all(
    asked.map((scopes) => graph.query(source, {}, { viewer: viewerWith({ scopes }) })),
  );
  expect(results.map(({ data }) => data)).toEqual(asked.map(expected));
  expect((await graph.query(source)).data).toEqual({ open: 0, a: null, b: null, who: null });
});

test('rights that the operation does not touch make no plan of their own', async () => {
  const first = viewerWith({ scopes: ['a', 'b'] });
  const other = viewerWith({ scopes: ['a', 'z'], roles: ['r'] });
  const request = { document: parse('{ open a }'), source: '{ open a }' };
  const { plan } = await graph.executor.plan({ ...request, viewer: first });
  expect((await graph.executor.plan({ ...request, viewer: other })).plan).toBe(plan);
  const denied = await graph.executor.plan({ ...request, viewer: viewerWith() });
  expect(denied.text).not.toMatch(/^ *a$/m);
});

test('a document that was parsed anew is protected as before', async () => {
  for (let round = 0; round < 3; round++) {
    expect((await graph.query(source, {}, { viewer: viewerWith({ scopes: ['b'] }) })).data).toEqual(
      expected(['b']),
    );
  }
});

test('warming plans for those who are denied nothing, and shows them to nobody else', async () => {
  const text = '{ b who }';
  await graph.executor.warm([text]);
  expect((await graph.query(text)).data).toEqual({ b: null, who: null });
  expect((await graph.query(text, {}, { viewer: viewerWith({ scopes: ['b'] }) })).data).toEqual({
    b: 2,
    who: 3,
  });
});
