import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { PlanNode } from '@graphql-hive/router-query-planner';

/** What goes to the planner's process. */
export type PlannerRequest =
  | { readonly kind: 'load'; readonly supergraph: number; readonly sdl: string }
  | { readonly kind: 'drop'; readonly supergraph: number }
  | {
      readonly kind: 'plan';
      readonly id: number;
      readonly supergraph: number;
      readonly operation: string;
      readonly labels: readonly string[];
      readonly percentage: number;
    };

/** What comes back. */
export type PlannerAnswer =
  { readonly id: number; readonly plan: PlanNode | null } | { readonly id: number; readonly error: string };

interface Waiting {
  readonly request: Extract<PlannerRequest, { kind: 'plan' }>;
  readonly resolve: (plan: PlanNode | null) => void;
  readonly reject: (error: Error) => void;
}

/** The planner has no plan for an operation, be it that it says so or that it dies of it. */
export class PlanRefused extends Error {}

/** A plan that takes longer than this is given up: planning can be exponential in an operation made to hurt. */
const planTimeLimit = 10_000;

const childFile = fileURLToPath(new URL('./planner-child.ts', import.meta.url));
const supergraphs = new Map<number, string>();
const waiting = new Map<number, Waiting>();
let child: ChildProcess | null = null;
let watch: NodeJS.Timeout | null = null;
/** Whether the process dies because a plan takes too long: such an operation is not tried in another way. */
let isTooLate = false;
let lastId = 0;

/** Makes a supergraph known to the planner's process. The number stands for it. */
export function loadSupergraph(sdl: string): number {
  const supergraph = ++lastId;
  supergraphs.set(supergraph, sdl);
  if (child) child.send({ kind: 'load', supergraph, sdl } satisfies PlannerRequest);
  else child = start();
  return supergraph;
}

export function dropSupergraph(supergraph: number): void {
  supergraphs.delete(supergraph);
  child?.send({ kind: 'drop', supergraph } satisfies PlannerRequest);
}

/** Plans one operation. Rejects where the planner refuses it, dies of it, or takes too long over it. */
export function planInProcess(
  supergraph: number,
  operation: string,
  labels: readonly string[],
  percentage: number,
): Promise<PlanNode | null> {
  return new Promise((resolve, reject) => {
    const id = ++lastId;
    const request = { kind: 'plan', id, supergraph, operation, labels, percentage } as const;
    waiting.set(id, { request, resolve, reject });
    child ??= start();
    child.send(request);
    hold();
  });
}

function start(): ChildProcess {
  const started = fork(childFile, { execArgv: [], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  started.on('message', (answer: PlannerAnswer) => settle(answer));
  started.on('exit', () => replace(started));
  started.on('error', () => replace(started));
  for (const [supergraph, sdl] of supergraphs)
    started.send({ kind: 'load', supergraph, sdl } satisfies PlannerRequest);
  started.unref();
  started.channel?.unref();
  return started;
}

function settle(answer: PlannerAnswer): void {
  const asked = waiting.get(answer.id);
  waiting.delete(answer.id);
  if ('error' in answer) asked?.reject(new PlanRefused(answer.error));
  else asked?.resolve(answer.plan);
  hold();
}

/** The process died. It plans one operation after the other, so the oldest unanswered one is the culprit. */
function replace(dead: ChildProcess): void {
  if (child !== dead) return;
  child = null;
  const [culprit] = waiting.values();
  if (culprit) {
    waiting.delete(culprit.request.id);
    const reason = 'The query planner failed on this operation.';
    culprit.reject(isTooLate ? new Error(reason) : new PlanRefused(reason));
    isTooLate = false;
  }
  if (waiting.size > 0) {
    child = start();
    for (const { request } of waiting.values()) child.send(request);
  }
  hold();
}

/** Keeps this process alive while a plan is awaited, not longer, and ends a plan that takes too long. */
function hold(): void {
  if (watch) clearTimeout(watch);
  watch = null;
  if (waiting.size === 0) {
    child?.channel?.unref();
    return;
  }
  child?.channel?.ref();
  watch = setTimeout(stop, planTimeLimit);
}

/** Its end is waited for: with nothing else to do, this process would end first, and the plan never be refused. */
function stop(): void {
  isTooLate = true;
  child?.ref();
  child?.kill('SIGKILL');
}
