import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startTestBus, type TestBus } from '../../../support/bus.ts';
import { until } from '../../../support/until.ts';
import { crm, projects, soon } from './mortal-members.ts';

const kills = 50;
const root = new URL('../../../..', import.meta.url).pathname;
const seed = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000);

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function createRandom(state: number): () => number {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

let bus: TestBus;
let child: ChildProcess | undefined;
beforeAll(async () => {
  bus = await startTestBus([projects, crm], soon);
});
afterAll(async () => {
  await kill();
  await bus.close();
});

/** Starts the process that changes things and works for the bus. */
function start(task: 'change' | 'finish'): { readonly ready: Promise<void> } {
  const file = new URL('mortal.ts', import.meta.url).pathname;
  const started = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', file, bus.url, task], {
    cwd: root,
    env: { PATH: process.env['PATH'], NODE_COMPILE_CACHE: `${root}node_modules/.cache/one-graph` },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child = started;
  return {
    ready: new Promise((resolve, reject) => {
      started.stdout.once('data', () => resolve());
      started.once('exit', (code, signal) =>
        reject(new Error(`It ended by itself: ${String(code ?? signal)}.`)),
      );
    }),
  };
}

async function kill(): Promise<void> {
  const killed = child;
  child = undefined;
  if (!killed || killed.exitCode !== null || killed.signalCode !== null) return;
  killed.kill('SIGKILL');
  await once(killed, 'exit');
}

async function count(sql: string): Promise<number> {
  const { rows } = await bus.owner.query<{ count: number }>(sql);
  return rows[0]?.count ?? -1;
}

const changes = 'SELECT count(*)::int AS count FROM projects.changes';
const effects = 'SELECT count(*)::int AS count FROM crm.effects';
const handedOverAgain = 'SELECT count(*)::int AS count FROM bus.job WHERE retry_count > 0';

test(`a process that is killed ${kills} times loses no event and doubles no effect (KILL_SEED=${seed})`, async () => {
  const random = createRandom(seed);
  for (let killed = 1; killed <= kills; killed++) {
    const { ready } = start('change');
    // One in five dies while it starts, the others anywhere in their work.
    if (killed % 5 === 0) {
      ready.catch(() => undefined);
      await sleep(random() * 600);
    } else {
      await ready;
      await sleep(random() * 800);
    }
    await kill();
    if (killed % 10 === 0)
      process.stderr.write(
        `killed ${killed} times: ${await count(changes)} changes, ${await count(effects)} effects\n`,
      );
  }
  const made = await count(changes);
  expect(made).toBeGreaterThan(kills);

  await start('finish').ready;
  await until(async () => (await count(effects)) >= 2 * made, 120);
  // What comes late would come now.
  await until(
    async () => (await count(`SELECT count(*)::int AS count FROM bus.job WHERE state < 'completed'`)) === 0,
  );
  await kill();

  const { rows: wrong } = await bus.owner.query(
    `SELECT c.tenant_id, c.of_what, count(e.id)::int AS effects FROM
       (SELECT tenant_id, of_what FROM projects.changes UNION ALL SELECT tenant_id, 'then ' || of_what FROM projects.changes) c
     FULL JOIN crm.effects e ON e.tenant_id = c.tenant_id AND e.of_what = c.of_what
     GROUP BY 1, 2 HAVING count(e.id) <> 1 OR c.of_what IS NULL`,
  );
  expect(wrong).toEqual([]);
  // Else the kills met nobody at work, and prove nothing.
  expect(await count(handedOverAgain)).toBeGreaterThan(0);
  expect(await count(effects)).toBe(2 * made);
  expect(await count(`SELECT count(*)::int AS count FROM bus.job WHERE name = 'dead-letters'`)).toBe(0);
}, 600_000);
