import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { end, startFile } from '../processes/started.ts';
import type { Job, Outcome, Report } from './job.ts';

const file = fileURLToPath(new URL('generate.ts', import.meta.url));
/** How much longer than meant a load may take. */
const PATIENCE_MS = 40_000;

/** Loads a gateway from a process apart. `onWarm` is called, and waited for, between the warming up and what counts. */
export async function load(job: Job, onWarm: () => Promise<void>): Promise<Outcome> {
  const child = startFile(file, []);
  const signal = AbortSignal.timeout((job.warmSeconds + job.seconds) * 1000 + PATIENCE_MS);
  try {
    child.send(job);
    await report(child, 'warm', signal);
    await onWarm();
    child.send('go');
    return await report(child, 'done', signal);
  } finally {
    await end(child);
  }
}

async function report<Kind extends Report['kind']>(
  child: ChildProcess,
  kind: Kind,
  signal: AbortSignal,
): Promise<Extract<Report, { kind: Kind }>> {
  const ended = new AbortController();
  const onExit = () => ended.abort(new Error('The load process ended.'));
  child.once('exit', onExit);
  try {
    const [message] = (await once(child, 'message', { signal: AbortSignal.any([signal, ended.signal]) })) as [
      Report,
    ];
    if (message.kind !== kind) throw new Error(`The load process said ${message.kind}, not ${kind}.`);
    return message as Extract<Report, { kind: Kind }>;
  } finally {
    child.off('exit', onExit);
  }
}
