import { describe, expect, test } from '@jest/globals';
import { getEventListeners } from 'node:events';
import { setImmediate as turn } from 'node:timers/promises';
import { parse } from 'graphql';
import type { ExecutionRequest, Executor } from '../../../gateway/execute/executor.ts';
import { createSingleFlight } from '../../../gateway/execute/single-flight.ts';
import type { WrittenResult } from '../../../gateway/execute/run/written-result.ts';
import type { Viewer } from '../../../schema/viewer.ts';

const ada = { subject: 'usr_1', tenantId: 'ten_1', email: null, name: 'Ada', roles: [], scopes: ['hr'] };

/** A run that the test ends. */
interface Run extends PromiseWithResolvers<WrittenResult> {
  readonly request: ExecutionRequest;
}

/** A single flight over an executor whose runs the test ends, at the time that the test says. */
function flying() {
  const runs: Run[] = [];
  const clock = { now: 0 };
  const begin = (request: ExecutionRequest) => {
    const run = { request, ...Promise.withResolvers<WrittenResult>() };
    runs.push(run);
    return run.promise;
  };
  const executor = {
    execute: begin,
    executeInParts: async (request: ExecutionRequest) => ({ first: await begin(request), later: null }),
  } as Partial<Executor> as Executor;
  const flight = createSingleFlight(() => clock.now);
  const together = flight.together(executor, 'graph');
  return { runs, clock, together, other: flight.together(executor, 'other graph') };
}

function ask(source: string, change: Partial<ExecutionRequest> = {}): ExecutionRequest {
  const known = { document: parse(source), source, variables: { a: 1 }, viewer: ada as Viewer };
  return { ...known, headers: { h: '1' }, deadline: performance.now() + 10_000, ...change };
}

const read = '{ companies }';
const two = 'query A { companies } query B { companies }';
const answer = (companies: number): WrittenResult => ({ text: `{"data":{"companies":${companies}}}` });

describe('one run', () => {
  test('is shared by equal reads, which all get its result', async () => {
    const { runs, together } = flying();
    const asked = [1, 2, 3].map(() => together.execute(ask(read)));
    expect(runs).toHaveLength(1);
    const result = answer(7);
    runs[0]?.resolve(result);
    expect(await Promise.all(asked)).toEqual([result, result, result]);
  });

  test('is over when it has ended: who comes later starts another', async () => {
    const { runs, together } = flying();
    const first = together.execute(ask(read));
    runs[0]?.resolve(answer(1));
    await first;
    const second = together.execute(ask(read));
    runs[1]?.resolve(answer(2));
    expect(await second).toEqual(answer(2));
  });

  const same: [string, Partial<ExecutionRequest>, Partial<ExecutionRequest>][] = [
    [
      'trace',
      { headers: { h: '1', traceparent: 'x' } },
      { headers: { traceparent: 'y', tracestate: 'z', h: '1' } },
    ],
    ['deadline', {}, { deadline: 5 }],
    ['empty name', { operationName: null }, { operationName: '' }],
    ['no variables', { variables: null }, { variables: {} }],
    ['nobody', { viewer: null }, { viewer: null }],
  ];
  test.each(same)('does not mind another %s', (_what, one, other) => {
    const { runs, together } = flying();
    void together.execute(ask(read, one));
    void together.execute(ask(read, other));
    expect(runs).toHaveLength(1);
  });
});

