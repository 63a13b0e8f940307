import { afterEach, describe, expect, test } from '@jest/globals';
import type { RequestListener } from 'node:http';
import { createHttpTransport } from '../../../gateway/transport/http.ts';
import type { SubgraphRequest, Transport } from '../../../gateway/transport/transport.ts';
import { closeServers, serve } from './faulty-server.ts';

/** How long anything may take that is not to be too late, on however busy a machine. */
const PATIENCE_MS = 20_000;

const transports: Transport[] = [];

afterEach(async () => {
  await closeServers();
  await Promise.all(transports.splice(0).map((transport) => transport.close()));
});

function reach(url: string, options: { timeoutMs?: number; maxResponseBytes?: number } = {}) {
  const transport = createHttpTransport('legal', url, { timeoutMs: PATIENCE_MS, ...options });
  transports.push(transport);
  return transport;
}

function ask(change: Partial<SubgraphRequest> = {}): SubgraphRequest {
  return { query: 'query { matters }', headers: {}, deadline: performance.now() + PATIENCE_MS, ...change };
}

const answering =
  (status: number, type: string, body: string): RequestListener =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': type }).end(body);
  };

async function failure(handle: RequestListener, change: Partial<SubgraphRequest> = {}) {
  return reach(await serve(handle))
    .send(ask(change))
    .then(
      () => 'no failure',
      (error: unknown) => error,
    );
}

describe('what a subgraph is sent', () => {
  test('is the operation, its variables and the headers', async () => {
    let seen: unknown;
    const url = await serve((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        seen = { body: JSON.parse(body) as unknown, url: request.url, headers: request.headers };
        response.end('{"data":{"matters":1}}');
      });
    });
    const answer = await reach(`${url}?a=b`).send(
      ask({ variables: { id: 'ä' }, operationName: 'M', headers: { 'x-one-viewer': 'signed' } }),
    );
    expect(answer).toEqual({ data: { matters: 1 } });
    expect(seen).toMatchObject({
      url: '/graphql?a=b',
      body: { query: 'query { matters }', variables: { id: 'ä' }, operationName: 'M' },
      headers: { 'x-one-viewer': 'signed', 'content-type': 'application/json' },
    });
  });

  test('travels over kept-alive connections', async () => {
    const ports = new Set<number | undefined>();
    const url = await serve((request, response) => {
      ports.add(request.socket.remotePort);
      response.end('{"data":{}}');
    });
    const transport = reach(url);
    for (let count = 0; count < 5; count++) await transport.send(ask());
    // The next call may come before the connection is back in the pool: two, and not one for each call.
    expect(ports.size).toBeLessThanOrEqual(2);
  });
});

describe('an answer that is no GraphQL response', () => {
  test.each([
    ['HTML', answering(200, 'text/html', '<h1>Welcome</h1>'), 'is not JSON'],
    ['204', answering(204, 'text/plain', ''), 'is empty'],
    ['half a JSON', answering(200, 'application/json', '{"data":{"matters":'), 'is not JSON'],
    ['an empty object', answering(200, 'application/json', '{}'), 'is not a GraphQL response'],
    ['a list', answering(200, 'application/json', '[]'), 'is not a GraphQL response'],
    ['data that is a list', answering(200, 'application/json', '{"data":[]}'), 'is not a GraphQL response'],
    [
      'errors that are text',
      answering(200, 'application/json', '{"errors":"no"}'),
      'is not a GraphQL response',
    ],
    ['errors without a message', answering(200, 'application/json', '{"errors":[{}]}'), 'is not a GraphQL'],
    ['a 404 page', answering(404, 'text/html', 'not here'), 'is not JSON'],
  ])('%s is SUBGRAPH_INVALID_RESPONSE', async (_name, handle, message) => {
    expect(await failure(handle)).toMatchObject({
      code: 'SUBGRAPH_INVALID_RESPONSE',
      message: expect.stringContaining(message),
    });
  });

  test.each([
    ['announced', { 'content-length': '2000' }],
    ['not announced', {}],
  ])('too large, %s, is SUBGRAPH_INVALID_RESPONSE and not read to its end', async (_name, headers) => {
    const url = await serve((_request, response) => {
      response.writeHead(200, headers).end('x'.repeat(2000));
    });
    await expect(reach(url, { maxResponseBytes: 1000 }).send(ask())).rejects.toMatchObject({
      code: 'SUBGRAPH_INVALID_RESPONSE',
      message: 'The subgraph "legal" answered more than 1000 bytes.',
    });
  });
});

