import { afterEach, describe, expect, test } from '@jest/globals';
import { createHttpTransport } from '../../../gateway/transport/http.ts';
import type { ReadAnswer, SubgraphRequest, Transport } from '../../../gateway/transport/transport.ts';
import { rightAnswer, serveBatches, type Batch } from './batch-server.ts';
import { closeServers, serve } from './faulty-server.ts';

const transports: Transport[] = [];
afterEach(async () => {
  await closeServers();
  await Promise.all(transports.splice(0).map((transport) => transport.close()));
});

function reach(url: string): Transport {
  const transport = createHttpTransport('legal', url, { timeoutMs: 20_000 });
  transports.push(transport);
  return transport;
}

/** Notes what bytes it was handed, and reads them as `quick`, or not at all. */
function reader(quick: string | null) {
  const seen: string[] = [];
  const read: ReadAnswer = (bytes, from, to) => {
    seen.push(bytes.toString('utf8', from, to));
    return quick === null ? null : { data: { id: quick } };
  };
  return { seen, read };
}

const operation = (id: number, read?: ReadAnswer): SubgraphRequest => ({
  query: 'query ($id: Int) { matter(id: $id) }',
  variables: { id },
  headers: { 'x-one-viewer': `viewer ${id}` },
  deadline: performance.now() + 20_000,
  read,
});

/** Two operations in one batch, after the subgraph has said that it takes that. */
async function batched(take: (batch: Batch) => void, reads: readonly ReadAnswer[]) {
  const server = await serveBatches(take);
  const transport = reach(server.url);
  await transport.send(operation(0));
  return Promise.all(reads.map((read, index) => transport.send(operation(index + 1, read))));
}

const inOrder = (batch: Batch) => {
  batch.answer(...batch.operations.keys());
  batch.response.end();
};

describe("a request's own way to read its answer", () => {
  test.each([200, 201, 400, 500])('is used for an answer of status 200 only: %i', async (status) => {
    const json = '{"data":{"id":1}}';
    const url = await serve((request, response) => {
      request.resume();
      response.writeHead(status).end(json);
    });
    const { seen, read } = reader('quick');
    const answer = await reach(url)
      .send(operation(1, read))
      .catch(() => null);
    expect(seen).toEqual(status === 200 ? [json] : []);
    expect(answer?.data).toEqual(status === 200 ? { id: 'quick' } : status < 500 ? { id: 1 } : undefined);
  });

  test('gets just the answer of a batch that is its own', async () => {
    const readers = [reader('first'), reader('second')];
    const answers = await batched(
      inOrder,
      readers.map(({ read }) => read),
    );
    expect(answers).toEqual([{ data: { id: 'first' } }, { data: { id: 'second' } }]);
    const own = [1, 2].map((id) => [JSON.stringify(rightAnswer(operation(id)))]);
    expect(readers.map(({ seen }) => seen)).toEqual(own);
  });

  test('may read nothing, and the answer is read as any JSON', async () => {
    const answers = await batched(inOrder, [reader(null).read, reader(null).read]);
    expect(answers).toEqual([1, 2].map((id) => rightAnswer(operation(id))));
  });

  test('is not used for lines that are written otherwise', async () => {
    const { seen, read } = reader('quick');
    const answers = await batched(
      (batch) => {
        const [first, second] = batch.operations.map(rightAnswer);
        batch.line(`{"response":${JSON.stringify(first)},"index":0}`);
        batch.line(`{ "index": 1, "response": ${JSON.stringify(second)} }`);
        batch.response.end();
      },
      [read, read],
    );
    expect(seen).toEqual([]);
    expect(answers).toEqual([1, 2].map((id) => rightAnswer(operation(id))));
  });

  test('does not make a line right that says more than an answer', async () => {
    const { read } = reader('quick');
    const answers = await batched(
      (batch) => {
        batch.line(`{"index":0,"response":${JSON.stringify(rightAnswer(operation(1)))}]`);
        batch.response.end();
      },
      [read, read],
    );
    // Both were asked again alone.
    expect(answers).toEqual([{ data: { id: 'quick' } }, { data: { id: 'quick' } }]);
  });
});
