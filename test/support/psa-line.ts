import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { request } from 'undici';

/** A call that brought time, as it went over the line. */
export interface TimeCall {
  /** When it came, and when PSA had answered, in milliseconds as `performance.now()` tells them; null where PSA has not. */
  readonly at: number;
  answeredAt: number | null;
  /** What PSA answered with; null where it has not. */
  status: number | null;
  /** Each entry with its version. */
  readonly versions: readonly string[];
}

/** The line from Projects to PSA: what goes over it is noted, and can be stood in the way of. */
export interface PsaLine {
  /** What Projects takes for the address of PSA's API. */
  readonly apiUrl: string;
  /** The calls that brought time, in order. */
  readonly calls: readonly TimeCall[];
  /** Forgets what went over it so far. */
  forget(): void;
  /** How many entries PSA has taken or known, each counted once. */
  answered(): number;
  /** Waited for before a call with time goes on to PSA. */
  beforeCall: () => Promise<void>;
  /** Waited for when PSA has answered one, before Projects hears it. */
  beforeAnswer: () => Promise<void>;
  close(): Promise<void>;
}

const nothing = (): Promise<void> => Promise.resolve();

/** Opens a line to the PSA whose API is at `<psaUrl>/api/psa`. Where PSA is away, the line breaks. */
export async function openPsaLine(psaUrl: string): Promise<PsaLine> {
  const calls: TimeCall[] = [];
  const origins = new Set<string>();
  const server = createServer((incoming, response) => {
    carry(incoming, response).catch(() => response.destroy());
  });

  async function carry(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await textOf(incoming);
    const call = incoming.url === '/api/psa/time-entries' ? timeCall(body) : null;
    if (call !== null) {
      calls.push(call);
      await line.beforeCall();
    }
    const { 'content-type': type = '', 'x-integration-key': key = '' } = incoming.headers;
    const answer = await request(new URL(incoming.url ?? '', psaUrl), {
      method: incoming.method === 'POST' ? 'POST' : 'GET',
      headers: { 'x-integration-key': String(key), ...(body !== '' && { 'content-type': type }) },
      ...(body !== '' && { body }),
    });
    const text = await answer.body.text();
    if (call !== null) {
      Object.assign(call, { status: answer.statusCode, answeredAt: performance.now() });
      if (answer.statusCode === 200)
        for (const version of call.versions) origins.add(version.split(' ')[0] ?? '');
      await line.beforeAnswer();
    }
    const answerType = answer.headers['content-type'];
    response.writeHead(answer.statusCode, { 'content-type': String(answerType) }).end(text);
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was given.');
  const line: PsaLine = {
    apiUrl: `http://127.0.0.1:${address.port}/api/psa`,
    calls,
    forget() {
      calls.length = 0;
      origins.clear();
    },
    answered: () => origins.size,
    beforeCall: nothing,
    beforeAnswer: nothing,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return line;
}

function timeCall(body: string): TimeCall {
  const { entries } = JSON.parse(body) as { entries: { originId: string; originVersion: number }[] };
  const versions = entries.map(({ originId, originVersion }) => `${originId} ${originVersion}`);
  return { at: performance.now(), answeredAt: null, status: null, versions };
}

async function textOf(incoming: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
