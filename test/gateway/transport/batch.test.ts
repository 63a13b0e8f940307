import { afterEach, describe, expect, test } from '@jest/globals';
import { getEventListeners } from 'node:events';
import { setImmediate as turn } from 'node:timers/promises';
import { createHttpTransport } from '../../../gateway/transport/http.ts';
import type { SubgraphRequest, Transport } from '../../../gateway/transport/transport.ts';
import { rightAnswer, serveBatches, type Batch, type BatchServer } from './batch-server.ts';
import { closeServers } from './faulty-server.ts';

const transports: Transport[] = [];

afterEach(async () => {
  await closeServers();
  await Promise.all(transports.splice(0).map((transport) => transport.close()));
});

function operation(id: number, change: Partial<SubgraphRequest> = {}): SubgraphRequest {
  return {
    query: 'query ($id: Int) { matter(id: $id) }',
    variables: { id },
    headers: { 'x-one-viewer': `viewer ${id}` },
    deadline: performance.now() + 20_000,
    ...change,
  };
}

type Options = Partial<Parameters<typeof createHttpTransport>[2]>;

function reach(server: BatchServer, options: Options = {}): Transport {
  const transport = createHttpTransport('legal', server.url, { timeoutMs: 20_000, ...options });
  transports.push(transport);
  return transport;
}

/** A way to a subgraph that has already said that it takes batches. */
async function reachBatching(take: (batch: Batch) => void, options: Options = {}) {
  const server = await serveBatches(take);
  const transport = reach(server, options);
  await transport.send(operation(0));
  server.seen.length = 0;
  return {
    server,
    seen: server.seen,
    send: (request: SubgraphRequest) => transport.send(request),
    transport,
  };
}

const answerAll = (batch: Batch) => {
  batch.answer(...batch.operations.keys());
  batch.response.end();
};
const right = (...ids: readonly number[]) => ids.map((id) => rightAnswer(operation(id)));

/** A promise that the test keeps. */
function promised<Value = void>() {
  return Promise.withResolvers<Value>();
}

describe('what goes together', () => {
  test('is nothing before the subgraph has said that it takes batches', async () => {
    const server = await serveBatches(answerAll);
    const transport = reach(server);
    const sent = [1, 2, 3].map((id) => transport.send(operation(id)));
    expect(await Promise.all(sent)).toEqual(right(1, 2, 3));
    expect([...server.seen].sort()).toEqual(['alone 1', 'alone 2', 'alone 3']);
  });

  test.each([null, 0, 1, Number.NaN])('is nothing where it says %s', async (most) => {
    const server = await serveBatches(answerAll);
    server.most = most;
    const transport = reach(server);
    await transport.send(operation(0));
    await Promise.all([transport.send(operation(1)), transport.send(operation(2))]);
    expect([...server.seen].sort()).toEqual(['alone 0', 'alone 1', 'alone 2']);
  });

  test('is nothing any more when the subgraph no longer says so', async () => {
    const { server, seen, send } = await reachBatching(answerAll);
    server.most = null;
    await send(operation(1));
    await Promise.all([send(operation(2)), send(operation(3))]);
    expect([...seen].sort()).toEqual(['alone 1', 'alone 2', 'alone 3']);
  });

  test('are the queries of one turn, each with its own variables and headers', async () => {
    const { seen, send } = await reachBatching(answerAll);
    expect(await Promise.all([1, 2, 3].map((id) => send(operation(id))))).toEqual(right(1, 2, 3));
    expect(seen).toEqual(['batch 1,2,3']);
  });

  test('is not what is sent in different turns: what is alone goes alone, plainly', async () => {
    const { seen, send } = await reachBatching(answerAll);
    expect([await send(operation(1)), await send(operation(2))]).toEqual(right(1, 2));
    expect(seen).toEqual(['alone 1', 'alone 2']);
  });

  test('is never a mutation', async () => {
    const { seen, send } = await reachBatching(answerAll);
    const mutation = { query: 'mutation ($id: Int) { pay(id: $id) }' };
    const sent = [operation(1), operation(2, mutation), operation(3), operation(4, mutation)].map(send);
    expect(await Promise.all(sent)).toEqual(right(1, 2, 3, 4));
    expect([...seen].sort()).toEqual(['alone 2', 'alone 4', 'batch 1,3']);
  });

  test('is no more than the subgraph takes', async () => {
    const server = await serveBatches(answerAll);
    server.most = 3;
    const transport = reach(server);
    await transport.send(operation(0));
    const ids = [1, 2, 3, 4, 5, 6, 7];
    expect(await Promise.all(ids.map((id) => transport.send(operation(id))))).toEqual(right(...ids));
    expect([...server.seen].sort()).toEqual(['alone 0', 'alone 7', 'batch 1,2,3', 'batch 4,5,6']);
  });

  test('is written whole: a name, its text made before, and what is outside of ASCII', async () => {
    const come = promised<Batch>();
    const { send } = await reachBatching((batch) => {
      come.resolve(batch);
      answerAll(batch);
    });
    const query = 'query Mätter { a(b: "\\"") }';
    const named = operation(1, { query, queryJson: JSON.stringify(query), operationName: 'Mätter' });
    await Promise.all([send(named), send(operation(2, { variables: { id: 2, emoji: '🜚' } }))]);
    const { operations } = await come.promise;
    expect(operations).toMatchObject([{ query, operationName: 'Mätter' }, { variables: { emoji: '🜚' } }]);
    expect(Object.keys(operations[1] ?? {}).sort()).toEqual(['headers', 'query', 'variables']);
  });
});

