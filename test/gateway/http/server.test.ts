import { afterEach, describe, expect, test } from '@jest/globals';
import { Agent, request as httpRequest } from 'node:http';
import { startGateway } from '../../../gateway/gateway.ts';
import { readGatewayConfig } from '../../../gateway/config.ts';
import type { SubgraphResponse } from '../../../gateway/transport/transport.ts';
import { answerOf, post, start, stopAll } from './start.ts';

afterEach(stopAll);

describe('starting', () => {
  test('on a port in use is refused, and says what to do', async () => {
    const { port } = await start();
    await expect(start({ environment: { PORT: String(port) } })).rejects.toThrow(
      `Port ${port} is in use: set PORT, or stop what runs there.`,
    );
  });

  test('with a supergraph that is not there is refused, and names it', async () => {
    const config = readGatewayConfig({ SUPERGRAPH: '/nowhere.graphql', LOG_LEVEL: 'silent' });
    await expect(startGateway(config)).rejects.toThrow('The supergraph /nowhere.graphql cannot be used');
  });

  test('with a subgraph that has no address is refused, and names it', async () => {
    await expect(start({ localSubgraphs: new Map() })).rejects.toThrow('"legal" (no address)');
  });
});

describe('health', () => {
  test('is told without a token', async () => {
    const { url } = await start({ environment: { AUTH: 'jwt' } });
    expect(await (await fetch(`${url}/health`)).json()).toMatchObject({ status: 'live' });
    const ready = await fetch(`${url}/ready`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toMatchObject({
      status: 'ready',
      supergraph: { hash: expect.stringMatching(/^[0-9a-f]{16}$/) },
      subgraphs: { legal: { state: 'unknown' }, crm: { state: 'unknown' } },
    });
  });
});

describe('mounted routes', () => {
  test('take what is at and below their path', async () => {
    const { url } = await start({
      routes: [['/issuer', (request, response) => void response.end(`served ${request.url ?? ''}`)]],
    });
    expect(await (await fetch(`${url}/issuer/keys?x=1`)).text()).toBe('served /issuer/keys?x=1');
    expect(await (await fetch(`${url}/issuer`)).text()).toBe('served /issuer');
    expect((await fetch(`${url}/issuers`)).status).toBe(404);
  });

  test('that fail are masked', async () => {
    const { url } = await start({ routes: [['/broken', () => Promise.reject(new Error('SQL secret'))]] });
    const response = await fetch(`${url}/broken`);
    expect(response.status).toBe(500);
    const answer = await answerOf(response);
    expect(JSON.stringify(answer)).not.toContain('SQL');
    expect(answer.errors?.[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
  });
});

describe('a connection', () => {
  test('is kept for longer than a load balancer before the gateway keeps it, and whoever has it is told', async () => {
    const { url } = await start();
    const { headers } = await fetch(`${url}/health`);
    expect(headers.get('keep-alive')).toBe('timeout=75');
  });
});

describe('stopping', () => {
  test('finishes requests under way, takes no more, and leaves no connection behind', async () => {
    let finish: (response: SubgraphResponse) => void = () => undefined;
    let asked: () => void = () => undefined;
    const atSubgraph = new Promise<void>((resolve) => (asked = resolve));
    const gateway = await start({
      crm: () => {
        asked();
        return new Promise((resolve) => (finish = resolve));
      },
    });
    const agent = new Agent({ keepAlive: true });
    await keptAliveGet(`${gateway.url}/health`, agent);
    const underWay = post(gateway.url, { query: '{ companies }' });
    await atSubgraph;

    const started = performance.now();
    const closing = gateway.close();
    await expect(fetch(`${gateway.url}/health`, { signal: AbortSignal.timeout(2000) })).rejects.toThrow();
    finish({ data: { companies: ['Late'] } });
    expect(await answerOf(await underWay)).toEqual({ data: { companies: ['Late'] } });
    await closing;
    // By itself an idle connection ends after more than a minute.
    expect(performance.now() - started).toBeLessThan(4000);
    agent.destroy();
  });

  test('twice is stopping once', async () => {
    const gateway = await start();
    expect(gateway.close()).toBe(gateway.close());
  });
});

function keptAliveGet(url: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    httpRequest(url, { agent }, (response) => response.resume().on('end', resolve))
      .on('error', reject)
      .end();
  });
}
