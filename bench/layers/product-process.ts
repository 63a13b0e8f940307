import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Place } from '../running-product.ts';
import { readStartCommand } from '../start-command.ts';
import type { Order, Ready, Round } from './messages.ts';
import { postgresCpuMs } from './postgres-cpu.ts';

const file = fileURLToPath(new URL('measured-product.ts', import.meta.url));

/** A round's counts, with PostgreSQL's share of the work. */
export interface MeasuredRound extends Round {
  readonly postgresCpuMs: number;
}

/** The product in another process, measured round by round. */
export interface ProductProcess {
  readonly url: string;
  readonly token: string;
  /** What the product and its PostgreSQL used while the work was done. */
  measure(how: 'counts' | 'profile', work: () => Promise<unknown>): Promise<MeasuredRound>;
  stop(): Promise<void>;
}

export async function startProductProcess({ folder, port }: Place): Promise<ProductProcess> {
  const { flags, environment } = readStartCommand();
  const env = { ...process.env, ...environment, DATA_DIR: folder, PORT: String(port), LOG_LEVEL: 'warn' };
  const child = fork(file, { env, execArgv: [...flags] });
  const { url, token, postmaster } = await nextMessage<Ready>(child);
  return {
    url,
    token,
    async measure(how, work) {
      await order(child, { begin: how });
      const before = postgresCpuMs(postmaster);
      await work();
      const used = postgresCpuMs(postmaster) - before;
      return { ...(await order<Round>(child, { end: true })), postgresCpuMs: used };
    },
    async stop() {
      const exited = once(child, 'exit');
      child.send({ stop: true });
      await exited;
    },
  };
}

function order<Answer>(child: ChildProcess, message: Order): Promise<Answer> {
  const answer = nextMessage<Answer>(child);
  child.send(message);
  return answer;
}

/** The next thing that the process says. Rejects when it ends instead. */
function nextMessage<Message>(child: ChildProcess): Promise<Message> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null): void =>
      reject(new Error(`The product ended with ${String(code)}.`));
    child.once('exit', onExit);
    child.once('message', (message) => {
      child.off('exit', onExit);
      resolve(message as Message);
    });
  });
}
