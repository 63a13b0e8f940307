import { expect, test } from '@jest/globals';
import { HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import { createCurrentPipeline } from '../../../gateway/reload/current-pipeline.ts';
import type { ServedGraph } from '../../../gateway/reload/served-graph.ts';
import { Swappable } from '../../../gateway/reload/swappable.ts';

type Ask = Parameters<ServedGraph['pipeline']['executeHTTPGraphQLRequest']>[0];

/** A graph whose pipeline answers when the test says so, and is swapped meanwhile. */
function start() {
  const closed: string[] = [];
  const { promise, resolve, reject } = Promise.withResolvers<HTTPGraphQLResponse>();
  const graph = (name: string) => {
    const close = () => Promise.resolve(void closed.push(name));
    return { pipeline: { executeHTTPGraphQLRequest: () => promise }, close } as unknown as ServedGraph;
  };
  const graphs = new Swappable(graph('old'), () => undefined);
  const answering = createCurrentPipeline(graphs).executeHTTPGraphQLRequest({} as Ask);
  graphs.swap(graph('new'));
  const answer = (body: HTTPGraphQLResponse['body']) => resolve({ headers: new HeaderMap(), body });
  return { closed, answering, answer, fail: reject };
}

test('a supergraph is held until the answer is there', async () => {
  const { closed, answering, answer } = start();
  expect(closed).toEqual([]);
  answer({ kind: 'complete', string: '{}' });
  expect((await answering).body).toEqual({ kind: 'complete', string: '{}' });
  expect(closed).toEqual(['old']);
});

test('a supergraph is held until the last part of an answer in parts', async () => {
  const { closed, answering, answer } = start();
  answer({ kind: 'chunked', asyncIterator: parts() });
  const { body } = await answering;
  if (body.kind !== 'chunked') throw new Error('The parts are gone.');
  const got: string[] = [];
  for await (const part of body.asyncIterator) {
    got.push(part);
    expect(closed).toEqual([]);
  }
  expect(got).toEqual(['one', 'two']);
  expect(closed).toEqual(['old']);
});

test('a supergraph is let go of by a client who goes away in the middle', async () => {
  const { closed, answering, answer } = start();
  answer({ kind: 'chunked', asyncIterator: parts() });
  const { body } = await answering;
  if (body.kind !== 'chunked') throw new Error('The parts are gone.');
  const reading = body.asyncIterator[Symbol.asyncIterator]();
  expect(await reading.next()).toMatchObject({ value: 'one' });
  await reading.return?.();
  expect(closed).toEqual(['old']);
});

test('a supergraph is let go of by a client who goes away before the first part', async () => {
  const { closed, answering, answer } = start();
  answer({ kind: 'chunked', asyncIterator: parts() });
  const { body } = await answering;
  if (body.kind !== 'chunked') throw new Error('The parts are gone.');
  await body.asyncIterator[Symbol.asyncIterator]().return?.();
  expect(closed).toEqual(['old']);
});

test('a supergraph is let go of by an answer that fails in the middle', async () => {
  const { closed, answering, answer } = start();
  answer({ kind: 'chunked', asyncIterator: brokenParts() });
  const { body } = await answering;
  if (body.kind !== 'chunked') throw new Error('The parts are gone.');
  const reading = body.asyncIterator[Symbol.asyncIterator]();
  await reading.next();
  await expect(reading.next()).rejects.toThrow('broken');
  expect(closed).toEqual(['old']);
});

test('a supergraph is let go of by a request that fails', async () => {
  const { closed, answering, fail } = start();
  fail(new Error('broken'));
  await expect(answering).rejects.toThrow('broken');
  expect(closed).toEqual(['old']);
});

test('all that is asked together is asked of one supergraph, which is held as long', async () => {
  const closed: string[] = [];
  const graph = (string: string) => {
    const body = { kind: 'complete', string } as const;
    const executeHTTPGraphQLRequest = () => Promise.resolve({ headers: new HeaderMap(), body });
    const close = () => Promise.resolve(void closed.push(string));
    return { pipeline: { executeHTTPGraphQLRequest }, close } as unknown as ServedGraph;
  };
  const graphs = new Swappable(graph('old'), () => undefined);
  const answers = await createCurrentPipeline(graphs).together(async (pipeline) => {
    const first = await pipeline.executeHTTPGraphQLRequest({} as Ask);
    graphs.swap(graph('new'));
    expect(closed).toEqual([]);
    return [first, await pipeline.executeHTTPGraphQLRequest({} as Ask)];
  });
  expect(answers.map(({ body }) => body)).toEqual([
    { kind: 'complete', string: 'old' },
    { kind: 'complete', string: 'old' },
  ]);
  expect(closed).toEqual(['old']);
});

async function* parts(): AsyncGenerator<string> {
  yield 'one';
  await Promise.resolve();
  yield 'two';
}

async function* brokenParts(): AsyncGenerator<string> {
  yield 'one';
  await Promise.reject(new Error('broken'));
}