describe('an answer', () => {
  test('settles when its own line is there: one slow operation holds up nobody', async () => {
    const come = promised<Batch>();
    const { send } = await reachBatching(come.resolve);
    const sent = [1, 2, 3].map((id) => send(operation(id)));
    const batch = await come.promise;
    batch.answer(2);
    expect(await sent[2]).toEqual(rightAnswer(operation(3)));
    batch.answer(0);
    expect(await sent[0]).toEqual(rightAnswer(operation(1)));
    batch.answer(1);
    expect(await sent[1]).toEqual(rightAnswer(operation(2)));
    batch.response.end();
  });

  test('that is no GraphQL response is SUBGRAPH_INVALID_RESPONSE, and to that one only', async () => {
    const { seen, send } = await reachBatching((batch) => {
      batch.line('{"index":0,"response":{"data":[]}}');
      batch.line('{"index":1}');
      batch.answer(2);
      batch.response.end();
    });
    const sent = await Promise.allSettled([1, 2, 3].map((id) => send(operation(id))));
    const refused = { status: 'rejected', reason: { code: 'SUBGRAPH_INVALID_RESPONSE' } };
    expect(sent).toMatchObject([refused, refused, { value: rightAnswer(operation(3)) }]);
    expect(seen).toEqual(['batch 1,2,3']);
  });

  test('that is too large a line is asked for alone, as is what has no line yet', async () => {
    const { seen, send } = await reachBatching(
      (batch) => {
        batch.answer(0);
        batch.line(JSON.stringify({ index: 1, response: { data: { id: 'x'.repeat(2000) } } }));
        batch.answer(2);
        batch.response.end();
      },
      { maxResponseBytes: 1000 },
    );
    expect(await Promise.all([1, 2, 3].map((id) => send(operation(id))))).toEqual(right(1, 2, 3));
    expect([...seen].sort()).toEqual(['alone 2', 'alone 3', 'batch 1,2,3']);
  });
});

