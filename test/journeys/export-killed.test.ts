/** `npm run soak:export` in small: the exporter is a process that is killed, PSA restarts, and both are there again. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Viewer } from '../../schema/viewer.ts';
import { demoId } from '../../subgraphs/common/demo/cast.ts';
import type { ExportRun } from '../../subgraphs/projects/export/export-due-time.ts';
import { createDice } from '../support/export-load/dice.ts';
import { mutationText } from '../support/mutation-text.ts';
import { openPsaLine, type PsaLine } from '../support/psa-line.ts';
import {
  mara,
  olga,
  otherProject,
  otherTask,
  project,
  startTimeGraph,
  task,
  tenant,
  tess,
  timeRow,
  today,
  valueOf,
  type TimeGraph,
} from '../subgraphs/projects/time/time-graph.ts';
import { key, startRestartablePsa, type RestartablePsa } from './restartable-psa.ts';

const ENTRIES = 300;
const noon = Date.parse(`${today}T12:00:00Z`);
const dice = createDice(5);
/** Two projects of Projects, and the contracts of PSA that they are billed on. */
const works = [
  { projectId: project, taskId: task, contractId: demoId('time', 'Contract', 0) },
  { projectId: otherProject, taskId: otherTask, contractId: demoId('time', 'Contract', 1) },
] as const;

let time: TimeGraph;
let psa: RestartablePsa;
let line: PsaLine;
/** What PSA must have in the end, by time entry. */
const books = new Map<string, { contractId: string; minutes: number }>();
beforeAll(async () => {
  [time, psa] = await Promise.all([
    startTimeGraph(),
    startRestartablePsa(works.map((work) => work.contractId)),
  ]);
  line = await openPsaLine(psa.url);
});
afterAll(async () => {
  await line.close();
  await Promise.all([time.graph.close(), psa.close()]);
});

async function done(name: string, input: Record<string, unknown>, as: Partial<Viewer>): Promise<void> {
  const query = mutationText(name, 'errors { message }', 'payload');
  expect(await time.ask(query, { input }, as)).toEqual({ payload: { errors: [] } });
}

/** Puts time there that was handed in, approves it, and writes it into the books. */
async function approveAll(): Promise<void> {
  const rows = Array.from({ length: ENTRIES }, (_, index) => {
    const { projectId, taskId, contractId } = works[index % 2 === 0 ? 0 : 1];
    const id = demoId('time', 'TimeEntry', index);
    // As many as a day holds, whatever they are corrected to.
    const minutes = 1 + dice(4);
    books.set(id, { contractId, minutes });
    return timeRow({ id, projectId, taskId, personId: tess.subject ?? '', minutes, status: 'SUBMITTED' });
  });
  await time.refill(rows);
  await done('savePsaSettings', { psaTenantId: tenant, apiUrl: line.apiUrl, integrationKey: key }, olga);
  for (const { projectId, contractId } of works) await done('linkContract', { projectId, contractId }, mara);
  const ids = [...books.keys()];
  for (const some of [ids.slice(0, 200), ids.slice(200)]) valueOf(await time.approve(some, mara));
}

/** Corrects some of it at random, wherever it is on its way. */
async function correctSome(): Promise<void> {
  for (let round = 0; round < 20; round++) {
    const id = demoId('time', 'TimeEntry', dice(ENTRIES));
    const minutes = dice(5);
    valueOf(await time.correct({ id, minutes }));
    Object.assign(books.get(id) ?? {}, { minutes });
  }
}

/** A run of the export as a process of its own, which begins so many seconds after noon. */
function startRun(seconds: number) {
  const file = new URL('mortal-exporter.ts', import.meta.url).pathname;
  const words = [time.graph.databaseUrl, tenant, new Date(noon + seconds * 1000).toISOString()];
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', file, ...words], {
    env: { PATH: process.env['PATH'] },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = once(child, 'exit').then(([code, signal]) => ({
    code: code as number,
    signal: signal as string,
  }));
  return {
    kill: () => child.kill('SIGKILL'),
    ended,
    async run(): Promise<ExportRun> {
      expect(await ended).toEqual({ code: 0, signal: null });
      return JSON.parse(output) as ExportRun;
    },
  };
}

async function states(): Promise<Record<string, number>> {
  const rows = await time.asTenant(() =>
    time.graph.dataSource.query<{ state: string; count: number }[]>(
      'SELECT state, count(*)::int AS count FROM projects.time_exports GROUP BY state',
    ),
  );
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

test('all of it is in PSA once and to the minute', async () => {
  await approveAll();

  // Killed when PSA has a third: between PSA's answer and hearing it.
  line.beforeAnswer = async () => {
    if (line.answered() < ENTRIES / 3) return;
    killed.kill();
    await killed.ended;
  };
  const killed = startRun(0);
  expect(await killed.ended).toEqual({ code: null, signal: 'SIGKILL' });
  line.beforeAnswer = () => Promise.resolve();
  expect(await states()).toEqual({ EXPORTED: 80, PENDING: 220 });
  await correctSome();

  // The next one goes on with what the first had not claimed, until PSA is away, when it has two thirds.
  line.beforeCall = async () => {
    if (line.answered() >= (ENTRIES * 2) / 3) await psa.stop();
  };
  const { stoppedBy } = await startRun(1).run();
  expect(stoppedBy).toContain('PSA cannot be reached');
  line.beforeCall = () => Promise.resolve();
  await correctSome();
  await psa.start();

  // A minute later nothing is claimed, and nothing waits, any more.
  expect(await startRun(60).run()).toMatchObject({ stoppedBy: null });
  expect(Object.keys(await states())).toEqual(['EXPORTED']);
  const rows = await psa.entries();
  expect(rows).toHaveLength(new Set(rows.map(({ id }) => id)).size);
  const there = rows.filter(({ minutes }) => minutes > 0);
  const wanted = [...books].map(([id, booked]) => ({ id, ...booked })).filter(({ minutes }) => minutes > 0);
  expect(there).toEqual(wanted.sort((one, other) => (one.id < other.id ? -1 : 1)));
  for (const { contractId } of works) {
    const sum = wanted.reduce((all, one) => all + (one.contractId === contractId ? one.minutes : 0), 0);
    expect(await psa.usedMinutes(contractId)).toEqual({ usedMinutes: sum, burnedDown: sum });
  }
  // The call whose end nobody had heard was made again, and so was the one that did not get through.
  const versions = line.calls.flatMap((call) => call.versions);
  expect(versions.length).toBeGreaterThan(new Set(versions).size);
});
