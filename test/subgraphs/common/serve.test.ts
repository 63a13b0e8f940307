import { expect, test } from '@jest/globals';
import { pino } from 'pino';
import { serveSubgraph } from '../../../subgraphs/common/graph/serve.ts';
import type { Subgraph } from '../../../subgraphs/common/graph/subgraph.ts';

const LIMIT = 16 * 1024 * 1024;

test('a request that is too large is told so, with the limit, and not that it is no request', async () => {
  const subgraph: Subgraph = {
    name: 'crm',
    handle: () => Promise.resolve({ data: { asked: true } }),
    stream: () => {
      throw new Error('Nobody watches here.');
    },
    close: () => Promise.resolve(),
  };
  const served = await serveSubgraph(subgraph, { host: '127.0.0.1', port: 0 }, pino({ level: 'silent' }));
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
