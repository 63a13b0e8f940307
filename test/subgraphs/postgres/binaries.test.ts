import { chmod, cp, mkdtemp, readdir, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { binariesIn, installedBinaries } from '../../../subgraphs/common/postgres/binaries.ts';
import type { Binaries } from '../../../subgraphs/common/postgres/binaries.ts';
import { runnableBinaries } from '../../../subgraphs/common/postgres/binaries-copy.ts';
import { run } from '../../../subgraphs/common/postgres/run.ts';
import { isRoot, unprivilegedUser } from '../../../subgraphs/common/postgres/system-user.ts';

const log = { info: () => undefined, warn: () => undefined };
const asRoot = isRoot() ? test : test.skip;
let folder: string;
let closed: Binaries;

/** A checkout that only root may enter, and an open place for the copy. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'one-graph-binaries-'));
  await chmod(folder, 0o755);
  const installed = await installedBinaries();
  closed = binariesIn(join(folder, 'checkout'), installed.version);
  await cp(installed.root, closed.root, { recursive: true, verbatimSymlinks: true });
  await chmod(closed.root, 0o700);
  await chmod(closed.postgres, 0o700);
});

afterAll(async () => rm(folder, { recursive: true }));

const copies = async () => (await readdir(folder)).filter((name) => name !== 'checkout');

asRoot('binaries that the user cannot enter are copied once, whole, also by two at once', async () => {
  const user = await unprivilegedUser();
  const ask = () => runnableBinaries(closed, user, () => Promise.resolve(folder), log);
  const [first, second] = await Promise.all([ask(), ask()]);
  expect(first).toEqual(second);
  expect(first.root).not.toBe(closed.root);
  expect(await run(first.initdb, ['--version'], { user })).toMatchObject({ code: 0 });
  expect(await copies()).toHaveLength(1);
});

asRoot('a damaged copy is made again', async () => {
  const user = await unprivilegedUser();
  const ask = () => runnableBinaries(closed, user, () => Promise.resolve(folder), log);
  const copy = await ask();
  await truncate(copy.postgres, 0);
  await ask();
  expect((await run(copy.postgres, ['--version'], { user })).output).toMatch(/^postgres \(PostgreSQL\) 18/);
  expect(await copies()).toHaveLength(1);
});

test('open ones are used where npm put them', async () => {
  const installed = await installedBinaries();
  expect(installed.major).toBe('18');
  expect(await run(installed.postgres, ['--version'])).toMatchObject({ code: 0 });
});
