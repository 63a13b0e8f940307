import { setTimeout } from 'node:timers/promises';
import { addDays, dayOf } from '../../../subgraphs/common/clock.ts';
import type { TestProductApart } from '../apart.ts';
import { openPsaLine, type PsaLine, type TimeCall } from '../psa-line.ts';
import { agree, type Agreement } from './agree.ts';
import { approveAll, logAll } from './approve.ts';
import { differences, type Books } from './books.ts';
import { startCorrecting } from './correcting.ts';
import { createDice } from './dice.ts';
import { costOf, crashProjects, restartPsa, type Cost, type Interruption } from './interruptions.ts';
import { cast, change, owner, technicians } from './people.ts';
import { peakMemory } from './peak-memory.ts';
import { planTime } from './plan.ts';
import { untilNonePending } from './until-none.ts';

/** How much is exported, and under what. */
export interface ExportLoad {
  readonly entries: number;
  readonly contracts: number;
  readonly correctionEveryMs: number;
  /** How long PSA stays away when it is restarted. */
  readonly psaPauseMs: number;
  /** How long the export may take until nothing is pending any more. */
  readonly patienceMs: number;
  readonly seed: number;
  /** Told how far it is. */
  readonly tell: (what: string) => void;
}

/** What came of it. */
export interface ExportOutcome {
  /** What is not as it must be; empty where all is. */
  readonly differences: readonly string[];
  readonly entries: number;
  /** What all of it comes to in the end. */
  readonly minutes: number;
  readonly corrections: number;
  readonly logMs: number;
  readonly approveMs: number;
  /** From the key being saved until nothing was pending any more. */
  readonly exportMs: number;
  readonly calls: readonly TimeCall[];
  readonly crash: Interruption & Cost;
  readonly restart: Interruption & Cost;
  /** The most memory that the Projects process had, before and after it was killed; null where the system does not tell. */
  readonly peakBytes: readonly (number | null)[];
}

/**
 * Approves time, and lets all of it go to PSA at once. While it goes, time is corrected; when a third has gone, Projects is killed, and
 * when two thirds have, PSA is restarted. When nothing is pending any more, the books are compared.
 */
export async function runExportLoad(product: TestProductApart, load: ExportLoad): Promise<ExportOutcome> {
  const line = await openPsaLine(product.psaUrl);
  try {
    const begun = await setUp(product, line, load);
    const times = await approve(product, begun, load);
    const exported = await exportAll(product, line, begun, load);
    const { books, agreements } = begun;
    const found = await differences(product, books, agreements);
    const minutes = [...books.values()].reduce((sum, booked) => sum + booked.minutes, 0);
    return { entries: load.entries, minutes, differences: found, calls: line.calls, ...times, ...exported };
  } finally {
    await line.close();
  }
}

/** What there is before any time is. */
interface Begun {
  readonly integrationKey: string;
  readonly agreements: readonly Agreement[];
  readonly books: Books;
}

async function setUp(
  product: TestProductApart,
  line: PsaLine,
  { contracts, patienceMs }: ExportLoad,
): Promise<Begun> {
  const integrationKey = await createKey(product);
  await saveSettings(product, { psaTenantId: cast.tenant.id, apiUrl: line.apiUrl, integrationKey });
  const agreements = await agree(product, contracts, dayOf(new Date()));
  // The demo has time of its own, which is nobody's here.
  await untilNonePending(product, 'at all', patienceMs);
  line.forget();
  // Without a key nothing goes: when it is saved again, all is there to go at once.
  await saveSettings(product, { integrationKey: null });
  return { integrationKey, agreements, books: new Map() };
}

async function approve(
  product: TestProductApart,
  { agreements, books }: Begun,
  { entries, seed, tell }: ExportLoad,
): Promise<Pick<ExportOutcome, 'logMs' | 'approveMs'>> {
  // Long ago: the days of the demo's own time are full.
  const lastDay = addDays(dayOf(new Date()), -400);
  const among = { people: technicians.length, tasks: agreements.length, lastDay };
  const plan = planTime(entries, among, createDice(seed));
  const logMs = await timed(() => logAll(product, plan, agreements, books));
  tell(`${entries} entries are logged and handed in: ${Math.round(logMs / 1000)} s`);
  const approveMs = await timed(() => approveAll(product, books));
  tell(`${entries} entries are approved: ${Math.round(approveMs / 1000)} s`);
  return { logMs, approveMs };
}

async function exportAll(
  product: TestProductApart,
  line: PsaLine,
  { integrationKey, books }: Begun,
  load: ExportLoad,
): Promise<Pick<ExportOutcome, 'corrections' | 'exportMs' | 'crash' | 'restart' | 'peakBytes'>> {
  const began = performance.now();
  const interruptions = interrupt(product, line, load);
  // Where something else fails first, nobody waits for them.
  interruptions.catch(() => undefined);
  await saveSettings(product, { integrationKey });
  const correcting = startCorrecting(product, books, load.correctionEveryMs, createDice(load.seed + 1));
  try {
    const [crash, restart] = await interruptions;
    const left = () => began + load.patienceMs - performance.now();
    await untilNonePending(product, 'that was not exported yet', left());
    const corrections = await correcting.stop();
    await untilNonePending(product, 'at all', left());
    return {
      corrections,
      exportMs: performance.now() - began,
      crash: { ...crash, ...costOf(crash, line.calls) },
      restart: { ...restart, ...costOf(restart, line.calls) },
      peakBytes: [crash.peakBytes, peakMemory(product.processOf('projects').child.pid)],
    };
  } finally {
    correcting.giveUp();
  }
}

/** Has both happen when it is time for them. */
async function interrupt(
  product: TestProductApart,
  line: PsaLine,
  { entries, psaPauseMs, patienceMs, tell }: ExportLoad,
): Promise<[crash: Interruption, restart: Interruption]> {
  const both = await within(
    patienceMs,
    Promise.all([
      crashProjects(product, line, entries / 3),
      restartPsa(product, line, (entries * 2) / 3, psaPauseMs),
    ]),
  );
  tell('Projects was killed, PSA was restarted, and both are there again.');
  return both;
}

async function createKey(product: TestProductApart): Promise<string> {
  const input = { product: 'PROJECTS', name: 'Time', scopes: ['psa.contracts.read', 'time.import'] };
  const { secret } = await change<{ secret: string }>(
    product,
    owner,
    'createIntegrationKey',
    input,
    'secret',
  );
  return secret;
}

async function saveSettings(product: TestProductApart, input: object): Promise<void> {
  await change(product, owner, 'savePsaSettings', input, '');
}

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Rejects where it takes longer. */
async function within<T>(patienceMs: number, work: Promise<T>): Promise<T> {
  const given = new AbortController();
  const late = setTimeout(patienceMs, undefined, { signal: given.signal, ref: false }).then(() => {
    throw new Error(`The export did not get so far within ${patienceMs / 1000} s.`);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    given.abort();
    late.catch(() => undefined);
  }
}
