import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';

/** A contract that the fake PSA has. */
export interface FakeContract {
  id: string;
  tenantId: string;
  clientId: string;
  companyId: string;
  name: string;
  status: string;
}

/** A ticket that the fake PSA has. */
export interface FakeTicket {
  id: string;
  tenantId: string;
  clientId: string;
  companyId: string;
  number: number;
  subject: string;
  status: string;
}

/** Time that the fake PSA has taken: one entry of an origin, in its highest version. */
export interface FakeTime {
  readonly originId: string;
  readonly originVersion: number;
  readonly contractId: string;
  readonly personId: string;
  readonly workedOn: string;
  readonly minutes: number;
  readonly isBillable: boolean;
  readonly note: string | null;
  readonly projectId: string;
}

/** Stands before the honest answer: answers for itself, or says `true` to let the honest one be given. */
export type Interference = (
  request: IncomingMessage,
  response: ServerResponse,
  body: string,
) => boolean | Promise<boolean>;

/** PSA as far as Projects knows it: a real HTTP server that keeps to the API's contract. */
export interface FakePsa {
  readonly url: string;
  /** The keys that it takes. */
  readonly keys: Set<string>;
  readonly contracts: Map<string, FakeContract>;
  readonly tickets: Map<string, FakeTicket>;
  readonly time: Map<string, FakeTime>;
  /** Why it refuses an entry; by the entry's id. */
  readonly refusals: Map<string, string>;
  /** How many entries each call brought. */
  readonly calls: number[];
  interfere: Interference;
  /** What all time together comes to, by contract. */
  totals(): Record<string, number>;
  /** Forgets all but its contracts and tickets, and is honest again. */
  reset(): void;
  close(): Promise<void>;
}

const honest: Interference = () => true;

export async function startFakePsa(key: string): Promise<FakePsa> {
  const psa = {
    keys: new Set([key]),
    contracts: new Map<string, FakeContract>(),
    tickets: new Map<string, FakeTicket>(),
    time: new Map<string, FakeTime>(),
    refusals: new Map<string, string>(),
    calls: [] as number[],
    interfere: honest,
  };
  const listener: RequestListener = (request, response) => {
    void readBody(request).then(async (body) => {
      if (await psa.interfere(request, response, body)) answer(psa, request, response, body);
    });
  };
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was given.');
  return Object.assign(psa, {
    url: `http://127.0.0.1:${address.port}/api/psa`,
    totals() {
      const totals: Record<string, number> = {};
      for (const { contractId, minutes } of psa.time.values())
        totals[contractId] = (totals[contractId] ?? 0) + minutes;
      return totals;
    },
    reset() {
      psa.keys.clear();
      psa.keys.add(key);
      psa.time.clear();
      psa.refusals.clear();
      psa.calls.length = 0;
      psa.interfere = honest;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
}

/** Answers a problem (RFC 9457). */
export function problem(response: ServerResponse, status: number, detail: string, code?: string): void {
  response
    .writeHead(status, { 'content-type': 'application/problem+json' })
    .end(JSON.stringify({ type: 'about:blank', title: 'Problem', status, detail, code }));
}

type Books = Pick<FakePsa, 'keys' | 'contracts' | 'tickets' | 'time' | 'refusals' | 'calls'>;

function answer(psa: Books, request: IncomingMessage, response: ServerResponse, body: string): void {
  const url = new URL(request.url ?? '', 'http://psa.example');
  const key = request.headers['x-integration-key'];
  if (typeof key !== 'string' || !psa.keys.has(key)) {
    problem(response, 401, 'The key has expired.');
  } else if (request.method === 'POST' && url.pathname === '/api/psa/time-entries') {
    json(response, { results: takeTime(psa, JSON.parse(body) as SentTime) });
  } else if (request.method === 'GET' && url.pathname.startsWith('/api/psa/contracts/')) {
    found(response, 'contract', psa.contracts.get(lastPart(url)));
  } else if (request.method === 'GET' && url.pathname.startsWith('/api/psa/tickets/')) {
    found(response, 'ticket', psa.tickets.get(lastPart(url)));
  } else {
    problem(response, 404, `There is nothing at ${url.pathname}.`, 'NOTHING_HERE');
  }
}

function lastPart({ pathname }: URL): string {
  return decodeURIComponent(pathname.slice(pathname.lastIndexOf('/') + 1));
}

function found(response: ServerResponse, what: string, thing: object | undefined): void {
  if (thing === undefined) problem(response, 404, `There is no such ${what}.`, 'NOT_FOUND');
  else json(response, thing);
}

interface SentTime {
  readonly tenantId: string;
  readonly entries: readonly FakeTime[];
}

function takeTime(psa: Books, { entries }: SentTime): object[] {
  if (entries.length < 1 || entries.length > 200)
    throw new Error(`PSA takes 1 to 200, not ${entries.length}.`);
  psa.calls.push(entries.length);
  return entries.map((entry) => {
    const { originId, originVersion } = entry;
    const reason = psa.refusals.get(originId) ?? null;
    if (reason !== null) return { originId, originVersion, outcome: 'REFUSED', reason };
    const known = psa.time.get(originId);
    if (known && known.originVersion >= originVersion)
      return { originId, originVersion, outcome: 'UNCHANGED', reason };
    psa.time.set(originId, entry);
    return { originId, originVersion, outcome: known ? 'UPDATED' : 'CREATED', reason };
  });
}

function json(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
