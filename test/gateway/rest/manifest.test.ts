import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { readRestManifest } from '../../../gateway/rest/manifest.ts';
import { until } from '../../support/until.ts';
import { manifest } from './library-manifest.ts';
import { ask, startLibrary, stopLibraries, writeLibrary } from './start.ts';

afterAll(stopLibraries);

type Change = Readonly<Record<string, unknown>>;
const [first, ...others] = manifest.faces;
const withFirst = (change: Change) => ({ ...manifest, faces: [{ ...first, ...change }, ...others] });

describe('a manifest that cannot be read', () => {
  test.each<[string, unknown, string]>([
    ['no faces', { ...manifest, faces: [] }, 'faces:'],
    ['an unknown word', withFirst({ scopes: [] }), 'Unrecognized key: "scopes"'],
    ['a path elsewhere', withFirst({ path: '/books/{bookId}' }), 'faces.0.path: a path below /api'],
    ['another method', withFirst({ method: 'PUT' }), 'faces.0.method'],
    [
      'a parameter that becomes nothing',
      withFirst({ parameters: { bookId: { description: 'x' } } }),
      'either `variable` or `viewer`',
    ],
    ['a face for programs without a scope', withFirst({ scope: undefined }), 'a `scope` where programs call'],
    ['a scope where people call', withFirst({ caller: 'person' }), 'neither `scope` nor `lends`'],
    [
      'something lent to people',
      withFirst({ caller: 'person', scope: undefined, lends: ['books.lend'] }),
      'neither `scope` nor `lends`',
    ],
  ])('for %s names the place', (_, changed, message) => {
    const folder = writeLibrary(changed);
    expect(() => readRestManifest(folder)).toThrow(`${folder}/rest.json cannot be used`);
    expect(() => readRestManifest(folder)).toThrow(message);
  });

  test('is none where there is no file', () => {
    expect(readRestManifest('/nowhere')).toBeNull();
  });
});

describe('a face that does not fit its operation', () => {
  const parameter = { variable: 'id', description: 'x' };
  test.each<[string, Change, string]>([
    ['an operation that is not stored', { operation: 'Nothing' }, 'there is no stored operation Nothing.'],
    [
      'a variable that is not there',
      { parameters: { bookId: { ...parameter, variable: 'it' } } },
      'its operation has no variable $it.',
    ],
    ['a path without its parameter', { path: '/api/books/{isbn}' }, 'its parameters lack isbn.'],
    ['a variable that stays empty', { path: '/api/book', parameters: {} }, 'nothing fills $id.'],
    ['a result that is not asked for', { result: 'book.author' }, 'its answer has no book.author.'],
    [
      'a change behind GET',
      { path: '/api/x', operation: 'Lend', parameters: {}, body: 'input', result: 'lend' },
      'GET is for queries.',
    ],
    ['refusals that are not asked for', { refusals: 'book.errors' }, 'its answer has no book.errors.'],
    ['an operation with two addresses', { operation: 'PartOfBook' }, 'PartOfBook: it has two addresses.'],
    [
      'an address that is there already',
      { path: '/api/partly/{id}', parameters: { id: parameter } },
      'two of it',
    ],
  ])('for %s is named at the start', async (_, change, message) => {
    const refused = await startLibrary({}, { manifest: withFirst(change) }).catch(String);
    expect(refused).toContain('These REST addresses cannot be served');
    expect(refused).toContain(message);
  });
});

test('a new supergraph that a face does not fit takes the others along', async () => {
  const library = await startLibrary({ SUPERGRAPH_POLL_MS: '100' });
  const hash = async (): Promise<unknown> => {
    const health = (await (await fetch(`${library.url}/health`)).json()) as { supergraph: { hash: string } };
    return health.supergraph.hash;
  };
  const before = await hash();
  const path = join(library.folder, 'supergraph.graphql');
  writeFileSync(path, readFileSync(path, 'utf8').replaceAll('whoAsks', 'whoAsked'));
  await until(async () => (await hash()) !== before);
  expect((await ask(library, '/api/mine?tenant_id=ten_1')).status).toBe(404);
  expect((await ask(library, '/api/books')).status).toBe(200);
  const document = (await (await ask(library, '/api/openapi.json')).json()) as { paths: object };
  expect(Object.keys(document.paths)).toHaveLength(manifest.faces.length - 1);
});
