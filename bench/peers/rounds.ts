import { difference, sampleAnswers } from './check-answers.ts';
import type { Gateway } from './gateways/gateway.ts';
import { ours } from './gateways/ours.ts';
import { startGateway } from './gateways/start.ts';
import type { Pace } from './load/job.ts';
import { measure, type Figures, type LoadPlan } from './measure.ts';
import type { Options } from './options.ts';
import { median } from './report/spread.ts';
import type { Subgraphs } from './subgraphs/start.ts';
import type { Graph } from './supergraph.ts';
import type { Workload } from './workloads/workload.ts';

/** What was found of one gateway under one workload. */
export interface Finding {
  readonly gateway: Gateway;
  readonly workload: Workload;
  /** As much load as there can be; one entry for each round. */
  readonly full: Figures[];
  /** The same rate for all. */
  readonly equal: Figures[];
  /** Requests a second of the equal load; `null` where there was none. */
  rate: number | null;
  /** Why it was not measured any further. */
  problem: string | null;
}

/** What the rounds need. */
export interface Ground {
  readonly options: Options;
  readonly subgraphs: Subgraphs;
  readonly graph: Graph;
  readonly tell: (line: string) => void;
}

/** Measures all gateways under all workloads, round after round: what disturbs the machine meets all of them alike. */
export async function runRounds(ground: Ground): Promise<Finding[]> {
  const { options } = ground;
  const expected = await expectedAnswers(ground);
  const findings = options.workloads.flatMap((workload) =>
    options.gateways
      .filter(({ leavesOut = [] }) => !leavesOut.includes(workload.name))
      .map((gateway): Finding => ({ gateway, workload, full: [], equal: [], rate: null, problem: null })),
  );
  const pass = { ground, findings, expected };
  await runPass(pass, 'full', () => ({ kind: 'at once', clients: options.clients }));
  if (options.loadShare === 0 && options.rate === null) return findings;
  for (const finding of findings) {
    finding.rate = options.rate ?? equalRate(findings, finding.workload, options.loadShare);
  }
  await runPass(pass, 'equal', ({ rate }) => ({ kind: 'rate', perSecond: rate ?? 1 }));
  return findings;
}

type Expected = ReadonlyMap<Workload, readonly unknown[]>;

interface Pass {
  readonly ground: Ground;
  readonly findings: readonly Finding[];
  readonly expected: Expected;
}

async function runPass(
  { ground, findings, expected }: Pass,
  kind: 'full' | 'equal',
  paceOf: (finding: Finding) => Pace,
): Promise<void> {
  const { rounds, workloads, seconds, warmSeconds, clients } = ground.options;
  const warmPace: Pace = { kind: 'at once', clients };
  for (let round = 0; round < rounds; round += 1) {
    for (const workload of workloads) {
      const here = findings.filter((finding) => finding.workload === workload);
      for (const finding of inTurn(here, round)) {
        const plan = { pace: paceOf(finding), warmPace, seconds, warmSeconds };
        await measureOne(ground, finding, kind, plan, expected);
      }
    }
  }
}

/** A gateway is started anew for each load: no load meets what another left behind. */
async function measureOne(
  ground: Ground,
  finding: Finding,
  kind: 'full' | 'equal',
  plan: LoadPlan,
  expected: Expected,
): Promise<void> {
  if (finding.problem !== null) return;
  const { gateway, workload } = finding;
  try {
    const running = await startGateway(gateway, ground.graph);
    try {
      finding.problem = difference(expected.get(workload) ?? [], await sampleAnswers(running.url, workload));
      if (finding.problem === null)
        finding[kind].push(await measure(running, workload, ground.subgraphs, plan));
    } finally {
      await running.stop();
    }
  } catch (error) {
    finding.problem = error instanceof Error ? error.message : String(error);
  }
  ground.tell(progress(finding, kind));
}

/**
 * Our answers are what all others are compared with. A little load on the way warms the subgraphs up, for the sake of the gateway
 * that is measured first.
 */
async function expectedAnswers({ graph, options, subgraphs, tell }: Ground): Promise<Expected> {
  tell('Asking our gateway for the answers that all must give.');
  const running = await startGateway(ours, graph);
  const pace: Pace = { kind: 'at once', clients: options.clients };
  const little: LoadPlan = { pace, warmPace: pace, warmSeconds: 0, seconds: 1 };
  try {
    const expected = new Map<Workload, readonly unknown[]>();
    for (const workload of options.workloads) {
      expected.set(workload, await sampleAnswers(running.url, workload));
      await measure(running, workload, subgraphs, little);
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

function equalRate(findings: readonly Finding[], workload: Workload, share: number): number {
  const rates = findings
    .filter((finding) => finding.workload === workload && finding.full.length > 0)
    .map(({ full }) => median(full.map(({ perSecond }) => perSecond)));
  return Math.max(1, Math.round(share * Math.min(...rates)));
}

function progress(
  { gateway, workload, full, equal, rate, problem }: Finding,
  kind: 'full' | 'equal',
): string {
  const last = (kind === 'full' ? full : equal).at(-1);
  const head = `${workload.name.padEnd(12)} ${gateway.name.padEnd(20)}`;
  if (problem !== null || last === undefined) return `${head} ✗ ${problem ?? ''}`;
  const { cpuMs, perSecond, p50, p99, failures } = last;
  const pace = kind === 'full' ? `${perSecond.toFixed(0)}/s` : `of ${String(rate)}/s`;
  const failed = failures === 0 ? '' : `, ${failures} failed`;
  return `${head} ${pace.padStart(9)}  CPU ${cpuMs.toFixed(2)} ms  p50 ${p50.toFixed(1)} ms  p99 ${p99.toFixed(1)} ms${failed}`;
}