describe('who stops waiting', () => {
  test('by time is given up alone', async () => {
    const come = promised<Batch>();
    const { seen, send } = await reachBatching(come.resolve);
    const late = send(operation(1, { deadline: performance.now() + 1000 }));
    const other = send(operation(2));
    await expect(late).rejects.toMatchObject({ code: 'SUBGRAPH_TIMEOUT' });
    const batch = await come.promise;
    batch.answer(0, 1);
    expect(await other).toEqual(rightAnswer(operation(2)));
    batch.response.end();
    expect(seen).toEqual(['batch 1,2']);
  });

  test('as the client left is given up alone, and the connection is kept for the others', async () => {
    const come = promised<Batch>();
    const { send } = await reachBatching(come.resolve);
    const leaving = new AbortController();
    const gone = send(operation(1, { signal: leaving.signal }));
    const other = send(operation(2));
    const batch = await come.promise;
    leaving.abort();
    await expect(gone).rejects.toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE' });
    answerAll(batch);
    expect(await other).toEqual(rightAnswer(operation(2)));
  });

  test('is not asked for again when the batch breaks off', async () => {
    const come = promised<Batch>();
    const { seen, send } = await reachBatching(come.resolve);
    const leaving = new AbortController();
    const gone = send(operation(1, { signal: leaving.signal }));
    const other = send(operation(2));
    const batch = await come.promise;
    leaving.abort();
    await expect(gone).rejects.toThrow('The client went away.');
    batch.response.destroy();
    expect(await other).toEqual(rightAnswer(operation(2)));
    expect(seen).toEqual(['batch 1,2', 'alone 2']);
  });

  test('last lets go of the HTTP request', async () => {
    const come = promised<Batch>();
    const { send } = await reachBatching(come.resolve);
    const leaving = [new AbortController(), new AbortController()];
    const sent = leaving.map(({ signal }, id) => send(operation(id, { signal })));
    const answered = send(operation(2));
    const settled = Promise.allSettled(sent);
    const batch = await come.promise;
    const closed = new Promise((resolve) => batch.response.once('close', resolve));
    batch.answer(2);
    await answered;
    for (const one of leaving) one.abort();
    await closed;
    expect(await settled).toMatchObject([{ status: 'rejected' }, { status: 'rejected' }]);
  });

  test('before they asked is told so at once, and nothing is asked again', async () => {
    const { seen, send } = await reachBatching(answerAll);
    const signal = AbortSignal.abort();
    const sent = await Promise.allSettled([1, 2].map((id) => send(operation(id, { signal }))));
    expect(sent.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await send(operation(3));
    expect(seen.filter((one) => one.startsWith('alone'))).toEqual(['alone 3']);
  });

  test('while there is no connection yet asks nobody, where all did', async () => {
    const come = promised<Batch>();
    const { seen, send } = await reachBatching(come.resolve, { connections: 1 });
    const first = [1, 2].map((id) => send(operation(id)));
    const batch = await come.promise;
    const leaving = new AbortController();
    const left = [3, 4].map((id) => send(operation(id, { signal: leaving.signal })));
    const settled = Promise.allSettled(left);
    await turn();
    leaving.abort();
    expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    answerAll(batch);
    expect(await Promise.all(first)).toEqual(right(1, 2));
    await send(operation(5));
    expect(seen).toEqual(['batch 1,2', 'alone 5']);
  });

  test('leaves nothing on the signal that many requests of a client share', async () => {
    const { send } = await reachBatching(answerAll);
    const { signal } = new AbortController();
    const sent = [1, 2, 3].map((id) => send(operation(id, { signal })));
    for (let turns = 0; turns < 2; turns++) await turn();
    expect(getEventListeners(signal, 'abort')).toHaveLength(3);
    await Promise.all(sent);
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });
});

describe('closing', () => {
  // They close it themselves: a pool is closed once.
  afterEach(() => void transports.splice(0));

  test('finishes first what was sent in the same turn', async () => {
    const { seen, send, transport } = await reachBatching(answerAll);
    const sent = [1, 2].map((id) => send(operation(id)));
    const closed = transport.close();
    expect(await Promise.all(sent)).toEqual(right(1, 2));
    await closed;
    expect(seen).toEqual(['batch 1,2']);
  });

  test('finishes first what a broken batch leaves to be asked alone', async () => {
    const come = promised<Batch>();
    const { send, transport } = await reachBatching(come.resolve);
    const sent = [1, 2].map((id) => send(operation(id)));
    const batch = await come.promise;
    const closed = transport.close();
    batch.response.destroy();
    expect(await Promise.all(sent)).toEqual(right(1, 2));
    await closed;
  });
});

test('what cannot be written as JSON fails alone', async () => {
  const { send } = await reachBatching(answerAll);
  const sent = await Promise.allSettled([
    send(operation(1, { variables: { id: 1n } })),
    send(operation(2)),
    send(operation(3)),
  ]);
  expect(sent.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
});
