import { expect, test } from '@jest/globals';
import { pino } from 'pino';
import { Reload } from '../../../gateway/reload/reload.ts';
import type { ServedGraph } from '../../../gateway/reload/served-graph.ts';
import { Swappable } from '../../../gateway/reload/swappable.ts';
import { hashOf } from '../../../gateway/supergraph/load-supergraph.ts';

/** A reload whose preparing waits until the test lets it go on. */
function start() {
  const closed: string[] = [];
  const prepared: string[] = [];
  const waiting: { finish: () => void; fail: (error: Error) => void; stop: AbortSignal }[] = [];
  const graph = (sdl: string) => {
    const close = () => Promise.resolve(void closed.push(sdl));
    return { supergraph: { sdl, hash: hashOf(sdl) }, close } as unknown as ServedGraph;
  };
  const graphs = new Swappable(graph('first'), () => undefined);
  const prepare = (sdl: string, stop: AbortSignal) => {
    prepared.push(sdl);
    return new Promise<ServedGraph>((resolve, reject) => {
      waiting.push({ finish: () => resolve(graph(sdl)), fail: reject, stop });
    });
  };
  const reload = new Reload(graphs, prepare, pino({ level: 'silent' }));
  const served = () => graphs.current.supergraph.sdl;
  const next = () => waiting.shift() ?? { finish: () => undefined, fail: () => undefined, stop: null };
  return { reload, prepared, closed, next, served };
}

/** Lets everything happen that can happen now. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

test('of several supergraphs that come while one is made ready only the newest counts, and it comes after', async () => {
  const { reload, prepared, closed, next, served } = start();
  for (const sdl of ['a', 'b', 'c']) reload.read(sdl);
  await settle();
  expect(prepared).toEqual(['a']);
  reload.read('d');
  next().finish();
  await settle();
  expect(served()).toBe('a');
  expect(prepared).toEqual(['a', 'd']);
  next().finish();
  await settle();
  expect(served()).toBe('d');
  expect(closed).toEqual(['first', 'a']);
});

test('the same text is tried once, be it the served one or a broken one', async () => {
  const { reload, prepared, next, served } = start();
  reload.read('first');
  await settle();
  expect(prepared).toEqual([]);
  reload.read('broken');
  await settle();
  next().fail(new Error('no'));
  await settle();
  expect(reload.state.refused).toMatchObject({ hash: hashOf('broken'), reason: 'no' });
  for (const sdl of ['broken', null, 'broken']) reload.read(sdl);
  await settle();
  expect(prepared).toEqual(['broken']);
  expect(served()).toBe('first');
});

test('a broken one that comes back after another text is tried again', async () => {
  const { reload, prepared, next } = start();
  reload.read('broken');
  await settle();
  next().fail(new Error('no'));
  await settle();
  reload.read('first');
  await settle();
  reload.read('broken');
  await settle();
  expect(prepared).toEqual(['broken', 'broken']);
});

test('a change back while another one is made ready is served in the end', async () => {
  const { reload, next, served } = start();
  reload.read('a');
  await settle();
  reload.read('first');
  next().finish();
  await settle();
  next().finish();
  await settle();
  expect(served()).toBe('first');
});

test('the end waits for what is made ready, drops it, and takes nothing more', async () => {
  const { reload, prepared, closed, next, served } = start();
  reload.read('a');
  await settle();
  reload.read('b');
  const closing = reload.close();
  const { stop, finish } = next();
  expect(stop?.aborted).toBe(true);
  finish();
  await closing;
  reload.read('c');
  await settle();
  expect(prepared).toEqual(['a']);
  expect(closed).toEqual(['a']);
  expect(served()).toBe('first');
});

test('a source that cannot be read is told of until it can', () => {
  const { reload } = start();
  expect(reload.state).toEqual({ refused: null, unreadable: null });
  reload.failed(Object.assign(new Error("ENOENT: open '/secret/place'"), { code: 'ENOENT' }));
  const { unreadable } = reload.state;
  expect(unreadable).toMatchObject({ reason: 'it cannot be read (ENOENT)' });
  reload.failed(new Error('it answered 500'));
  expect(reload.state.unreadable).toEqual({ reason: 'it answered 500', since: unreadable?.since });
  reload.read(null);
  expect(reload.state.unreadable).toBeNull();
});
