import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { PlanNode } from '@graphql-hive/router-query-planner';
import { createRecentFailures, type Clock } from './recent-failures.ts';

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

type PlanRequest = Extract<PlannerRequest, { kind: 'plan' }>;

interface Waiting {
  readonly request: PlanRequest;
  readonly resolve: (plan: PlanNode | null) => void;
  readonly reject: (error: Error) => void;
}

/** The planner has no plan for an operation, be it that it says so or that it dies of it. */
export class PlanRefused extends Error {}

export interface PlannerProcessOptions {
  /** What the process runs. */
  readonly file: string;
  /** A plan that takes longer is given up: planning can be exponential in an operation made to hurt. */
  readonly timeLimitMs: number;
  readonly now: Clock;
}

/** Plans in a process of its own, which is started anew when it dies: that costs the operation that it died of, no other. */
export class PlannerProcess {
  private readonly options: PlannerProcessOptions;
  private readonly supergraphs = new Map<number, string>();
  /** In the order in which they are planned: the first one is under way. */
  private readonly waiting: Waiting[] = [];
  /** Operations that the process died of, so that the next request for one does not kill it again. */
  private readonly deadly: ReturnType<typeof createRecentFailures>;
  private child: ChildProcess | null = null;
  private watch: NodeJS.Timeout | null = null;
  /** Whether the process dies because a plan takes too long: such an operation is not tried in another way. */
  private isTooLate = false;
  private lastId = 0;

  constructor(options: PlannerProcessOptions) {
    this.options = options;
    this.deadly = createRecentFailures(options.now);
  }

  /** Makes a supergraph known to the process. The number stands for it. */
  load(sdl: string): number {
    const supergraph = ++this.lastId;
    this.supergraphs.set(supergraph, sdl);
    if (this.child) send(this.child, { kind: 'load', supergraph, sdl });
    else this.child = this.start();
    return supergraph;
  }

  drop(supergraph: number): void {
    this.supergraphs.delete(supergraph);
    if (this.child) send(this.child, { kind: 'drop', supergraph });
  }

  /** Plans one operation. Rejects where the planner refuses it, dies of it, or takes too long over it. */
  async plan(
    supergraph: number,
    operation: string,
    labels: readonly string[],
    percentage: number,
  ): Promise<PlanNode | null> {
    const request = { kind: 'plan', id: ++this.lastId, supergraph, operation, labels, percentage } as const;
    this.deadly.check(keyOf(request));
    return new Promise((resolve, reject) => this.ask({ request, resolve, reject }));
  }

  private ask(one: Waiting): void {
    this.waiting.push(one);
    this.child ??= this.start();
    send(this.child, one.request);
    // Others that wait do not give more time to the one that is under way.
    if (this.waiting.length === 1) this.watchFirst();
  }

  private start(): ChildProcess {
    const started = fork(this.options.file, {
      // The planner's memory is given back when its object is collected, and nothing tells Node how large that is.
      execArgv: ['--expose-gc'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    started.on('message', (answer: PlannerAnswer) => this.settle(answer));
    started.on('exit', () => this.replace(started));
    started.on('error', () => this.replace(started));
    for (const [supergraph, sdl] of this.supergraphs) send(started, { kind: 'load', supergraph, sdl });
    started.unref();
    started.channel?.unref();
    return started;
  }

  private settle(answer: PlannerAnswer): void {
    const place = this.waiting.findIndex(({ request }) => request.id === answer.id);
    const [asked] = place < 0 ? [] : this.waiting.splice(place, 1);
    if ('error' in answer) asked?.reject(new PlanRefused(answer.error));
    else asked?.resolve(answer.plan);
    this.watchFirst();
  }

  /** The process died. It plans one operation after the other, so the oldest unanswered one is the culprit. */
  private replace(dead: ChildProcess): void {
    if (this.child !== dead) return;
    this.child = null;
    const culprit = this.waiting.shift();
    if (culprit) this.blame(culprit);
    this.isTooLate = false;
    if (this.waiting.length > 0) {
      this.child = this.start();
      for (const { request } of this.waiting) send(this.child, request);
    }
    this.watchFirst();
  }

  private blame({ request, reject }: Waiting): void {
    const reason = 'The query planner failed on this operation.';
    const failure = this.isTooLate ? new Error(reason) : new PlanRefused(reason);
    this.deadly.note(keyOf(request), failure);
    reject(failure);
  }

  /** Keeps this process alive while a plan is awaited, not longer, and ends a plan that takes too long. */
  private watchFirst(): void {
    if (this.watch) clearTimeout(this.watch);
    this.watch = null;
    if (this.waiting.length === 0) {
      this.child?.channel?.unref();
      return;
    }
    this.child?.channel?.ref();
    this.watch = setTimeout(() => this.stop(), this.options.timeLimitMs);
  }

  /** Its end is waited for: with nothing else to do, this process would end first, and the plan never be refused. */
  private stop(): void {
    this.isTooLate = true;
    this.child?.ref();
    this.child?.kill('SIGKILL');
  }
}

function send(child: ChildProcess, request: PlannerRequest): void {
  child.send(request);
}

/** An operation reaches the planner without what a client can vary for nothing, such as its comments. */
function keyOf({ supergraph, operation, labels, percentage }: PlanRequest): string {
  return `${supergraph}\n${labels.join()}\n${percentage}\n${operation}`;
}

const planner = new PlannerProcess({
  file: fileURLToPath(new URL('./planner-child.ts', import.meta.url)),
  timeLimitMs: 10_000,
  now: () => performance.now(),
});

/** The one process of this gateway, with `PlannerProcess`'s methods. */
export const loadSupergraph: PlannerProcess['load'] = (sdl) => planner.load(sdl);
export const dropSupergraph: PlannerProcess['drop'] = (supergraph) => planner.drop(supergraph);
export const planInProcess: PlannerProcess['plan'] = (...asked) => planner.plan(...asked);
