import { afterEach, describe, expect, test } from '@jest/globals';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readStoredOperations } from '../../../gateway/documents/stored-operations.ts';
import type { GatewayOptions } from '../../../gateway/gateway.ts';
import { start, stopAll } from './start.ts';

afterEach(stopAll);

const operations = [
  { name: 'Companies', source: 'query Companies { companies }' },
  {
    name: 'Evil',
    source: '# </script><script>alert(1)</script> __nonce__\nquery Evil($id: ID!) { matter(id: $id) { id } }',
    variables: { id: '<!--' },
  },
];

async function open(
  { operations, ...ide }: Pick<GatewayOptions, 'operations'> & GatewayOptions['ide'],
  environment: Record<string, string> = {},
) {
  const { url } = await start({ ide, ...(operations && { operations }), environment });
  const response = await fetch(`${url}/graphql?query=x`, { headers: { accept: 'text/html,*/*;q=0.8' } });
  return { url, response, html: await response.text() };
}

function settingsIn(html: string): Settings {
  const [, json = ''] =
    /<script type="application\/json" id="settings">([\s\S]*?)<\/script>/.exec(html) ?? [];
  return JSON.parse(json) as Settings;
}

interface Settings {
  readonly headers?: string;
  readonly documentIds: readonly string[] | null;
  readonly tabs: { query: string; variables?: string; headers?: string }[];
}

describe('the IDE', () => {
  test('opens in a browser with the stored operations as tabs and the token filled in', async () => {
    const { response, html } = await open({ operations, token: () => Promise.resolve('demo.token') });
    expect(response.headers.get('content-type')).toContain('text/html');
    const { tabs, headers } = settingsIn(html);
    expect(tabs.map((tab) => tab.query)).toEqual(operations.map((operation) => operation.source));
    expect(tabs[1]?.variables).toBe('{\n  "id": "<!--"\n}');
    expect(headers).toContain('Bearer demo.token');
    expect(tabs[0]?.headers).toBe(headers);
    expect(html).toContain('id="plan-open"');
    expect(html).toContain('...settings.tabs]');
  });

  test('has a fresh token at every visit, and keeps none in a cache', async () => {
    let count = 0;
    const { url, response } = await open({ operations, token: () => Promise.resolve(`token-${++count}`) });
    expect(response.headers.get('cache-control')).toBe('no-store');
    const again = await (await fetch(`${url}/graphql`, { headers: { accept: 'text/html' } })).text();
    expect(settingsIn(again).headers).toContain('token-2');
  });

  test('has no token unless it was given one', async () => {
    const { html } = await open({ operations });
    expect(settingsIn(html).headers).toBeUndefined();
    expect(settingsIn(html).tabs[0]?.headers).toBeUndefined();
  });

  test('says where only stored operations are run, and sends them by name', async () => {
    const { html } = await open({ operations }, { SAFELIST: 'true' });
    expect(settingsIn(html).documentIds).toEqual(['Companies', 'Evil']);
    expect(html).toContain('runs its stored operations only');
    expect(settingsIn((await open({ operations })).html).documentIds).toBeNull();
  });

  test('cannot be broken out of by what is filled in', async () => {
    const { html, response } = await open({ operations });
    expect(html).not.toContain('alert(1)</script>');
    expect(html.match(/<script/g)).toHaveLength(4);
    const policy = response.headers.get('content-security-policy') ?? '';
    const [, nonce = ''] = /'nonce-([^']+)'/.exec(policy) ?? [];
    expect(html.match(/<script nonce="[^"]+"/g)).toEqual(Array(2).fill(`<script nonce="${nonce}"`));
    expect(settingsIn(html).tabs[1]?.query).toContain('__nonce__');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self'");
  });

  test('loads everything from here: it works without the internet', async () => {
    const { url, html } = await open({ operations: [] });
    const loaded = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address = '']) => address);
    const files = loaded.filter((address) => !address.startsWith('data:'));
    expect(files).toHaveLength(2);
    for (const file of files) {
      expect(file).toMatch(/^\/graphql\/ide\/[0-9a-f]{12}\/graphiql\.(js|css)$/);
      expect((await fetch(url + file)).status).toBe(200);
    }
    expect(html).not.toMatch(/https?:\/\//);
  });

  test('sends its files compressed, once', async () => {
    const { url, html } = await open({ operations: [] });
    const [script = ''] = /\/graphql\/ide\/\w+\/graphiql\.js/.exec(html) ?? [];
    const response = await fetch(url + script, { headers: { 'accept-encoding': 'br' } });
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(Number(response.headers.get('content-length'))).toBeLessThan(2_000_000);
    expect(await response.text()).toContain('YogaGraphiQL');
    expect(response.headers.get('cache-control')).toContain('immutable');
    const etag = response.headers.get('etag') ?? '';
    expect((await fetch(url + script, { headers: { 'if-none-match': etag } })).status).toBe(304);
    for (const worker of ['editor-worker', 'json-worker', 'graphql-worker']) {
      expect((await fetch(url + script.replace('graphiql.js', `${worker}.js`))).status).toBe(200);
    }
    expect((await fetch(`${url}/graphql/ide/old/graphiql.js`)).status).toBe(404);
  });

  test('is where the root leads', async () => {
    const { url } = await start();
    const response = await fetch(`${url}/`, { redirect: 'manual' });
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe('/graphql');
  });
});

describe('stored operations', () => {
  test('are read from a folder, with example variables where there are some', () => {
    const folder = mkdtempSync(join(tmpdir(), 'operations-'));
    writeFileSync(join(folder, 'B.graphql'), 'query B { b }');
    writeFileSync(join(folder, 'A.graphql'), 'query A($id: ID!) { a(id: $id) }');
    writeFileSync(join(folder, 'A.variables.json'), '{"id":"1"}');
    expect(readStoredOperations(folder)).toEqual([
      { name: 'A', source: 'query A($id: ID!) { a(id: $id) }', variables: { id: '1' } },
      { name: 'B', source: 'query B { b }' },
    ]);
    expect(readStoredOperations(join(folder, 'nowhere'))).toEqual([]);
  });

  test('must have variables that are an object', () => {
    const folder = mkdtempSync(join(tmpdir(), 'operations-'));
    writeFileSync(join(folder, 'A.graphql'), 'query A { a }');
    writeFileSync(join(folder, 'A.variables.json'), '[]');
    expect(() => readStoredOperations(folder)).toThrow('must hold a JSON object');
  });
});
