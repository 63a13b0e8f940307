import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { Socket } from 'node:net';
import type { Readable, Writable } from 'node:stream';
import { asUser, childEnvironment } from './run.ts';
import type { Identity } from './run.ts';

/** A process that keeps a server only as long as we live. */
export interface Guardian {
  /** Whether it still runs. */
  isRunning(): boolean;
  /** Resolves when the server has stopped and the folder is deleted, with what was logged if it stopped by itself. */
  ended: Promise<string>;
  /** Asks it to stop the server. */
  dismiss(): void;
}

/** Programs with their arguments, and the folder in which they work. */
export interface Charge {
  folder: string;
  prepare: readonly string[];
  serve: readonly string[];
  user: Identity | undefined;
}

/**
 * A shell prepares and runs the server, and beside it reads its own standard input, which is a pipe from us. That
 * ends when we close it or die in any way, even by `kill -9`; then the server is stopped and its folder deleted.
 * The shell is the server's parent, so there is no moment in which one of them runs without the other.
 */
const script = ({ folder, prepare, serve }: Charge) => `
trap '' INT TERM HUP PIPE
exec 3<&0
{ ${command(prepare)} && { ${command(serve)} & server=$!; }; } </dev/null >${quoted(`${folder}/log`)} 2>&1
if [ -n "$server" ]; then
  { read -r line; kill -QUIT "$server"; } <&3 >/dev/null 2>&1 &
  reader=$!
  wait "$server"
  kill -KILL "$reader" 2>/dev/null
fi
tail -n 15 ${quoted(`${folder}/log`)}
cd / && rm -rf ${quoted(folder)}
`;

/** Starts a guardian. It does not keep us alive. */
export function startGuardian(charge: Charge): Guardian {
  const shell = spawn('/bin/sh', ['-c', script(charge)], {
    ...asUser(charge.user),
    cwd: charge.folder,
    env: childEnvironment,
    detached: true,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  letGo(shell);
  let isRunning = true;
  const ended = outputOf(shell).finally(() => (isRunning = false));
  // A failure is told by whoever waits for the server, who may not listen yet.
  ended.catch(() => undefined);
  const dismiss = () => {
    // From here on somebody waits for its end.
    shell.ref();
    shell.stdin.end();
  };
  return { isRunning: () => isRunning, ended, dismiss };
}

type Shell = ChildProcessByStdio<Writable, Readable, null>;

function letGo(shell: Shell): void {
  shell.unref();
  for (const stream of [shell.stdin, shell.stdout]) {
    if (stream instanceof Socket) stream.unref();
    // The other end may be gone first.
    stream.on('error', () => undefined);
  }
}

function outputOf(shell: Shell): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    shell.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    shell.once('error', reject);
    shell.once('close', () => resolve(output.trim()));
  });
}

function command(words: readonly string[]): string {
  return words.map(quoted).join(' ');
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}
