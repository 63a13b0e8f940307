import { difference, sampleAnswers } from './check-answers.ts';
import type { Finding } from './finding.ts';
import { ours } from './gateways/ours.ts';
import { startGateway, type RunningGateway } from './gateways/start.ts';
import type { Pace } from './load/job.ts';
import { startLoad, type Load } from './load/load.ts';
import type { Strangers } from './machine/strangers.ts';
import { measure, warm } from './measure.ts';
import type { Options } from './options.ts';
import { requestsPerSecond } from './report/figures.ts';
import { progress } from './report/progress.ts';
import { median } from './report/spread.ts';
import type { Subgraphs } from './subgraphs/start.ts';
import type { Graph } from './supergraph.ts';
import type { Workload } from './workloads/workload.ts';

/** What the rounds need. */
export interface Ground {
  readonly options: Options;
  readonly subgraphs: Subgraphs;
  readonly strangers: Strangers;
  readonly graph: Graph;
  readonly tell: (line: string) => void;
}

/** At a slow rate no gateway is kept at it for longer. */
export const LONGEST_AT_RATE_SECONDS = 40;

/**
 * Measures all gateways under all workloads. Those of a workload run side by side, and are loaded in turn for a few seconds, round
 * after round: what disturbs the machine meets all of them alike.
 */
export async function runRounds(ground: Ground): Promise<Finding[]> {
  const expected = await expectedAnswers(ground);
  const findings: Finding[] = [];
  for (const workload of ground.options.workloads) {
    findings.push(...(await runWorkload(ground, workload, expected.get(workload) ?? [])));
  }
  return findings;
}

/** A gateway that takes part in a workload. */
interface Entrant {
  readonly finding: Finding;
  readonly running: RunningGateway;
}

interface Pass {
  readonly ground: Ground;
  readonly entrants: readonly Entrant[];
  readonly load: Load;
  readonly kind: 'full' | 'equal';
  readonly pace: Pace;
  readonly seconds: number;
}

/** Gateways are started anew for each workload: none meets what another load left behind. */
async function runWorkload(ground: Ground, workload: Workload, expected: readonly unknown[]) {
  const { options } = ground;
  const findings = options.gateways
    .filter(({ leavesOut = [] }) => !leavesOut.includes(workload.name))
    .map((gateway): Finding => ({ gateway, workload, full: [], equal: [], rate: null, problem: null }));
  const load = startLoad();
  const entrants: Entrant[] = [];
  try {
    for (const finding of findings) entrants.push(...(await enter(ground, finding, load, expected)));
    const pace: Pace = { kind: 'at once', clients: options.clients };
    await runPass({ ground, entrants, load, kind: 'full', pace, seconds: options.seconds });
    const rate = options.rate ?? equalRate(findings, options.loadShare);
    if (rate !== null)
      await runPass({ ground, entrants, load, kind: 'equal', ...atRate(findings, rate, options) });
  } finally {
    for (const { running } of entrants) await running.stop();
    await load.end();
  }
  return findings;
}

/** Starts a gateway, compares its answers and warms it up. Nobody, where it answers otherwise or not at all. */
async function enter(
  ground: Ground,
  finding: Finding,
  load: Load,
  expected: readonly unknown[],
): Promise<Entrant[]> {
  const { gateway, workload } = finding;
  const { clients, warmSeconds } = ground.options;
  try {
    const running = await startGateway(gateway, ground.graph);
    finding.problem = difference(expected, await sampleAnswers(running.url, workload));
    if (finding.problem === null) {
      const measured = { gateway: running, workload, ...meters(ground), load };
      await warm(measured, { kind: 'at once', clients }, warmSeconds);
      return [{ finding, running }];
    }
    await running.stop();
  } catch (error) {
    finding.problem = error instanceof Error ? error.message : String(error);
  }
  ground.tell(progress(finding, 'full'));
  return [];
}

async function runPass({ ground, entrants, load, kind, pace, seconds }: Pass): Promise<void> {
  for (let round = 0; round < ground.options.rounds; round += 1) {
    for (const { finding, running } of inTurn(entrants, round)) {
      if (finding.problem !== null) continue;
      const measured = { gateway: running, workload: finding.workload, ...meters(ground), load };
      try {
        finding[kind].push(await measure(measured, pace, seconds));
      } catch (error) {
        finding.problem = error instanceof Error ? error.message : String(error);
      }
      ground.tell(progress(finding, kind));
    }
  }
}

function meters({ subgraphs, strangers }: Ground) {
  return { subgraphs, strangers };
}

/** A slow rate gets more time, for as many requests as a tail can be read off. */
function atRate(findings: readonly Finding[], rate: number, { rounds, seconds, tail }: Options) {
  for (const finding of findings) finding.rate = rate;
  const inAll = Math.min(tail / rate, LONGEST_AT_RATE_SECONDS);
  return { pace: { kind: 'rate', perSecond: rate } as const, seconds: Math.max(seconds, inAll / rounds) };
}

/**
 * Our answers are what all others are compared with. A little load on the way warms the subgraphs up, for the sake of the gateway
 * that is measured first.
 */
async function expectedAnswers(ground: Ground): Promise<Map<Workload, unknown[]>> {
  const { graph, options, tell } = ground;
  tell('Asking our gateway for the answers that all must give.');
  const running = await startGateway(ours, graph);
  const pace: Pace = { kind: 'at once', clients: options.clients };
  try {
    const expected = new Map<Workload, unknown[]>();
    for (const workload of options.workloads) {
      expected.set(workload, await sampleAnswers(running.url, workload));
      const load = startLoad();
      await warm({ gateway: running, workload, ...meters(ground), load }, pace, 1);
      await load.end();
    }
    return expected;
  } finally {
    await running.stop();
  }
}

/** Each round begins with another gateway. */
function inTurn<One>(list: readonly One[], round: number): One[] {
  const first = list.length === 0 ? 0 : round % list.length;
  return [...list.slice(first), ...list.slice(0, first)];
}

/** What the slowest could do, less the share that is left free; `null` where nothing is to be measured so. */
function equalRate(findings: readonly Finding[], share: number): number | null {
  const rates = findings
    .filter(({ full }) => full.length > 0)
    .map(({ full }) => median(full.map(requestsPerSecond)));
  return share === 0 || rates.length === 0 ? null : Math.max(1, Math.round(share * Math.min(...rates)));
}
