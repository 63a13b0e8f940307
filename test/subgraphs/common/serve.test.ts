import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { serveSubgraph, type ServedSubgraph } from '../../../subgraphs/common/graph/serve.ts';
import type { Subgraph } from '../../../subgraphs/common/graph/subgraph.ts';

const LIMIT = 16 * 1024 * 1024;

function serve(handle: Subgraph['handle']): Promise<ServedSubgraph> {
  const subgraph: Subgraph = {
    name: 'crm',
    handle,
    stream: () => {
      throw new Error('Nobody watches here.');
    },
    close: () => Promise.resolve(),
  };
  return serveSubgraph(subgraph, { host: '127.0.0.1', port: 0 }, pino({ level: 'silent' }));
}

test('a request that is too large is told so, with the limit, and not that it is no request', async () => {
  const served = await serve(() => Promise.resolve({ data: { asked: true } }));
  const send = (body: string) => fetch(served.url, { method: 'POST', body });
  const operation = JSON.stringify({ query: '{ asked }' });
  const fits = await send(operation.padEnd(LIMIT));
  expect([fits.status, await fits.json()]).toEqual([200, { data: { asked: true } }]);
  const tooLarge = await send(operation.padEnd(LIMIT + 1));
  const message = `The body is larger than ${LIMIT} bytes.`;
  expect([tooLarge.status, await tooLarge.json()]).toEqual([413, { errors: [{ message }] }]);
  expect((await send('no JSON')).status).toBe(400);
  await served.close();
});

describe('a connection', () => {
  test('is kept for longer than a minute of quiet, and whoever has it is told', async () => {
    const served = await serve(() => Promise.resolve({ data: {} }));
    const answer = await fetch(served.url, { method: 'POST', body: '{"query":"{ asked }"}' });
    expect(answer.headers.get('keep-alive')).toBe('timeout=75');
    await served.close();
  });

  test('that was busy when the subgraph stopped does not hold it up', async () => {
    const answer = Promise.withResolvers<{ data: Record<string, unknown> }>();
    const asked = Promise.withResolvers<null>();
    const served = await serve(() => {
      asked.resolve(null);
      return answer.promise;
    });
    const underWay = fetch(served.url, { method: 'POST', body: '{"query":"{ asked }"}' });
    await asked.promise;
    const closing = served.close();
    answer.resolve({ data: {} });
    expect((await underWay).status).toBe(200);
    const late = Symbol('still open');
    expect(await Promise.race([closing, wait(5_000, late, { ref: false })])).not.toBe(late);
  });
});
