import { afterEach, expect, test } from '@jest/globals';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'graphql';
import { pino } from 'pino';
import { createSingleFlight } from '../../../gateway/execute/single-flight.ts';
import { createMaskError } from '../../../gateway/access/mask-error.ts';
import { readResult } from '../../../gateway/execute/run/written-result.ts';
import type { Executor } from '../../../gateway/execute/executor.ts';
import { startLiveGraph, type LiveGraph } from '../../../gateway/reload/live-graph.ts';
import { createPersistedQueries } from '../../../gateway/reload/persisted-queries.ts';
import { createRecentOperations } from '../../../gateway/reload/recent-operations.ts';
import { createSharedTransports } from '../../../gateway/transport/shared-transports.ts';
import { until } from './start-reloadable.ts';
import { answerAs, everyVersion, replaceFile, supergraphOf } from './versions.ts';

const live: LiveGraph[] = [];
afterEach(() => Promise.all(live.splice(0).map((one) => one.close())));

async function start(stored: readonly string[]) {
  const path = join(mkdtempSync(join(tmpdir(), 'live-')), 'supergraph.graphql');
  replaceFile(path, supergraphOf(0));
  const log = pino({ level: 'silent' });
  const local = new Map(
    (['legal', 'crm'] as const).map((name) => [
      name,
      (request: { query: string }) => answerAs(name, request),
    ]),
  );
  const started = await startLiveGraph({
    source: path,
    pollMs: 3_600_000,
    bounds: { maxBytes: 1_000_000, timeoutMs: 20_000 },
    stored,
    whereabouts: { local, override: () => undefined, timeoutMs: 20_000, maxResponseBytes: 1_000_000 },
    shared: createSharedTransports(),
    recent: createRecentOperations(),
    singleFlight: createSingleFlight(),
    overrideLabels: [],
    planCacheSize: 100,
    apqCache: createPersistedQueries(),
    maskError: createMaskError(log),
    log,
  });
  live.push(started);
  return { path, ...started };
}

async function execute(executor: Executor, source: string) {
  const deadline = performance.now() + 20_000;
  return readResult(await executor.execute({ document: parse(source), source, headers: {}, deadline }));
}

test('stored and recent operations are planned before a supergraph is served', async () => {
  const { graphs, path } = await start(['{ matters { note } }']);
  await execute(graphs.current.executor, everyVersion.query);
  const first = graphs.current;
  replaceFile(path, supergraphOf(1));
  const { executor } = await until(
    () => graphs.current,
    (graph) => graph !== first,
  );
  // Without its planner it still answers what was planned before.
  executor.close();
  expect(await execute(executor, '{ matters { note } }')).toEqual({
    data: { matters: [{ note: 'new' }, { note: null }] },
  });
  expect(await execute(executor, everyVersion.query)).toEqual({ data: everyVersion.data });
  expect((await execute(executor, '{ odd }')).errors).toHaveLength(1);
});

test('the planner of an old supergraph is let go of when its last request ended', async () => {
  const { graphs, path } = await start([]);
  const { value, release } = graphs.hold();
  replaceFile(path, supergraphOf(1));
  await until(
    () => graphs.current,
    (graph) => graph !== value,
  );
  expect(await execute(value.executor, '{ even }')).toEqual({ data: { even: 0 } });
  release();
  let asked = 0;
  await until(
    async () => (await execute(value.executor, `query Even${asked++} { even }`)).errors,
    (errors) => errors !== undefined,
  );
  expect(graphs.openCount).toBe(1);
});