describe('runs of their own are for', () => {
  const different: [string, ExecutionRequest, ExecutionRequest][] = [
    ['variables', ask(read), ask(read, { variables: { a: 2 } })],
    ['a variable in words', ask(read), ask(read, { variables: { a: '1' } })],
    ['names of variables', ask(read), ask(read, { variables: { b: 1 } })],
    ['names of the answer', ask(read), ask(read, { names: new Map([['a', 'b']]) })],
    [
      'other names of the answer',
      ask(read, { names: new Map([['a', 'b']]) }),
      ask(read, { names: new Map([['a', 'c']]) }),
    ],
    [
      'names of other fields',
      ask(read, { names: new Map([['a', 'b']]) }),
      ask(read, { names: new Map([['c', 'b']]) }),
    ],
    [
      'a number too large to be held',
      ask(read, { variables: { a: null } }),
      ask(read, { variables: { a: 1e400 } }),
    ],
    ['its sign', ask(read, { variables: { a: -1e400 } }), ask(read, { variables: { a: 1e400 } })],
    ['names of operations', ask(two, { operationName: 'A' }), ask(two, { operationName: 'B' })],
    ['texts', ask(read), ask('{ companies  }')],
    ['headers', ask(read), ask(read, { headers: { h: '2' } })],
    ['names of headers', ask(read), ask(read, { headers: { g: '1' } })],
    ['one header less', ask(read), ask(read, { headers: {} })],
    ['viewers', ask(read), ask(read, { viewer: { ...ada, subject: 'usr_2' } })],
    ['equal viewers of different tokens', ask(read), ask(read, { viewer: { ...ada } })],
    ['nobody', ask(read), ask(read, { viewer: null })],
    ['no viewer at all', ask(read), { ...ask(read), viewer: null }],
  ];
  test.each(different)('different %s', (_what, one, other) => {
    const { runs, together } = flying();
    for (const request of [one, other]) void together.execute(request);
    expect(runs.map(({ request }) => request.viewer)).toEqual([one.viewer, other.viewer]);
  });

  test('different supergraphs', () => {
    const { runs, together, other } = flying();
    void together.execute(ask(read));
    void other.execute(ask(read));
    expect(runs).toHaveLength(2);
  });

  test('what comes in parts', () => {
    const { runs, together } = flying();
    void together.execute(ask(read));
    void together.executeInParts(ask(read));
    void together.executeInParts(ask(read));
    expect(runs).toHaveLength(3);
  });

  test('texts that try to pass for another key', () => {
    const { runs, together } = flying();
    const [headers, variables] = [{ h: '1' }, { a: 1 }];
    void together.execute(ask('{ companies }', { headers, variables }));
    void together.execute(ask('{ companies }', { headers: { h: '1"],["g","1' }, variables }));
    void together.execute(ask('#[[],"",{}]\n{ companies }', { headers, variables }));
    expect(runs).toHaveLength(3);
  });
});

describe('a mutation', () => {
  const write = 'mutation { pay }';

  test('is never shared', () => {
    const { runs, together } = flying();
    for (const source of [write, write, `query Q { a } ${write}`]) void together.execute(ask(source));
    expect(runs).toHaveLength(3);
    expect(runs.every(({ request }) => request.signal === undefined)).toBe(true);
  });

  test('is found by its name among queries', () => {
    const { runs, together } = flying();
    const source = 'query Q { a } mutation M { pay }';
    for (const operationName of ['M', 'M', 'Q', 'Q']) void together.execute(ask(source, { operationName }));
    expect(runs).toHaveLength(3);
  });

  test.each(['execute', 'executeInParts'] as const)('by %s lets nobody join an older read', async (way) => {
    const { runs, together } = flying();
    const older = together.execute(ask(read));
    const written = together[way](ask(write, { viewer: null }));
    runs[1]?.resolve(answer(0));
    await written;
    const later = together.execute(ask(read));
    runs[0]?.resolve(answer(1));
    runs[2]?.resolve(answer(2));
    expect([await older, await later]).toEqual([answer(1), answer(2)]);
  });

  test('that failed lets nobody join an older read either: it may have written', async () => {
    const { runs, together } = flying();
    void together.execute(ask(read));
    const written = together.execute(ask(write));
    runs[1]?.reject(new Error('lost'));
    await expect(written).rejects.toThrow('lost');
    void together.execute(ask(read));
    expect(runs).toHaveLength(3);
  });

  test('keeps nobody from joining a read that began after it, also when the older one ends', async () => {
    const { runs, together } = flying();
    const older = together.execute(ask(read));
    const written = together.execute(ask(write));
    runs[1]?.resolve(answer(0));
    await written;
    void together.execute(ask(read));
    runs[0]?.resolve(answer(1));
    await older;
    void together.execute(ask(read));
    expect(runs).toHaveLength(3);
  });
});

