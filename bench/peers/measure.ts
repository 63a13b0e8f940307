import type { RunningGateway } from './gateways/start.ts';
import type { Pace } from './load/job.ts';
import type { Load } from './load/load.ts';
import type { Strangers } from './machine/strangers.ts';
import { undisturbed } from './machine/undisturbed.ts';
import { cpuMilliseconds, peakBytes } from './processes/process-tree.ts';
import type { Subgraphs } from './subgraphs/start.ts';
import type { Workload } from './workloads/workload.ts';

/** What one slice of load did to one gateway. */
export interface Slice {
  readonly seconds: number;
  /** Of the gateway's processes, for all requests together. */
  readonly cpuMs: number;
  /** In milliseconds, one for each request. */
  readonly latencies: readonly number[];
  /** Those of requests that nobody else on the machine came between. */
  readonly undisturbed: readonly number[];
  readonly peakMegabytes: number;
  /** HTTP calls to subgraphs, and how many of them told who asks. */
  readonly calls: number;
  readonly withIdentity: number;
  readonly failures: number;
  readonly failure: string | null;
}

/** Who is loaded with what, and by whom. */
export interface Measured {
  readonly gateway: RunningGateway;
  readonly workload: Workload;
  readonly subgraphs: Subgraphs;
  readonly load: Load;
  readonly strangers: Strangers;
}

const SAMPLE_EVERY_MS = 250;
/** A gateway that had nothing to do for a while has to come back into the processor's caches before anything counts. */
const LEAD_SECONDS = 0.5;
/** Turns before this are for comparing answers. */
let nextTurn = 1000;

/** Loads a gateway for a slice of time, and reads what it took. */
export async function measure(measured: Measured, pace: Pace, seconds: number): Promise<Slice> {
  const { gateway, subgraphs, strangers } = measured;
  const peak = watchPeak(gateway.pid);
  const readMeters = async () => ({ cpu: cpuMilliseconds(gateway.pid), ...(await subgraphs.calls()) });
  try {
    await warm(measured, pace, LEAD_SECONDS);
    await strangers.disturbances();
    const before = await readMeters();
    const { nextTurn: next, meantAt, ...outcome } = await run(measured, pace, seconds);
    const after = await readMeters();
    nextTurn = next;
    return {
      ...outcome,
      undisturbed: undisturbed({ ...outcome, meantAt }, await strangers.disturbances()),
      cpuMs: after.cpu - before.cpu,
      peakMegabytes: peak() / 1024 / 1024,
      calls: after.calls - before.calls,
      withIdentity: after.withIdentity - before.withIdentity,
    };
  } finally {
    peak();
  }
}

/** Loads a gateway without counting anything. */
export async function warm(measured: Measured, pace: Pace, seconds: number): Promise<void> {
  ({ nextTurn } = await run(measured, pace, seconds));
}

function run({ gateway, workload, load }: Measured, pace: Pace, seconds: number) {
  return load.run({ url: gateway.url, workload: workload.name, pace, seconds, firstTurn: nextTurn });
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
