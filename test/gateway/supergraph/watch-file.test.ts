import { afterEach, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { watchFile } from '../../../gateway/supergraph/watch-file.ts';
import { until } from '../../support/until.ts';

const stops: (() => void)[] = [];
afterEach(() => stops.splice(0).forEach((stop) => stop()));

const NEVER = 3_600_000;
const SOON = 50;

function watching(path: string, pollMs: number) {
  const seen: string[] = [];
  const failures: unknown[] = [];
  const listener = {
    read: (sdl: string | null) => {
      if (sdl !== null) seen.push(sdl);
    },
    failed: (error: unknown) => void failures.push(error),
  };
  const stop = watchFile(path, { pollMs, bounds: { maxBytes: 100, timeoutMs: 1000 }, listener });
  stops.push(stop);
  return { seen, failures, stop };
}

function file(): string {
  const path = join(mkdtempSync(join(tmpdir(), 'watch-')), 's.graphql');
  writeFileSync(path, 'one');
  return path;
}

test('a file is read at once, and after each change, without a poll', async () => {
  const path = file();
  const { seen } = watching(path, NEVER);
  await until(() => seen.length === 1);
  writeFileSync(path, 'two');
  await until(() => seen.length === 2);
  expect(seen).toEqual(['one', 'two']);
});

test('a file that others are renamed over, again and again, is followed', async () => {
  const path = file();
  const { seen } = watching(path, NEVER);
  for (const text of ['two', 'three', 'four']) {
    writeFileSync(`${path}.new`, text);
    renameSync(`${path}.new`, path);
    await until(() => seen.at(-1) === text);
  }
});

test('a file that is written in many small pieces is read when that is over', async () => {
  const path = file();
  const { seen } = watching(path, NEVER);
  await until(() => seen.length === 1);
  // On a busy machine who writes may have to wait for so long that it looks like an end.
  let pauses = 0;
  for (let pieces = 1; pieces <= 20; pieces++) {
    const written = performance.now();
    writeFileSync(path, 'x'.repeat(pieces));
    await sleep(5);
    if (performance.now() - written > 50) pauses += 1;
  }
  await until(() => seen.at(-1) === 'x'.repeat(20));
  expect(seen.length).toBeLessThan(6 + pauses);
});

test('a change that the system does not tell of is found by the poll', async () => {
  const path = file();
  const elsewhere = file();
  rmSync(path);
  symlinkSync(elsewhere, path);
  const { seen } = watching(path, SOON);
  await until(() => seen.length === 1);
  writeFileSync(elsewhere, 'behind the link');
  await until(() => seen.at(-1) === 'behind the link');
});

test('a file that goes away is told of, and found again, also with its folder', async () => {
  const path = file();
  const folder = join(path, '..');
  const { seen, failures } = watching(path, SOON);
  await until(() => seen.length === 1);
  rmSync(folder, { recursive: true });
  await until(() => failures.length > 0);
  expect(failures[0]).toMatchObject({ code: 'ENOENT' });
  mkdirSync(folder);
  writeFileSync(path, 'back');
  await until(() => seen.at(-1) === 'back');
});

test('after the stop nothing is told', async () => {
  const path = file();
  const { seen, stop } = watching(path, SOON);
  await until(() => seen.length === 1);
  stop();
  writeFileSync(path, 'two');
  await sleep(200);
  expect(seen).toEqual(['one']);
});
