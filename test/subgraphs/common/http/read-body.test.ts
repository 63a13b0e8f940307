import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { once } from 'node:events';
import {
  Agent,
  createServer,
  request,
  type ClientRequest,
  type IncomingMessage,
  type Server,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { readBody } from '../../../../subgraphs/common/http/read-body.ts';
import { until } from '../../../support/until.ts';

const MOST = 100_000;

let server: Server;
let port: number;
/** What was read of each request, or why it could not be. */
const read: (string | null | Error)[] = [];
beforeAll(async () => {
  server = createServer((incoming, response) => {
    readBody(incoming, MOST).then(
      (text) => {
        read.push(text);
        response.end(text === null ? 'too large' : 'read');
      },
      (error: unknown) => void read.push(error as Error),
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

function begin(headers: Record<string, string>, agent?: Agent): ClientRequest {
  return request({ port, host: '127.0.0.1', method: 'POST', headers, ...(agent && { agent }) });
}

/** Waits for the answer's text. */
async function answerOf(sent: ClientRequest): Promise<string> {
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  let text = '';
  for await (const part of response as AsyncIterable<Buffer>) text += part.toString();
  return text;
}

/** With its length, or in chunks, whose length nobody says before. */
const ways: [string, (length: number) => Record<string, string>][] = [
  ['that says its length', (length) => ({ 'content-length': String(length) })],
  ['that comes in chunks', () => ({ 'transfer-encoding': 'chunked' })],
];

describe.each(ways)('a body %s', (_, headersFor) => {
  const send = (body: string): Promise<string> => {
    const sent = begin(headersFor(Buffer.byteLength(body)));
    sent.end(body);
    return answerOf(sent);
  };

  test.each([0, 1, MOST])('is read with %i bytes', async (bytes) => {
    expect(await send('x'.repeat(bytes))).toBe('read');
    expect(read.at(-1)).toBe('x'.repeat(bytes));
  });

  test.each([MOST + 1, 20 * MOST])('is too large with %i bytes', async (bytes) => {
    expect(await send('x'.repeat(bytes))).toBe('too large');
    expect(read.at(-1)).toBeNull();
  });

  test('is counted in bytes, and read as UTF-8 wherever it is cut', async () => {
    const text = 'ż'.repeat(MOST / 2);
    expect(await send(text)).toBe('read');
    expect(read.at(-1)).toBe(text);
    expect(await send(`${text}ż`)).toBe('too large');
  });

  test('is answered before its end where it is too large, and the connection can be used again', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const sent = begin(headersFor(20 * MOST), agent);
    sent.write('x'.repeat(MOST + 1));
    expect(await answerOf(sent)).toBe('too large');
    const { localPort } = sent.socket ?? {};
    sent.end('x'.repeat(19 * MOST - 1));
    const next = begin({ 'content-length': '2' }, agent);
    next.end('ok');
    expect(await answerOf(next)).toBe('read');
    expect(next.socket?.localPort).toBe(localPort);
    agent.destroy();
  });
});

test('a body that breaks off is no body', async () => {
  const sent = begin({ 'content-length': '10' });
  sent.on('error', () => undefined);
  sent.write('x');
  await once(server, 'request');
  read.length = 0;
  sent.destroy();
  await until(() => read.length > 0);
  expect(read).toEqual([expect.objectContaining({ code: 'ECONNRESET' })]);
});
