import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { renderApiPage } from '../../../gateway/rest/page/api-page.ts';
import type { OpenApiDocument } from '../../../gateway/rest/openapi/openapi-document.ts';
import { TestIssuer } from '../access/issuer.ts';
import { manifest } from './library-manifest.ts';
import { KEY, problemOf, startLibrary, stopLibraries, type Library } from './start.ts';

// Addresses that people call with their access tokens, beside those of programs.

const forPeople = { caller: 'person', scope: undefined, lends: undefined };
const faces = manifest.faces.map((face) =>
  ['Lend', 'Mine'].includes(face.operation) ? { ...face, ...forPeople } : face,
);

let issuer: TestIssuer;
let library: Library;
beforeAll(async () => {
  issuer = await TestIssuer.start();
  library = await startLibrary({ AUTH: 'jwt', ISSUER: issuer.url }, { manifest: { ...manifest, faces } });
});
afterAll(async () => {
  await stopLibraries();
  await issuer.close();
});

const bearer = async (claims = {}) => ({
  authorization: `Bearer ${await issuer.token({ tenant: 'ten_1', sub: 'usr_ida', ...claims })}`,
});

function lend(headers: Record<string, string>): Promise<Response> {
  return fetch(`${library.url}/api/loans`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ bookId: 'b1' }),
  });
}

describe('an address for people', () => {
  test('takes an access token, as GraphQL does, and lends it nothing', async () => {
    const response = await lend(await bearer({ scope: 'openid' }));
    expect(response.status).toBe(201);
    expect(await response.json()).toMatchObject({ days: 14, scopes: ['openid'] });
    expect(response.headers.get('vary')?.toLowerCase()).toContain('authorization');
    expect(response.headers.get('ratelimit')).toBeNull();
  });

  test.each<[string, () => Promise<Record<string, string>>, number, string]>([
    ['nobody', () => Promise.resolve({}), 401, 'This request has no access token.'],
    ['a key', () => Promise.resolve({ 'x-integration-key': KEY }), 401, 'This address is for people'],
    ['a key and a token', async () => ({ 'x-integration-key': KEY, ...(await bearer()) }), 400, 'not both'],
    ['a token that has expired', () => bearer({ exp: 1000 }), 401, 'The access token expired'],
  ])('refuses %s', async (_, headers, status, detail) => {
    const before = library.lent;
    const response = await lend(await headers());
    if (status === 401) expect(response.headers.get('www-authenticate')).toMatch(/^Bearer/);
    const problem = await problemOf(response);
    expect(problem.status).toBe(status);
    expect(problem.detail).toContain(detail);
    expect(library.lent).toBe(before);
  });

  test('runs a request once for each person, however often it is sent', async () => {
    const before = library.lent;
    const ida = { ...(await bearer()), 'idempotency-key': 'loan-1' };
    const first = await lend(ida);
    const again = await lend(ida);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(await again.text()).toBe(await first.text());
    await lend({ ...(await bearer({ sub: 'usr_bo' })), 'idempotency-key': 'loan-1' });
    expect(library.lent).toBe(before + 2);
  });

  test('keeps no answer for a person of no tenant', async () => {
    const response = await lend({ ...(await bearer({ tenant: undefined })), 'idempotency-key': 'loan-2' });
    expect((await problemOf(response)).detail).toContain('Nobody keeps answers here');
  });

  test('shows whoever asks nothing of another tenant', async () => {
    const mine = async (tenant: string) =>
      fetch(`${library.url}/api/mine?tenant_id=${tenant}`, { headers: await bearer() });
    expect(await (await mine('ten_1')).json()).toEqual({ whoAsks: 'usr_ida' });
    expect(await problemOf(await mine('ten_2'))).toMatchObject({
      status: 403,
      detail: "tenant_id must be the token's own: this token is not for ten_2.",
    });
  });
});

describe('an address for programs', () => {
  test('takes no access token', async () => {
    const response = await fetch(`${library.url}/api/books`, { headers: await bearer() });
    expect((await problemOf(response)).detail).toContain('This request has no integration key');
  });
});

describe('the document', () => {
  test('says of each address who calls it, and with what', async () => {
    const document = (await (await fetch(`${library.url}/api/openapi.json`)).json()) as OpenApiDocument;
    expect(document.components.securitySchemes).toMatchObject({
      integrationKey: { type: 'apiKey' },
      accessToken: { type: 'http', scheme: 'bearer' },
    });
    const loans = document.paths['/api/loans']?.['post'];
    expect(loans?.security).toEqual([{ accessToken: [] }]);
    expect(loans?.description).toContain('Needs the access token of a person.');
    expect(Object.keys(loans?.responses ?? {})).not.toContain('429');
    expect(Object.keys(loans?.responses['201']?.headers ?? {})).toEqual([
      'Idempotent-Replayed',
      'Incomplete-Fields',
    ]);
    expect(document.paths['/api/books']?.['get']?.security).toEqual([{ integrationKey: ['books.read'] }]);
    const page = renderApiPage(document);
    expect(page).toContain('curl -s -X POST &#39;http://localhost:4000/api/loans&#39;');
    expect(page).toContain('-H &#39;authorization: Bearer …&#39;');
    expect(page).toContain('Addresses that are for people take an access token instead');
  });
});
