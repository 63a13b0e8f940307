import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ask, startLibrary, stopLibraries, type Library } from './start.ts';

let library: Library;
let etag: string;
beforeAll(async () => {
  library = await startLibrary();
  etag = (await ask(library, '/api/books/b1')).headers.get('etag') ?? '';
});
afterAll(stopLibraries);

describe('a tag', () => {
  test('is strong, and the same for the same bytes only', async () => {
    expect(etag).toMatch(/^"[\w-]{27}"$/);
    expect((await ask(library, '/api/books/b1')).headers.get('etag')).toBe(etag);
    expect((await ask(library, '/api/books/b2')).headers.get('etag')).not.toBe(etag);
  });

  test('is another one for compressed bytes', async () => {
    const page = await fetch(`${library.url}/api/openapi.json`, {
      headers: { 'accept-encoding': 'identity' },
    });
    const small = await fetch(`${library.url}/api/openapi.json`, { headers: { 'accept-encoding': 'gzip' } });
    expect(small.headers.get('content-encoding')).toBe('gzip');
    const tag = page.headers.get('etag') ?? '';
    expect(small.headers.get('etag')).toBe(`${tag.slice(0, -1)}-gzip"`);
    expect(small.headers.get('vary')).toContain('accept-encoding');
    const known = await fetch(`${library.url}/api/openapi.json`, {
      headers: { 'accept-encoding': 'gzip', 'if-none-match': tag },
    });
    expect(known.status).toBe(304);
  });
});

describe('a client that has it', () => {
  test.each([
    ['the tag', () => etag],
    ['the tag, made weak on its way', () => `W/${etag}`],
    ['the tag among others', () => `"other", ${etag}`],
    ['any', () => '*'],
  ])('and sends %s is sent no body', async (_, header) => {
    const response = await ask(library, '/api/books/b1', { 'if-none-match': header() });
    expect(response.status).toBe(304);
    expect(response.headers.get('etag')).toBe(etag);
    expect(response.headers.get('cache-control')).toBe('private, no-cache');
    expect(response.headers.get('ratelimit')).not.toBeNull();
    expect(await response.text()).toBe('');
  });

  test('of something else is sent it all', async () => {
    const response = await ask(library, '/api/books/b2', { 'if-none-match': etag });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ id: 'b2' });
  });
});
