/** GraphQL over server-sent events, as a client meets it at a subgraph's address. */
import { describe, expect, test } from '@jest/globals';
import { createClient } from 'graphql-sse';
import { pino } from 'pino';
import { serveSubgraph, type ServeOptions } from '../../../subgraphs/common/graph/serve.ts';
import type { Subgraph, SubgraphResponse } from '../../../subgraphs/common/graph/subgraph.ts';

const query = 'subscription { ticks }';

/** Serves a subgraph whose subscription does what the test says. */
async function served(
  stream: Subgraph['stream'],
  use: (url: string) => Promise<void>,
  options: ServeOptions = {},
): Promise<void> {
  const handle = () => Promise.resolve({ data: { once: true } });
  const subgraph: Subgraph = { name: 'crm', handle, stream, close: () => Promise.resolve() };
  const log = pino({ level: 'silent' });
  const server = await serveSubgraph(subgraph, { host: '127.0.0.1', port: 0 }, log, options);
  try {
    await use(server.url);
  } finally {
    await server.close();
  }
}

async function* ticks(count: number): AsyncGenerator<SubgraphResponse, void> {
  for (let tick = 1; tick <= count; tick++) yield await Promise.resolve({ data: { ticks: tick } });
}

describe('an event stream', () => {
  test('has an event for each answer, and ends', () =>
    served(
      () => ticks(3),
      async (url) => {
        const answers: unknown[] = [];
        for await (const answer of createClient({ url }).iterate({ query })) answers.push(answer);
        expect(answers).toEqual([1, 2, 3].map((tick) => ({ data: { ticks: tick } })));
      },
    ));

  test('reaches the subgraph with the variables and the headers of the client', async () => {
    const seen: unknown[] = [];
    const stream: Subgraph['stream'] = ({ query, variables, operationName, headers }) => {
      seen.push({ query, variables, operationName, viewer: headers['x-one-viewer'] });
      return ticks(1);
    };
    await served(stream, async (url) => {
      const client = createClient({ url, headers: { 'x-one-viewer': 'somebody' } });
      const request = { query: `subscription A { ticks }`, variables: { a: 1 }, operationName: 'A' };
      for await (const _ of client.iterate(request)) expect(_.data).toEqual({ ticks: 1 });
      expect(seen).toEqual([{ ...request, viewer: 'somebody' }]);
    });
  });

  test('ends at the subgraph when the client goes', async () => {
    const gone = Promise.withResolvers<undefined>();
    const stream: Subgraph['stream'] = async function* (_, signal) {
      signal.addEventListener('abort', () => gone.resolve(undefined));
      yield { data: { ticks: 1 } };
      await gone.promise;
    };
    await served(stream, async (url) => {
      for await (const answer of createClient({ url }).iterate({ query })) {
        expect(answer).toEqual({ data: { ticks: 1 } });
        break;
      }
      await gone.promise;
    });
  });

  test('ends when it has lasted for as long as one may, however much there is to tell', async () => {
    const ended: string[] = [];
    const stream: Subgraph['stream'] = async function* (_, signal) {
      yield { data: { ticks: 1 } };
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      ended.push('at the subgraph');
    };
    const watchToTheEnd = async (url: string) => {
      const answers: unknown[] = [];
      for await (const answer of createClient({ url }).iterate({ query })) answers.push(answer);
      expect(answers).toEqual([{ data: { ticks: 1 } }]);
      expect(ended).toEqual(['at the subgraph']);
    };
    await served(stream, watchToTheEnd, { longestStreamMs: 100 });
  });

  test('is not given to a client that does not ask for one', () =>
    served(
      () => ticks(3),
      async (url) => {
        const response = await fetch(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json', accept: 'application/json' },
          body: JSON.stringify({ query }),
        });
        expect(await response.json()).toEqual({ data: { once: true } });
      },
    ));
});
