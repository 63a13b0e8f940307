import { afterEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { setTimeout as wait, setImmediate as turn } from 'node:timers/promises';
import { createHttpTransport } from '../../../gateway/transport/http.ts';
import type { SubgraphRequest, Transport } from '../../../gateway/transport/transport.ts';
import { dice, type Dice } from '../execute/dice.ts';
import { rightAnswer, serveBatches, type Batch } from './batch-server.ts';
import { closeServers } from './faulty-server.ts';

const transports: Transport[] = [];

afterEach(async () => {
  await closeServers();
  await Promise.all(transports.splice(0).map((transport) => transport.close()));
});

function operation(id: number): SubgraphRequest {
  return {
    query: '{ matter }',
    variables: { id },
    headers: { 'x-one-viewer': `viewer ${id}` },
    deadline: performance.now() + 50_000,
  };
}

type Options = Parameters<typeof createHttpTransport>[2];

async function reachBatching(take: (batch: Batch) => void, options: Options = { timeoutMs: 50_000 }) {
  const server = await serveBatches(take);
  const transport = createHttpTransport('legal', server.url, options);
  transports.push(transport);
  await transport.send(operation(0));
  server.seen.length = 0;
  return { server, transport };
}

/** Says the right answers to the first operations only, and breaks off as it is told. */
type Fault = (batch: Batch) => void;

const instead =
  (status: number, type: string, body: string): Fault =>
  ({ response }) =>
    void response.writeHead(status, { 'content-type': type }).end(body);

/** Each says a right answer to the first operation at most. */
const faults: Record<string, Fault> = {
  'status 400': instead(400, 'application/json', '{"errors":[{"message":"No batches here."}]}'),
  'a GraphQL response': instead(200, 'application/json', '{"data":{"id":7}}'),
  HTML: instead(200, 'text/html', '<h1>Welcome</h1>'),
  'status 500': instead(500, 'application/jsonl', '{"index":0,"response":{"data":{}}}\n'),
  'an empty answer': ({ response }) => void response.end(),
  'half a line': (batch) => {
    batch.answer(0);
    batch.response.end('{"index":1,"response":{"da');
  },
  'a line without its end': (batch) => {
    batch.answer(0);
    batch.response.end('{"index":1,"response":{"data":{"id":1}}}');
  },
  'what is no JSON': (batch) => {
    batch.answer(0);
    batch.line('later');
    batch.response.end();
  },
  'null, a list, a text and no index': (batch) => {
    batch.answer(0);
    for (const text of ['null', '[]', '"0"', '{"response":{"data":{}}}']) batch.line(text);
    batch.response.end();
  },
  'a place that is none': (batch) => {
    batch.answer(0);
    for (const index of [-1, 0.5, 99, 1e300]) batch.line(`{"index":${index},"response":{"data":{}}}`);
    batch.response.end();
  },
  'a place in words': (batch) => {
    batch.line('{"index":"1","response":{"data":{"id":7}}}');
    batch.response.end();
  },
  'a line twice': (batch) => {
    batch.answer(0, 0, 0);
    batch.line('{"index":0,"response":{"data":{"id":7}}}');
    batch.response.end();
  },
  'a lost connection': (batch) => {
    batch.answer(0);
    setImmediate(() => batch.response.destroy());
  },
  'a lost connection before anything': ({ response }) => void response.destroy(),
};

describe('a subgraph that stops understanding batches, by', () => {
  test.each(Object.keys(faults))('%s: each caller gets its answer, asked for alone once', async (name) => {
    const { server, transport } = await reachBatching((batch) => faults[name]?.(batch));
    const ids = [1, 2, 3];
    const answers = await Promise.all(ids.map((id) => transport.send(operation(id))));
    expect(answers).toEqual(ids.map((id) => rightAnswer(operation(id))));
    const [first, ...alone] = server.seen;
    expect(first).toBe('batch 1,2,3');
    expect(new Set(alone).size).toBe(alone.length);
    expect(alone).toEqual(expect.arrayContaining(['alone 2', 'alone 3']));
  });
});

describe('a subgraph that does not come to an end', () => {
  test.each([
    ['an outage', 503, 'text/html'],
    ['another type', 200, 'text/html'],
  ])('with %s is not waited for', async (_name, status, type) => {
    const { transport } = await reachBatching(({ response }) => {
      response.writeHead(status, { 'content-type': type }).write('<h1>');
    });
    const answers = await Promise.all([1, 2].map((id) => transport.send(operation(id))));
    expect(answers).toEqual([1, 2].map((id) => rightAnswer(operation(id))));
  });

  test.each([
    ['what is no line', 'later'],
    ['a place that is none', '{"index":2,"response":{"data":{}}}'],
    ['a line that is too large', `{"index":0,"response":{"data":{"id":"${'x'.repeat(2000)}"}}}`],
    ['a line that grows for ever', 'x'.repeat(2000), ''],
  ])('with %s is not waited for', async (_name, text, end = '\n') => {
    const options = { timeoutMs: 50_000, maxResponseBytes: 1000 };
    const { transport } = await reachBatching(({ response }) => void response.write(text + end), options);
    const answers = await Promise.all([1, 2].map((id) => transport.send(operation(id))));
    expect(answers).toEqual([1, 2].map((id) => rightAnswer(operation(id))));
  });

  test('after the last answer does not hold a connection for ever', async () => {
    const closed = Promise.withResolvers<undefined>();
    const { transport } = await reachBatching(
      (batch) => {
        batch.answer(0, 1);
        batch.response.once('close', () => closed.resolve(undefined));
      },
      { timeoutMs: 1000 },
    );
    const answers = await Promise.all([1, 2].map((id) => transport.send(operation(id))));
    expect(answers).toEqual([1, 2].map((id) => rightAnswer(operation(id))));
    await closed.promise;
  });
});

/** Answers in any order and with any delays, and breaks off at any point. */
async function answerSomehow(batch: Batch, random: Dice): Promise<void> {
  if (random.chance(0.3)) {
    faults[random.pick(Object.keys(faults))]?.(batch);
    return;
  }
  const places = shuffled([...batch.operations.keys()], random);
  const last = random.chance(0.3) ? random.int(places.length) : places.length;
  for (const place of places.slice(0, last)) {
    if (random.chance(0.1)) await wait(random.int(4));
    else if (random.chance(0.5)) await turn();
    batch.answer(place);
  }
  if (random.chance(0.2)) batch.response.destroy();
  else batch.response.end();
}

function shuffled(places: number[], random: Dice): number[] {
  return places
    .map((place) => ({ place, at: random.int(1e9) }))
    .sort((a, b) => a.at - b.at)
    .map(({ place }) => place);
}

test('whatever happens, each of 500 callers gets its own answer and never another’s', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0 }), async (seed) => {
      const random = dice(seed);
      const { server, transport } = await reachBatching((batch) => void answerSomehow(batch, random));
      server.most = 2 + random.int(63);
      const sent: Promise<unknown>[] = [];
      for (let id = 1; id <= 500; id++) {
        sent.push(transport.send(operation(id)));
        if (random.chance(0.05)) await turn();
      }
      const right = sent.map((_, place) => rightAnswer(operation(place + 1)));
      expect(await Promise.all(sent)).toEqual(right);
      expect(server.seen.some((one) => one.startsWith('batch'))).toBe(true);
    }),
    { numRuns: 8, seed: 500, endOnFailure: true },
  );
});
