import { expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { createRecentOperations } from '../../../gateway/reload/recent-operations.ts';
import { viewerWith } from '../authorization/viewer-with.ts';

const document = parse('{ a }');
const ways = parse(
  'query A($a: Boolean!, $b: Boolean = true) { a @include(if: $a) b @skip(if: $b) } query B { b }',
);

test('recent operations are held by their last use, so many of them and so much text', () => {
  const recent = createRecentOperations(3);
  const sources = () => recent.list().map(({ source }) => source[0]);
  for (const source of ['a', 'b', 'c', 'a', 'd']) recent.note({ document, source });
  expect(sources()).toEqual(['d', 'a', 'c']);
  recent.note({ document, source: 'x'.repeat(3_000_000) });
  for (const letter of ['x', 'y', 'z']) recent.note({ document, source: letter.repeat(1_000_000) });
  expect(sources()).toEqual(['z', 'y']);
});

test('each way in which one was served is held once, with what decides on its plan and nothing else', () => {
  const recent = createRecentOperations();
  const note = (variables: object) =>
    recent.note({
      document: ways,
      source: 'ways',
      operationName: 'A',
      variables: { ...variables, name: 'Ada' },
      viewer: viewerWith({ roles: ['r', 's'] }),
    });
  note({ a: true });
  note({ a: true, b: true });
  note({ a: false, b: false });
  recent.note({ document: ways, source: 'ways', operationName: 'B' });
  const [{ choices } = { choices: [] }] = recent.list();
  expect(choices.map(({ operationName, conditions }) => ({ operationName, conditions }))).toEqual([
    { operationName: 'B', conditions: {} },
    { operationName: 'A', conditions: { a: false, b: false } },
    { operationName: 'A', conditions: { a: true, b: true } },
  ]);
  expect(choices.map(({ viewer }) => viewer)).toEqual([
    null,
    { subject: '', tenantId: null, email: null, name: null, roles: ['r', 's'], scopes: [] },
    { subject: '', tenantId: null, email: null, name: null, roles: ['r', 's'], scopes: [] },
  ]);
});

test('one that was answered in parts is another way', () => {
  const recent = createRecentOperations();
  for (const inParts of [false, true, false]) recent.note({ document, source: '{ a }', inParts });
  expect(recent.list()[0]?.choices.map(({ inParts }) => inParts)).toEqual([false, true]);
});

test('only the last ways of one operation are held', () => {
  const recent = createRecentOperations();
  for (let role = 0; role < 30; role++) {
    recent.note({ document, source: '{ a }', viewer: viewerWith({ roles: [String(role)] }) });
  }
  const roles = recent.list().flatMap(({ choices }) => choices.map(({ viewer }) => viewer?.roles[0]));
  expect(roles).toEqual(Array.from({ length: 16 }, (_, index) => String(29 - index)));
});

test('a request that means no operation is passed over', () => {
  const recent = createRecentOperations();
  recent.note({ document: ways, source: 'ways', operationName: 'C' });
  expect(recent.list()).toEqual([]);
});
