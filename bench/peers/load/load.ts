import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { end, startFile } from '../processes/started.ts';
import type { Job, Outcome } from './job.ts';

const file = fileURLToPath(new URL('generate.ts', import.meta.url));
/** How much longer than meant a load may take. */
const PATIENCE_MS = 40_000;

/** A process that loads gateways, one job at a time. */
export interface Load {
  run(job: Job): Promise<Outcome>;
  end(): Promise<void>;
}

/** Starts the process that loads the gateways of one workload. */
export function startLoad(): Load {
  const child = startFile(file, []);
  return {
    run(job) {
      child.send(job);
      return outcomeOf(child, AbortSignal.timeout(Math.ceil(job.seconds * 1000) + PATIENCE_MS));
    },
    end: () => end(child),
  };
}

async function outcomeOf(child: ChildProcess, signal: AbortSignal): Promise<Outcome> {
  const ended = new AbortController();
  const onExit = () => ended.abort(new Error('The load process ended.'));
  child.once('exit', onExit);
  try {
    const [outcome] = (await once(child, 'message', { signal: AbortSignal.any([signal, ended.signal]) })) as [
      Outcome,
    ];
    return outcome;
  } finally {
    child.off('exit', onExit);
  }
}
