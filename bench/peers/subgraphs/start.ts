import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { subgraphNames, type SubgraphName } from '../../../subgraphs/names.ts';
import { freePort } from '../processes/free-port.ts';
import { startFile } from '../processes/started.ts';

const file = fileURLToPath(new URL('serve.ts', import.meta.url));

/** The subgraphs that all gateways are measured on. */
export interface Subgraphs {
  readonly ports: ReadonlyMap<SubgraphName, number>;
  /** The calls that all of them had since they started. */
  calls(): Promise<Calls>;
}

/** How many calls there were, and how many of them told who asks. */
export interface Calls {
  readonly calls: number;
  readonly withIdentity: number;
}

/** Starts every subgraph in a process of its own. */
export async function startSubgraphs(): Promise<Subgraphs> {
  const ports = new Map<SubgraphName, number>();
  for (const name of subgraphNames) ports.set(name, await freePort());
  await Promise.all([...ports].map(([name, port]) => listening(startFile(file, [name, String(port)]))));
  const calls = async () => {
    const each = await Promise.all([...ports.values()].map(callsOf));
    return each.reduce((sum, one) => ({
      calls: sum.calls + one.calls,
      withIdentity: sum.withIdentity + one.withIdentity,
    }));
  };
  return { ports, calls };
}

async function listening(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit').then(() => Promise.reject(new Error('A subgraph ended at its start.')));
  await Promise.race([once(child, 'message'), ended]);
  // Its end is our end's business from here on.
  ended.catch(() => undefined);
}

async function callsOf(port: number): Promise<Calls> {
  const response = await fetch(`http://127.0.0.1:${port}/calls`);
  return (await response.json()) as Calls;
}
