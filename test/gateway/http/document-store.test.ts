import { expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { createDocumentStore } from '../../../gateway/document-store.ts';

test('documents are found again, and forgotten when told', async () => {
  const store = createDocumentStore();
  const document = parse('{ a }');
  await store.set('key', document);
  expect(await store.get('key')).toBe(document);
  expect(await store.get('other')).toBeUndefined();
  await store.delete('key');
  expect(await store.get('key')).toBeUndefined();
});

test('of much text only the latest is held', async () => {
  const store = createDocumentStore();
  const document = parse(`{ a } # ${'x'.repeat(100_000)}`);
  for (let index = 0; index < 20; index++) await store.set(`key ${index}`, document);
  const held = await Promise.all(Array.from({ length: 20 }, (_, index) => store.get(`key ${index}`)));
  expect(held.map((one) => one !== undefined)).toEqual(Array.from({ length: 20 }, (_, index) => index >= 15));
});
