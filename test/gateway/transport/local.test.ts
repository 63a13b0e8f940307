import { describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import type { LocalSubgraph } from '../../../gateway/transport/local.ts';
import { createLocalTransport } from '../../../gateway/transport/local.ts';
import { openTransports } from '../../../gateway/transport/open-transports.ts';
import { SubgraphError } from '../../../gateway/transport/subgraph-error.ts';
import type { SubgraphRequest } from '../../../gateway/transport/transport.ts';
import { watchTransport } from '../../../gateway/transport/watched.ts';

const silent = pino({ level: 'silent' });
const never: LocalSubgraph = () => new Promise(() => undefined);

function ask(change: Partial<SubgraphRequest> = {}): SubgraphRequest {
  return { query: '{ matters }', headers: {}, deadline: performance.now() + 20_000, ...change };
}

function local(handle: LocalSubgraph, timeoutMs = 20_000) {
  return createLocalTransport('legal', handle, { timeoutMs });
}

describe('a subgraph in this process', () => {
  test('is handed the request and its answer is handed back', async () => {
    const transport = local((request) => Promise.resolve({ data: { echo: request.query } }));
    await expect(transport.send(ask())).resolves.toEqual({ data: { echo: '{ matters }' } });
  });

  test('that throws is SUBGRAPH_UNAVAILABLE, its cause kept for the log alone', async () => {
    const cause = new Error('select * from matters: no such table');
    await expect(local(() => Promise.reject(cause)).send(ask())).rejects.toMatchObject({
      code: 'SUBGRAPH_UNAVAILABLE',
      message: 'The subgraph "legal" failed.',
      cause,
    });
  });

  test('that throws without a promise is SUBGRAPH_UNAVAILABLE, too', async () => {
    const transport = local(() => {
      throw new Error('at once');
    });
    await expect(transport.send(ask())).rejects.toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE' });
  });

  test('that says itself how it failed is believed', async () => {
    const late = new SubgraphError('SUBGRAPH_TIMEOUT', 'The database is slow.');
    await expect(local(() => Promise.reject(late)).send(ask())).rejects.toBe(late);
  });

  test('that is late is SUBGRAPH_TIMEOUT', async () => {
    await expect(local(never, 30).send(ask())).rejects.toMatchObject({ code: 'SUBGRAPH_TIMEOUT' });
    const deadline = performance.now() + 30;
    await expect(local(never).send(ask({ deadline }))).rejects.toMatchObject({ code: 'SUBGRAPH_TIMEOUT' });
  });

  test('is not waited for when the client goes away', async () => {
    const gone = new AbortController();
    const answer = local(never).send(ask({ signal: gone.signal }));
    gone.abort();
    await expect(answer).rejects.toMatchObject({ message: 'The client went away.' });
  });

  test('finishes what is under way before it is closed', async () => {
    let finish: () => void = () => undefined;
    const transport = local(() => new Promise((resolve) => (finish = () => resolve({ data: {} }))));
    const answer = transport.send(ask());
    let closed = false;
    const closing = transport.close().then(() => (closed = true));
    await new Promise(setImmediate);
    expect(closed).toBe(false);
    finish();
    await closing;
    await expect(answer).resolves.toEqual({ data: {} });
  });
});

describe('a watched subgraph', () => {
  test('is unknown, then as it last did', async () => {
    let up = true;
    const handle: LocalSubgraph = () =>
      up ? Promise.resolve({ data: {} }) : Promise.reject(new Error('down'));
    const transport = watchTransport('legal', local(handle), silent);
    expect(transport.state.state).toBe('unknown');
    await transport.send(ask());
    expect(transport.state.state).toBe('up');
    up = false;
    await expect(transport.send(ask())).rejects.toThrow();
    expect(transport.state).toMatchObject({ state: 'down', code: 'SUBGRAPH_UNAVAILABLE' });
    up = true;
    await transport.send(ask());
    expect(transport.state).toMatchObject({ state: 'up' });
    expect(transport.state.code).toBeUndefined();
  });
});

describe('the ways to all subgraphs', () => {
  const where = { local: new Map(), timeoutMs: 1000 };

  test('need an address for each, and name those without', () => {
    const subgraphs = new Map([
      ['legal', ''],
      ['crm', 'ftp://files'],
      ['psa', 'http://127.0.0.1:1'],
    ]);
    expect(() => openTransports({ ...where, subgraphs, override: () => undefined }, silent)).toThrow(
      'These subgraphs have no http address: "legal" (no address), "crm" (ftp://files). Set SUBGRAPH_<NAME>_URL for each.',
    );
  });

  test('go to the process itself, to the address of the settings, or to that of the supergraph', () => {
    const subgraphs = new Map([
      ['legal', ''],
      ['crm', 'nowhere'],
    ]);
    const handle: LocalSubgraph = () => Promise.resolve({ data: {} });
    const override = (name: string) => (name === 'crm' ? 'http://127.0.0.1:1/graphql' : undefined);
    const opened = openTransports(
      { ...where, subgraphs, local: new Map([['legal', handle]]), override },
      silent,
    );
    expect([...opened.keys()]).toEqual(['legal', 'crm']);
  });
});
