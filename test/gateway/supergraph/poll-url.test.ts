import { afterEach, expect, test } from '@jest/globals';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { publicReasonOf } from '../../../gateway/supergraph/reason.ts';
import { pollUrl, waitMs } from '../../../gateway/supergraph/poll-url.ts';
import { until } from '../../support/until.ts';
import { closeServers, serve } from '../transport/faulty-server.ts';

const patient = { maxBytes: 100, timeoutMs: 20_000 };
const page = '<!doctype html><title>Sign in</title>';
const stops: (() => void)[] = [];
afterEach(async () => {
  stops.splice(0).forEach((stop) => stop());
  await closeServers();
});

async function polling(
  answer: (request: IncomingMessage, response: ServerResponse, count: number) => void,
  known = { etag: null as string | null, lastModified: null as string | null },
  bounds = patient,
) {
  const asked: IncomingHttpHeaders[] = [];
  const told: (string | null | Error)[] = [];
  const url = await serve((request, response) => {
    asked.push(request.headers);
    answer(request, response, asked.length);
  });
  const listener = {
    read: (sdl: string | null) => void told.push(sdl),
    failed: (error: unknown) => void told.push(error as Error),
  };
  const stop = pollUrl(url, { pollMs: 10, known, bounds, listener });
  stops.push(stop);
  return { asked, told, stop };
}

test('a server is asked with the ETag of what was last read', async () => {
  const { asked, told } = await polling(
    ({ headers }, response, count) => {
      if (count < 3 && headers['if-none-match'] === '"one"') response.writeHead(304).end();
      else response.setHeader('etag', '"two"').end('two');
    },
    { etag: '"one"', lastModified: null },
  );
  await until(() => told.length >= 4);
  expect(told.slice(0, 3)).toEqual([null, null, 'two']);
  expect(asked.slice(0, 4).map((headers) => headers['if-none-match'])).toEqual([
    '"one"',
    '"one"',
    '"one"',
    '"two"',
  ]);
});

test('a server without ETags is asked with the date', async () => {
  const date = 'Sat, 21 Nov 2026 13:00:00 GMT';
  const { asked } = await polling((_, response) => response.setHeader('last-modified', date).end('one'));
  await until(() => asked.length >= 2);
  expect(asked.slice(0, 2).map((headers) => headers['if-modified-since'])).toEqual([undefined, date]);
  expect(asked[1]?.['if-none-match']).toBeUndefined();
});

test('a server that fails is told of, and asked again', async () => {
  const { told } = await polling((_, response, count) => {
    if (count === 1) response.writeHead(500).end();
    else if (count === 2) response.destroy();
    else response.end('back');
  });
  await until(() => told.length >= 3);
  expect(told[0]).toEqual(new Error('it answered 500'));
  expect(told[1]).toMatchObject({ message: 'fetch failed' });
  expect(told[2]).toBe('back');
});

test.each<[string, (response: ServerResponse) => unknown, string]>([
  ['too much', (response) => response.end('x'.repeat(101)), 'it is larger than 100 bytes'],
  ['too much without an end', endless, 'it is larger than 100 bytes'],
  ['a page', (response) => response.end(page), 'it is a page (HTML or XML)'],
  ['nothing', (response) => response.end(' \n'), 'it is empty'],
  ['no content', (response) => response.writeHead(204).end(), 'it answered 204'],
  ['a part', (response) => response.writeHead(206).end('type'), 'it answered 206'],
  ['not modified, unasked', (response) => response.writeHead(304).end(), 'it answered 304'],
  ['half of it', breakOff, 'its answer broke off'],
])('%s is told of with the reason, and what comes after it is read', async (_, answer, reason) => {
  await seeReason(answer, reason, patient);
});

test.each<[string, (response: ServerResponse) => unknown]>([
  ['half of it and no more', begin],
  ['silence', () => undefined],
])('%s is told of when the time is over, and what comes after it is read', async (_, answer) => {
  await seeReason(answer, 'it did not answer in full within 500 ms', { ...patient, timeoutMs: 500 });
});

/** The first answer is told of with a reason, and the second one is read. */
async function seeReason(
  answer: (response: ServerResponse) => unknown,
  reason: string,
  bounds: typeof patient,
) {
  const answerAtFirst = (_request: IncomingMessage, response: ServerResponse, count: number) => {
    if (count === 1) answer(response.setHeader('etag', '"bad"'));
    else response.end('good');
  };
  const { told, asked } = await polling(answerAtFirst, undefined, bounds);
  await until(() => told.length >= 2);
  expect(publicReasonOf(told[0])).toContain(reason);
  expect(told[1]).toBe('good');
  expect(asked[1]?.['if-none-match']).toBeUndefined();
}

function begin(response: ServerResponse): void {
  response.setHeader('content-length', '50').write('half');
}

function breakOff(response: ServerResponse): void {
  begin(response);
  setImmediate(() => response.destroy());
}

function endless(response: ServerResponse): void {
  const writing = setInterval(() => response.write('more'), 1);
  response.on('close', () => clearInterval(writing));
}

test('the more often it failed, the longer is the wait, up to five minutes', () => {
  const around = (expected: number, failures: number, pollMs = 1000) => {
    expect(waitMs(pollMs, failures)).toBeGreaterThanOrEqual(expected * 0.9);
    expect(waitMs(pollMs, failures)).toBeLessThanOrEqual(expected * 1.1);
  };
  around(1000, 0);
  around(2000, 1);
  around(8000, 3);
  around(300_000, 50);
  around(3_600_000, 50, 3_600_000);
});

test('after the stop nothing is asked and nothing told, not even of what is under way', async () => {
  const { asked, told, stop } = await polling(() => undefined);
  await until(() => asked.length === 1);
  stop();
  await sleep(100);
  expect(asked).toHaveLength(1);
  expect(told).toEqual([]);
});
