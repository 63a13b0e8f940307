import { setTimeout } from 'node:timers/promises';
import type { TestProductApart } from '../apart.ts';
import type { PsaLine, TimeCall } from '../psa-line.ts';
import { peakMemory } from './peak-memory.ts';

/** A process that went away in the middle of a call, and came back. */
export interface Interruption {
  /** When it went, as `performance.now()` tells it. */
  readonly at: number;
  /** How long it was away, until it was ready again. */
  readonly awayMs: number;
  /** The call in the middle of which it went. */
  readonly call: TimeCall;
  /** The most memory that it had had by then, in bytes; null where the system does not tell. */
  readonly peakBytes: number | null;
}

type Beginning = Omit<Interruption, 'awayMs'>;

/** How long the interruption has cost, read off the calls to PSA. */
export interface Cost {
  /** Until PSA took time again. */
  readonly stoodStillMs: number;
  /** Until PSA had answered for all the time of the call in the middle of which it happened, and somebody heard it. */
  readonly callWaitedMs: number;
}

/** Kills Projects where it hurts the most: PSA has the time, and Projects has not heard of it. Resolves when it is there again. */
export async function crashProjects(
  product: TestProductApart,
  line: PsaLine,
  whenAnswered: number,
): Promise<Interruption> {
  const crashed = Promise.withResolvers<Beginning>();
  line.beforeAnswer = async () => {
    const call = line.calls.at(-1);
    if (line.answered() < whenAnswered || call === undefined) return;
    line.beforeAnswer = () => Promise.resolve();
    const projects = product.processOf('projects');
    const beginning = { at: performance.now(), call, peakBytes: peakMemory(projects.child.pid) };
    await projects.end('SIGKILL');
    crashed.resolve(beginning);
  };
  const beginning = await crashed.promise;
  await product.startSubgraph('projects');
  return { ...beginning, awayMs: performance.now() - beginning.at };
}

/** Stops PSA while a call is on its way there, and starts it some seconds later. Resolves when it is there again. */
export async function restartPsa(
  product: TestProductApart,
  line: PsaLine,
  whenAnswered: number,
  pauseMs: number,
): Promise<Interruption> {
  const stopped = Promise.withResolvers<Beginning>();
  line.beforeCall = async () => {
    const call = line.calls.at(-1);
    if (line.answered() < whenAnswered || call === undefined) return;
    line.beforeCall = () => Promise.resolve();
    const { child } = product.processOf('psa');
    const beginning = { at: performance.now(), call, peakBytes: peakMemory(child.pid) };
    await product.stopSubgraph('psa');
    stopped.resolve(beginning);
  };
  const beginning = await stopped.promise;
  await setTimeout(pauseMs);
  await product.startSubgraph('psa');
  return { ...beginning, awayMs: performance.now() - beginning.at };
}

export function costOf({ at, call }: Interruption, calls: readonly TimeCall[]): Cost {
  const later = calls.slice(calls.indexOf(call) + 1).filter(({ status }) => status === 200);
  const origins = new Set(call.versions.map(originOf));
  const firstAgain = new Map<string, number>();
  for (const { versions, answeredAt } of later) {
    for (const origin of versions.map(originOf))
      if (origins.has(origin) && !firstAgain.has(origin)) firstAgain.set(origin, answeredAt ?? NaN);
  }
  return {
    stoodStillMs: (later[0]?.answeredAt ?? NaN) - at,
    callWaitedMs: Math.max(...firstAgain.values()) - at,
  };
}

function originOf(version: string): string {
  return version.slice(0, version.indexOf(' '));
}
