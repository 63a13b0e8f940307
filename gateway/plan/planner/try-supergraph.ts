import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { PlannerAnswer, PlannerRequest } from './planner-process.ts';

const plannerFile = fileURLToPath(new URL('./planner-child.ts', import.meta.url));
/** A supergraph that takes longer to load than this is given up. */
const MOST_MS = 60_000;

const load = (sdl: string): PlannerRequest => ({ kind: 'load', supergraph: 1, sdl });
/** The smallest operation there is: that it is answered at all shows that the supergraph was loaded. */
const ask: PlannerRequest = {
  kind: 'plan',
  id: 1,
  supergraph: 1,
  operation: '{ __typename }',
  labels: [],
  percentage: 0,
};

/**
 * Finds out whether the planner can load a supergraph. Rejects where it cannot.
 *
 * Some that are broken make it abort. So it is tried in a process of its own, which serves nobody: in the one that plans for
 * clients it would take the plans of the served supergraph with it.
 */
export async function trySupergraph(sdl: string, stop: AbortSignal): Promise<void> {
  const child = fork(plannerFile, { execArgv: [], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  const end = () => void child.kill('SIGKILL');
  const signal = AbortSignal.any([stop, AbortSignal.timeout(MOST_MS)]);
  signal.addEventListener('abort', end);
  try {
    child.send(load(sdl));
    child.send(ask);
    if (!(await isAnswered(child))) throw new Error('the query planner cannot load it');
  } finally {
    signal.removeEventListener('abort', end);
    end();
  }
}

/** `false` where the process says that there is no such supergraph, or dies. */
function isAnswered(child: ChildProcess): Promise<boolean> {
  return new Promise((resolve) => {
    child.once('message', (answer: PlannerAnswer) => {
      resolve(!('error' in answer && answer.error.includes('could not load')));
    });
    child.once('exit', () => resolve(false));
    // Each message that cannot be sent any more is an error of its own.
    child.on('error', () => resolve(false));
  });
}
