/** `@defer` over HTTP: https://github.com/graphql/graphql-over-http/blob/main/rfcs/IncrementalDelivery.md */
import { afterEach, describe, expect, test } from '@jest/globals';
import type { LocalSubgraph } from '../../../gateway/transport/local.ts';
import { answerOf, post, start, stopAll } from './start.ts';

afterEach(stopAll);

const parts = 'multipart/mixed; deferSpec=20220824';
const deferring = { query: '{ companies ... @defer(label: "later") { matters { id } } }' };
const whole = { companies: ['Contoso'], matters: [{ id: 'm1' }] };

/** The parts of a multipart answer, each as its JSON. */
async function partsOf(response: Response): Promise<unknown[]> {
  const text = await response.text();
  expect(text.startsWith('\r\n---\r\n')).toBe(true);
  expect(text.endsWith('\r\n-----\r\n')).toBe(true);
  return text
    .split('\r\n---')
    .flatMap((part) => part.split('\r\n\r\n')[1] ?? [])
    .map((body) => JSON.parse(body) as unknown);
}

describe('a client that takes parts', () => {
  test.each([
    parts,
    `${parts}, application/json`,
    'application/json, multipart/mixed',
    'multipart/mixed;deferSpec="20220824"',
  ])('Accept: %s', async (accept) => {
    const { url } = await start();
    const response = await post(url, deferring, { accept });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('multipart/mixed; boundary="-"; deferSpec=20220824');
    expect(await partsOf(response)).toEqual([
      { data: { companies: ['Contoso'] }, hasNext: true },
      { incremental: [{ path: [], label: 'later', data: { matters: [{ id: 'm1' }] } }], hasNext: false },
    ]);
  });

  test('reads the first part while the second is still fetched', async () => {
    const { promise: released, resolve: release } = Promise.withResolvers<undefined>();
    const legal: LocalSubgraph = async () => {
      await released;
      return { data: { matters: [{ __typename: 'Matter', id: 'm1' }] } };
    };
    const { url } = await start({ legal });
    const response = await post(url, deferring, { accept: parts });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toContain('{"data":{"companies":["Contoso"]},"hasNext":true}');
    release(undefined);
    let rest = '';
    for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) rest += next.value;
    expect(rest).toContain('"hasNext":false');
  });

  test('is answered whole where nothing is deferred', async () => {
    const { url } = await start();
    const response = await post(url, { query: '{ companies }' }, { accept: `${parts}, application/json` });
    expect(response.headers.get('content-type')).toContain('application/json');
    expect(await answerOf(response)).toEqual({ data: { companies: ['Contoso'] } });
  });

  test('and nothing else gets one part where nothing is deferred', async () => {
    const { url } = await start();
    const response = await post(url, { query: '{ companies }' }, { accept: parts });
    expect(await partsOf(response)).toEqual([{ data: { companies: ['Contoso'] }, hasNext: false }]);
    const refused = await post(url, { query: '{ nobody }' }, { accept: parts });
    expect(refused.status).toBe(400);
    expect(await partsOf(refused)).toMatchObject([
      { errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }], hasNext: false },
    ]);
  });

  test('is told of a bug in a later part by an id, and of nothing else', async () => {
    const legal: LocalSubgraph = () => Promise.reject(new Error('password=hunter2'));
    const { url } = await start({ legal });
    const text = await (await post(url, deferring, { accept: parts })).text();
    expect(text).toContain('"path":["matters"]');
    expect(text).not.toContain('hunter2');
  });

  test('that leaves early ends what is still fetched', async () => {
    const { promise: aborted, resolve: abort } = Promise.withResolvers<boolean>();
    const legal: LocalSubgraph = ({ signal }) =>
      new Promise((_, reject) => {
        signal?.addEventListener('abort', () => {
          abort(true);
          reject(new Error('gone'));
        });
      });
    const { url } = await start({ legal });
    const leaving = new AbortController();
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: parts },
      body: JSON.stringify(deferring),
      signal: leaving.signal,
    });
    await response.body?.getReader().read();
    leaving.abort();
    expect(await aborted).toBe(true);
  });
});

describe('a client that takes no parts', () => {
  test.each(['application/json', '*/*', 'multipart/mixed; incrementalSpec=v0.2, application/json'])(
    'is answered whole (Accept: %s)',
    async (accept) => {
      const { url } = await start();
      expect(await answerOf(await post(url, deferring, { accept }))).toEqual({ data: whole });
    },
  );

  test('and nothing whole, either, is told what there is', async () => {
    const { url } = await start();
    const response = await post(url, deferring, { accept: 'multipart/mixed; incrementalSpec=v0.2' });
    expect(response.status).toBe(406);
    expect((await answerOf(response)).errors?.[0]?.message).toBe(
      'Answers come as application/json or application/graphql-response+json or multipart/mixed; deferSpec=20220824: accept one of them.',
    );
  });

  test('a batch is answered whole', async () => {
    const { url } = await start();
    const accept = `${parts}, application/json`;
    expect(await answerOf(await post(url, [deferring], { accept }))).toEqual([{ data: whole }]);
    expect((await post(url, [deferring], { accept: parts })).status).toBe(406);
  });
});

describe('what is refused', () => {
  test.each([
    [
      '{ ... @defer(label: "a") { companies } ... @defer(label: "a") { matters { id } } }',
      'The label "a" of @defer must be used once only.',
    ],
    [
      'query($l: String) { ... @defer(label: $l) { companies } }',
      'The label of @defer must be a text, no variable.',
    ],
    ['{ companies @defer }', 'Directive "@defer" may not be used on FIELD.'],
  ])('%s', async (query, message) => {
    const { url } = await start();
    expect((await answerOf(await post(url, { query }))).errors).toMatchObject([
      { message, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
    ]);
  });
});
