import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { pino } from 'pino';
import { createKeyServiceClient } from '../../../gateway/access/key-service-client.ts';
import { createViewerSigner } from '../../../gateway/access/sign-viewer.ts';
import {
  KEY_SERVICE_HEADER,
  keyServicePaths,
  LONGEST_REQUEST_MS,
  type KeyService,
} from '../../../schema/key-service.ts';
import { createKeyServiceRoute } from '../../../subgraphs/identity/key-service/key-service-route.ts';
import { createVerifyCaller } from '../../../subgraphs/identity/key-service/verify-caller.ts';

const secret = 'a secret that only this test run knows';
const viewer = { subject: 'key_1', tenantId: 'ten_1', email: null, name: 'x', roles: [], scopes: ['a'] };
const asking = {
  tenantId: 'ten_1',
  subject: 'key_1',
  idempotencyKey: 'k',
  fingerprint: 'f',
  longestMs: 30_000,
};
const claimed = { tenantId: 'ten_1', id: 'i', claim: 'c' };
const answer = { status: 200, headers: { 'content-type': 'application/json' }, body: '{}' };
const asked: unknown[] = [];
const service: KeyService = {
  introspect: (key) => {
    asked.push(key);
    if (key === 'broken') return Promise.reject(new Error('SELECT secret'));
    return Promise.resolve({ state: 'active', viewer, until: null });
  },
  claim: (one) => {
    asked.push(one);
    return Promise.resolve({ kind: 'claimed', claimed });
  },
  complete: (...all) => Promise.resolve(void asked.push(all)),
  release: (one) => Promise.resolve(void asked.push(one)),
};

let server: Server;
let url: string;
beforeAll(async () => {
  const verify = createVerifyCaller(new TextEncoder().encode(secret));
  const route = createKeyServiceRoute(service, verify, pino({ level: 'silent' }));
  server = createServer((request, response) => {
    if (!route(request, response)) response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const client = (own = secret) => createKeyServiceClient({ url, secret: own, timeoutMs: 5000 });

describe('the gateway, with the shared secret', () => {
  test('asks all that it can ask in the same process', async () => {
    asked.length = 0;
    expect(await client().introspect('ogk_x')).toEqual({ state: 'active', viewer, until: null });
    expect(await client().claim(asking)).toEqual({ kind: 'claimed', claimed });
    await client().complete(claimed, answer);
    await client().release(claimed);
    expect(asked).toEqual(['ogk_x', asking, [claimed, answer], claimed]);
  });

  test('hears of a failure, and nothing of its cause', async () => {
    await expect(client().introspect('broken')).rejects.toThrow('answered 500');
    const proof = await proofOf();
    const response = await post(keyServicePaths.introspect, { key: 'broken' }, proof);
    expect(await response.text()).not.toContain('SELECT');
  });

  test('is told how large a call may be', async () => {
    const limit = 64 * 1024 * 1024;
    const headers = { [KEY_SERVICE_HEADER]: await proofOf(), 'content-length': String(limit + 1) };
    const sent = request(`${url}${keyServicePaths.claim}`, { method: 'POST', headers });
    sent.flushHeaders();
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    expect([response.statusCode, await json(response)]).toEqual([
      413,
      { error: 'invalid_request', error_description: `The body is larger than ${limit} bytes.` },
    ]);
    sent.on('error', () => undefined).destroy();
  });

  test('is told what is no request', async () => {
    const proof = await proofOf();
    expect((await post(keyServicePaths.claim, { tenantId: 1 }, proof)).status).toBe(400);
    for (const longestMs of [0, 1.5, LONGEST_REQUEST_MS + 1])
      expect((await post(keyServicePaths.claim, { ...asking, longestMs }, proof)).status).toBe(400);
    expect((await post(keyServicePaths.claim, 'no JSON', proof)).status).toBe(400);
    expect((await fetch(`${url}${keyServicePaths.claim}`)).status).toBe(405);
    expect((await fetch(`${url}/internal`)).status).toBe(404);
  });
});

describe('nobody else', () => {
  test.each([
    ['without a proof', () => undefined],
    ['with something else', () => 'x.y.z'],
    ['with a signed viewer', () => createViewerSigner(secret)(viewer)],
  ])('%s is answered', async (_, proof) => {
    asked.length = 0;
    const response = await post(keyServicePaths.introspect, { key: 'ogk_x' }, proof());
    expect(response.status).toBe(401);
    expect(asked).toEqual([]);
  });

  test('with another secret is answered', async () => {
    await expect(client(`${secret}!`).introspect('ogk_x')).rejects.toThrow('answered 401');
  });
});

function post(path: string, body: unknown, proof: string | undefined): Promise<Response> {
  return fetch(`${url}${path}`, {
    method: 'POST',
    headers: proof === undefined ? {} : { [KEY_SERVICE_HEADER]: proof },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

/** A proof as the client makes it, caught on its way. */
async function proofOf(): Promise<string> {
  let caught = '';
  const trap = createServer((request, response) => {
    caught = String(request.headers[KEY_SERVICE_HEADER]);
    response.end('{}');
  });
  await new Promise<void>((resolve) => trap.listen(0, '127.0.0.1', resolve));
  const at = `http://127.0.0.1:${(trap.address() as AddressInfo).port}`;
  await createKeyServiceClient({ url: at, secret, timeoutMs: 5000 }).introspect('x');
  await new Promise((resolve) => trap.close(resolve));
  return caught;
}