describe('a failed run', () => {
  test('is told to all, is not kept, and is heard by somebody', async () => {
    const { runs, together } = flying();
    const asked = [1, 2].map(() => together.execute(ask(read, { signal: new AbortController().signal })));
    runs[0]?.reject(new Error('a bug'));
    const told = await Promise.allSettled(asked);
    expect(told.map((one) => one.status === 'rejected' && String(one.reason))).toEqual([
      'Error: a bug',
      'Error: a bug',
    ]);
    void together.execute(ask(read));
    expect(runs).toHaveLength(2);
  });

  test('with errors in its result is told to all and is not kept', async () => {
    const { runs, together } = flying();
    const asked = [1, 2].map(() => together.execute(ask(read)));
    runs[0]?.resolve({ errors: [] });
    expect(await Promise.all(asked)).toEqual([{ errors: [] }, { errors: [] }]);
    void together.execute(ask(read));
    expect(runs).toHaveLength(2);
  });
});

describe('time', () => {
  test('to join is a second from the start', () => {
    const { runs, together, clock } = flying();
    const askAt = (now: number) => {
      clock.now = now;
      void together.execute(ask(read));
      return runs.length;
    };
    expect([0, 999, 1000, 1999, 2000].map(askAt)).toEqual([1, 1, 2, 2, 3]);
  });

  test('that is over for one run leaves the next one alone when it ends', async () => {
    const { runs, together, clock } = flying();
    const old = together.execute(ask(read));
    clock.now = 1500;
    void together.execute(ask(read));
    runs[0]?.resolve(answer(1));
    await old;
    void together.execute(ask(read));
    expect(runs).toHaveLength(2);
  });
});

describe('who leaves', () => {
  /** Requests of three clients that can leave. */
  const clients = () => [new AbortController(), new AbortController(), new AbortController()] as const;

  test('ends the run only as the last one', () => {
    const { runs, together } = flying();
    const all = clients();
    for (const { signal } of all) void together.execute(ask(read, { signal }));
    const aborted = all.map((client) => {
      client.abort();
      return runs[0]?.request.signal?.aborted;
    });
    expect(aborted).toEqual([false, false, true]);
  });

  test('does not end the run for one who cannot leave', () => {
    const { runs, together } = flying();
    const [client] = clients();
    void together.execute(ask(read, { signal: client.signal }));
    void together.execute(ask(read));
    client.abort();
    expect(runs[0]?.request.signal?.aborted).toBe(false);
  });

  test('before the start ends it at once, and after all others left too', () => {
    const { runs, together } = flying();
    void together.execute(ask(read, { signal: AbortSignal.abort() }));
    expect(runs[0]?.request.signal?.aborted).toBe(true);
  });

  test('as the last one leaves nothing to join: who comes then gets a run of its own', async () => {
    const { runs, together } = flying();
    const [client, next] = clients();
    const left = together.execute(ask(read, { signal: client.signal }));
    client.abort();
    const asked = together.execute(ask(read, { signal: next.signal }));
    expect(runs).toHaveLength(2);
    runs[0]?.resolve({ errors: [] });
    await left;
    runs[1]?.resolve(answer(2));
    expect(await asked).toEqual(answer(2));
    expect(runs[1]?.request.signal?.aborted).toBe(false);
  });

  test('after the end ends nothing, and is listened to no more', async () => {
    const { runs, together } = flying();
    const [client] = clients();
    const asked = [1, 2, 3].map(() => together.execute(ask(read, { signal: client.signal })));
    expect(getEventListeners(client.signal, 'abort')).toHaveLength(3);
    runs[0]?.resolve(answer(1));
    await Promise.all(asked);
    await turn();
    expect(getEventListeners(client.signal, 'abort')).toHaveLength(0);
    client.abort();
    expect(runs[0]?.request.signal?.aborted).toBe(false);
  });
});
