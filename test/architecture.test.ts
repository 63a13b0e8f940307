import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

const root = new URL('..', import.meta.url).pathname;
const run = promisify(execFile);

/** What dependency-cruiser says of the folders: nothing but a green tick when no rule is broken. */
async function cruise(...folders: string[]): Promise<string> {
  const arguments_ = ['node_modules/.bin/depcruise', '--config', '.dependency-cruiser.cjs', ...folders];
  const { stdout } = await run(process.execPath, arguments_, { cwd: root }).catch(
    (error: unknown) => error as { stdout: string },
  );
  return stdout;
}

test('imports go one way', async () => {
  expect(await cruise('main.ts', 'gateway', 'subgraphs', 'schema', 'launch', 'tools')).toContain(
    'no dependency violations found',
  );
});

describe('a rule that is broken is named', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(root, 'subgraphs', 'trespass-'));
    await mkdir(join(folder, 'domain'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test.each([
    ['subgraphs-meet-in-the-graph-only', 'neighbour.ts', `import '../crm/index.ts';`],
    ['subgraphs-do-not-know-the-gateway', 'gateway.ts', `import '../../gateway/config.ts';`],
    ['domain-is-pure', 'domain/impure.ts', `import 'typeorm';`],
    ['only-launch-knows-both-sides', 'launch.ts', `import '../../launch/steps.ts';`],
  ])('%s', async (rule, file, content) => {
    const path = join(folder, file);
    await writeFile(path, content);
    expect(await cruise(path.slice(root.length))).toContain(rule);
  });
});
