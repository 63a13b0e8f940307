import type { RunningGateway } from './gateways/start.ts';
import type { Pace } from './load/job.ts';
import { load } from './load/load.ts';
import { cpuMilliseconds, peakBytes } from './processes/process-tree.ts';
import type { Subgraphs } from './subgraphs/start.ts';
import type { Workload } from './workloads/workload.ts';

/** The figures of one load on one gateway. */
export interface Figures {
  readonly cpuMs: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly peakMegabytes: number;
  readonly calls: number;
  /** Of the calls to subgraphs, the share that told who asks: 0 to 1. */
  readonly withIdentity: number;
  readonly requests: number;
  readonly failures: number;
  readonly failure: string | null;
}

/** How it is loaded. */
export interface LoadPlan {
  readonly pace: Pace;
  /** The pace of the warming up: as much as there can be, or else a slow rate would meet code that is not optimised yet. */
  readonly warmPace: Pace;
  readonly warmSeconds: number;
  readonly seconds: number;
}

const SAMPLE_EVERY_MS = 250;
/** Turns before this are for comparing answers. */
let nextTurn = 1000;

/** Warms a gateway up, loads it, and reads what it took. */
export async function measure(
  gateway: RunningGateway,
  workload: Workload,
  subgraphs: Subgraphs,
  plan: LoadPlan,
): Promise<Figures> {
  const peak = watchPeak(gateway.pid);
  let before = { cpu: 0, calls: 0, withIdentity: 0 };
  const readMeters = async () => ({ cpu: cpuMilliseconds(gateway.pid), ...(await subgraphs.calls()) });
  try {
    const job = { ...plan, url: gateway.url, workload: workload.name, firstTurn: nextTurn };
    const outcome = await load(job, async () => void (before = await readMeters()));
    const after = await readMeters();
    nextTurn = outcome.nextTurn;
    const { requests, seconds, ...rest } = outcome;
    const calls = after.calls - before.calls;
    return {
      ...rest,
      requests,
      cpuMs: (after.cpu - before.cpu) / requests,
      perSecond: requests / seconds,
      peakMegabytes: peak() / 1024 / 1024,
      calls: calls / requests,
      withIdentity: calls === 0 ? 0 : (after.withIdentity - before.withIdentity) / calls,
    };
  } finally {
    peak();
  }
}

/** Looks at the memory now and then, as processes of the tree may end meanwhile; the answer stops it and tells the most. */
function watchPeak(pid: number): () => number {
  let most = 0;
  const look = () => (most = Math.max(most, peakBytes(pid)));
  const timer = setInterval(look, SAMPLE_EVERY_MS);
  return () => {
    clearInterval(timer);
    return look();
  };
}
