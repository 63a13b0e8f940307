import { afterAll, describe, expect, test } from '@jest/globals';
import { request as httpRequest } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import {
  brotliCompressSync,
  brotliDecompressSync,
  deflateSync,
  gunzipSync,
  gzipSync,
  zstdCompressSync,
  zstdDecompressSync,
} from 'node:zlib';
import type { RunningGateway } from '../../../gateway/gateway.ts';
import { start, stopAll } from './start.ts';

afterAll(stopAll);

const names = Array.from({ length: 500 }, (_, index) => `Company ${index}`);
const query = JSON.stringify({ query: '{ companies }' });
const once = (begin: () => Promise<RunningGateway>) => {
  let begun: Promise<RunningGateway> | undefined;
  return () => (begun ??= begin());
};
const small = once(() => start());
const large = once(() => start({ crm: () => Promise.resolve({ data: { companies: names } }) }));

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Posts bytes, and leaves the answer as it comes over the wire. */
function post(url: string, body: string | Buffer, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = { method: 'POST', headers: { 'content-type': 'application/json', ...headers } };
    const request = httpRequest(`${url}/graphql`, options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    request.on('error', reject).end(body);
  });
}

const codeIn = ({ body }: Answer) =>
  (JSON.parse(body.toString()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code;

describe('an answer', () => {
  test.each([
    ['gzip', 'gzip', gunzipSync],
    ['br', 'br', brotliDecompressSync],
    ['zstd', 'zstd', zstdDecompressSync],
    ['gzip, deflate, br, zstd', 'zstd', zstdDecompressSync],
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip;q=1.0, br;q=0.5', 'gzip', gunzipSync],
    ['br;q=0, *', 'zstd', zstdDecompressSync],
    ['zstd;q=0, br;q=0, *;q=0.1', 'gzip', gunzipSync],
  ])('is compressed for Accept-Encoding: %s', async (accepted, encoding, decompress) => {
    const { url } = await large();
    const { headers, body } = await post(url, query, { 'accept-encoding': accepted });
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers['vary']).toContain('accept-encoding');
    expect(Number(headers['content-length'])).toBe(body.length);
    expect(body.length).toBeLessThan(4000);
    expect(JSON.parse(decompress(body).toString())).toEqual({ data: { companies: names } });
  });

  test.each([[''], ['identity'], ['deflate'], ['gzip;q=0'], ['gzip;q=nonsense'], ['*;q=0']])(
    'is left as it is for Accept-Encoding: %j, and a cache is told why',
    async (accepted) => {
      const { url } = await large();
      const { headers, body } = await post(url, query, { 'accept-encoding': accepted });
      expect(headers['content-encoding']).toBeUndefined();
      expect(headers['vary']).toContain('accept-encoding');
      expect(JSON.parse(body.toString())).toEqual({ data: { companies: names } });
    },
  );

  test('that is short is left as it is', async () => {
    const { url } = await small();
    const { headers } = await post(url, query, { 'accept-encoding': 'gzip' });
    expect(headers['content-encoding']).toBeUndefined();
  });

  test('that is huge comes whole', async () => {
    const noise = Array.from({ length: 100_000 }, (_, index) => String(Math.sin(index)));
    const { url } = await start({ crm: () => Promise.resolve({ data: { companies: noise } }) });
    const { body } = await post(url, query, { 'accept-encoding': 'br' });
    expect(brotliDecompressSync(body).length).toBeGreaterThan(1_500_000);
  });
});

describe('a body', () => {
  test.each([
    ['gzip', gzipSync],
    ['x-gzip', gzipSync],
    ['GZIP', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
    ['zstd', zstdCompressSync],
    ['identity', (text: Buffer) => text],
  ])('may be sent as %s', async (encoding, compress) => {
    const { url } = await small();
    const { status, body } = await post(url, compress(Buffer.from(query)), { 'content-encoding': encoding });
    expect(status).toBe(200);
    expect(JSON.parse(body.toString())).toEqual({ data: { companies: ['Contoso'] } });
  });

  test.each([['compress'], ['gzip, br'], ['nonsense']])(
    'as %s is 415, and says what may be sent',
    async (encoding) => {
      const { url } = await small();
      const answer = await post(url, query, { 'content-encoding': encoding });
      expect(answer.status).toBe(415);
      expect(answer.headers['accept-encoding']).toBe('gzip, deflate, br, zstd');
      expect(codeIn(answer)).toBe('BAD_REQUEST');
    },
  );

  test.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
    ['zstd', zstdCompressSync],
  ])('that inflates to more than the limit is 413, as %s', async (encoding, compress) => {
    const { url } = await small();
    const bomb = compress(Buffer.alloc(20 * 1024 * 1024, ' '));
    expect(bomb.length).toBeLessThan(1024 * 1024);
    const answer = await post(url, bomb, { 'content-encoding': encoding });
    expect(answer.status).toBe(413);
    expect(codeIn(answer)).toBe('REQUEST_TOO_LARGE');
  });

  test.each([
    ['nonsense', Buffer.from(query)],
    ['half', gzipSync(query).subarray(0, 20)],
  ])('that cannot be inflated is 400: %s', async (_name, body) => {
    const { url } = await small();
    const answer = await post(url, body, { 'content-encoding': 'gzip' });
    expect(answer.status).toBe(400);
    expect(codeIn(answer)).toBe('BAD_REQUEST');
  });
});