describe('a subgraph that is down', () => {
  test.each([
    ['500 with HTML', answering(500, 'text/html', '<h1>Oops</h1>')],
    ['503 with JSON', answering(503, 'application/json', '{"errors":[{"message":"later"}]}')],
  ])('%s is SUBGRAPH_UNAVAILABLE', async (_name, handle) => {
    expect(await failure(handle)).toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE' });
  });

  test('refusing connections is SUBGRAPH_UNAVAILABLE, with no address in the message', async () => {
    await expect(reach('http://127.0.0.1:1/graphql').send(ask())).rejects.toMatchObject({
      code: 'SUBGRAPH_UNAVAILABLE',
      message: 'The subgraph "legal" could not be reached.',
    });
  });

  test('breaking off half-way is SUBGRAPH_UNAVAILABLE', async () => {
    const broken: RequestListener = (_request, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{"data":', () => response.destroy());
    };
    expect(await failure(broken)).toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE' });
  });

  test('answers again as soon as it is back', async () => {
    let up = false;
    const url = await serve((_request, response) => {
      if (up) response.end('{"data":{}}');
      else response.destroy();
    });
    const transport = reach(url);
    await expect(transport.send(ask())).rejects.toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE' });
    up = true;
    await expect(transport.send(ask())).resolves.toEqual({ data: {} });
  });
});

describe('a lost connection', () => {
  const resetting = (times: number) => {
    const seen = { calls: 0 };
    const handle: RequestListener = (request, response) => {
      seen.calls++;
      if (seen.calls <= times) request.socket.resetAndDestroy();
      else response.end('{"data":{"again":true}}');
    };
    return { seen, handle };
  };

  test('is tried once more for a query', async () => {
    const { seen, handle } = resetting(1);
    await expect(reach(await serve(handle)).send(ask())).resolves.toEqual({ data: { again: true } });
    expect(seen.calls).toBe(2);
  });

  test('is tried no more than once', async () => {
    const { seen, handle } = resetting(2);
    await expect(reach(await serve(handle)).send(ask())).rejects.toMatchObject({
      code: 'SUBGRAPH_UNAVAILABLE',
    });
    expect(seen.calls).toBe(2);
  });

  test('is never tried again for a mutation', async () => {
    const { seen, handle } = resetting(1);
    const mutation = ask({ query: 'mutation { pay }' });
    await expect(reach(await serve(handle)).send(mutation)).rejects.toMatchObject({
      code: 'SUBGRAPH_UNAVAILABLE',
    });
    expect(seen.calls).toBe(1);
  });
});

describe('time', () => {
  const never: RequestListener = () => undefined;

  test('over the limit for one call is SUBGRAPH_TIMEOUT', async () => {
    const started = performance.now();
    const transport = reach(await serve(never), { timeoutMs: 100 });
    await expect(transport.send(ask())).rejects.toMatchObject({ code: 'SUBGRAPH_TIMEOUT' });
    expect(performance.now() - started).toBeLessThan(PATIENCE_MS);
  });

  test('over the request deadline is SUBGRAPH_TIMEOUT, also in the middle of a body', async () => {
    const started = performance.now();
    const dripping: RequestListener = (_request, response) => void response.write('{"data":');
    const deadline = performance.now() + 100;
    expect(await failure(dripping, { deadline })).toMatchObject({ code: 'SUBGRAPH_TIMEOUT' });
    expect(performance.now() - started).toBeLessThan(PATIENCE_MS);
  });

  test('already over is SUBGRAPH_TIMEOUT', async () => {
    expect(await failure(never, { deadline: performance.now() - 1 })).toMatchObject({
      code: 'SUBGRAPH_TIMEOUT',
    });
  });

  test('ends when the client goes away, and the connection with it', async () => {
    const gone = new AbortController();
    let closed: () => void = () => undefined;
    const connectionClosed = new Promise<void>((resolve) => (closed = resolve));
    const url = await serve((request) => {
      request.socket.on('close', closed);
      gone.abort();
    });
    await expect(reach(url).send(ask({ signal: gone.signal }))).rejects.toMatchObject({
      code: 'SUBGRAPH_UNAVAILABLE',
      message: 'The client went away.',
    });
    await connectionClosed;
  });
});

test('a refusal that is a GraphQL response is handed through', async () => {
  const refusal = { errors: [{ message: 'No.', extensions: { code: 'FORBIDDEN' } }] };
  const url = await serve(answering(403, 'application/json', JSON.stringify(refusal)));
  await expect(reach(url).send(ask())).resolves.toEqual(refusal);
});
