import { expect, test } from '@jest/globals';
import { buildSchema, parse, validate, visit } from 'graphql';
import { createDocumentStore } from '../../../gateway/document-store.ts';

const schema = buildSchema('type Query { a: Int }');

test('documents are found again, and forgotten when told', async () => {
  const store = createDocumentStore();
  const document = parse('{ a }');
  await store.set('key', document);
  expect(await store.get('key')).toBe(document);
  expect(await store.get('other')).toBeUndefined();
  await store.delete('key');
  expect(await store.get('key')).toBeUndefined();
});

test('a document counts by its text, not by its key', async () => {
  const store = createDocumentStore();
  const document = parse(`{ a } # ${'x'.repeat(100_000)}`);
  for (let index = 0; index < 20; index++) await store.set(`key ${index}`, document);
  const held = await Promise.all(Array.from({ length: 20 }, (_, index) => store.get(`key ${index}`)));
  expect(held.map((one) => one !== undefined)).toEqual(Array.from({ length: 20 }, (_, index) => index < 3));
});

test('a held document tells where its errors are, and has no tokens left', async () => {
  const store = createDocumentStore();
  const document = parse('query {\n  nobody\n}');
  const before = validate(schema, document);
  await store.set('key', document);
  const held = await store.get('key');
  expect(validate(schema, held ?? parse('{ a }'))).toEqual(before);
  expect(before[0]?.locations).toEqual([{ line: 2, column: 3 }]);
  visit(document, {
    enter: ({ loc }) => {
      expect([loc?.startToken, loc?.endToken]).toEqual([undefined, undefined]);
    },
  });
});
