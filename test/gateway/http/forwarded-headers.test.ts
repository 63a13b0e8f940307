import { afterEach, describe, expect, test } from '@jest/globals';
import { ConfigError, readGatewayConfig } from '../../../gateway/config.ts';
import { VIEWER_HEADER } from '../../../schema/viewer.ts';
import type { LocalSubgraph } from '../../../gateway/transport/local.ts';
import { post, start, stopAll } from './start.ts';

afterEach(stopAll);

/** The headers that a subgraph got. */
async function received(setting: Record<string, string>, sent: Record<string, string>) {
  const seen: Readonly<Record<string, string>>[] = [];
  const crm: LocalSubgraph = ({ headers }) => {
    seen.push(headers);
    return Promise.resolve({ data: { companies: [] } });
  };
  const { url } = await start({ crm, environment: setting });
  await post(url, { query: '{ companies }' }, sent);
  const { traceparent, ...rest } = seen[0] ?? {};
  expect(traceparent).toBeDefined();
  return rest;
}

describe('headers of the client', () => {
  const sent = {
    authorization: 'Bearer x',
    'accept-language': 'de',
    cookie: 'a=b',
    [VIEWER_HEADER]: 'forged',
  };

  test('go no further', async () => {
    expect(await received({}, sent)).toEqual({});
  });

  test('go on where they are named', async () => {
    const named = { FORWARD_HEADERS: 'Authorization, accept-language, x-missing' };
    expect(await received(named, sent)).toEqual({ authorization: 'Bearer x', 'accept-language': 'de' });
  });

  test.each([
    VIEWER_HEADER,
    'x-integration-key',
    'host',
    'content-length',
    'a b',
    'traceparent',
    'authorization, Host',
  ])('%s cannot be named', (names) => {
    const read = () => readGatewayConfig({ FORWARD_HEADERS: names });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(
      `FORWARD_HEADERS must be names of headers, none that the gateway writes itself; received "${names}".`,
    );
  });
});
