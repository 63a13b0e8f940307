import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { createNewId } from '../../../../subgraphs/common/new-id.ts';
import { createPsaApi } from '../../../../subgraphs/psa/api/psa-api.ts';
import type { KeyFailure, VerifiedKey } from '../../../../subgraphs/psa/api/verify-key.ts';
import { startTestSubgraph, type TestSubgraph, testSecrets } from '../../../support/subgraph.ts';
import { psa } from '../../../../subgraphs/psa/index.ts';
import { exactRows, exactTenant } from '../exact-rows.ts';

/** PSA's API on a port, on the small tenant of `exact-rows.ts`, on 2026-03-02. */
export interface ServedApi {
  readonly graph: TestSubgraph;
  urlOf(path: string): string;
  /** Sends a request; `null` for the key sends none. */
  send(path: string, request?: Sent): Promise<Answer>;
  /** Puts the small tenant back to its rows. */
  fill(): Promise<void>;
  close(): Promise<void>;
}

interface Sent {
  readonly key?: string | null;
  readonly method?: string;
  /** Sent as JSON, a text as it is. */
  readonly body?: unknown;
}

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

const scopes = ['psa.contracts.read', 'psa.tickets.read', 'time.import'];
const keys: Readonly<Record<string, VerifiedKey | KeyFailure>> = {
  good: { tenantId: exactTenant, subject: 'key_good', scopes },
  reader: { tenantId: exactTenant, subject: 'key_reader', scopes: ['psa.contracts.read'] },
  tickets: { tenantId: exactTenant, subject: 'key_tickets', scopes: ['psa.tickets.read'] },
  importer: { tenantId: exactTenant, subject: 'key_importer', scopes: ['time.import'] },
  foreign: { tenantId: 'ten_other', subject: 'key_foreign', scopes },
  expired: { failure: 'EXPIRED' },
  uncheckable: { failure: 'UNAVAILABLE' },
};

export async function serveApi(): Promise<ServedApi> {
  const graph = await startTestSubgraph(psa, '2026-03-02');
  const clock = { now: () => new Date('2026-03-02T12:00:00Z') };
  const resources = {
    dataSource: graph.dataSource,
    clock,
    newId: createNewId(clock),
    secrets: testSecrets,
    publish: () => Promise.reject(new Error('Nothing is published here.')),
    verifyKey: (key: string) => {
      // As pg says it when its server goes away; the data of PSA cannot be had then, whoever asks.
      if (key === 'cut off')
        return Promise.reject(new Error('Connection terminated unexpectedly: secret host'));
      if (key === 'broken') return Promise.reject(new Error('secret text of a broken key store'));
      return Promise.resolve(keys[key] ?? { failure: 'UNKNOWN' as const });
    },
  };
  const route = createPsaApi(resources, pino({ level: 'silent' }));
  const server = createServer((request, response) => {
    if (!route(request, response)) response.writeHead(404).end('"elsewhere"');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const urlOf = (path: string) => `http://127.0.0.1:${port}${path}`;
  const fill = () => graph.fill(exactTenant, exactRows);
  await fill();
  return {
    graph,
    urlOf,
    fill,
    async send(path, { key = 'good', method, body } = {}) {
      const response = await fetch(urlOf(path), {
        method: method ?? (body === undefined ? 'GET' : 'POST'),
        headers: { 'content-type': 'application/json', ...(key !== null && { 'x-integration-key': key }) },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      return {
        status: response.status,
        headers: response.headers,
        body: JSON.parse(text) as Record<string, unknown>,
      };
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await graph.close();
    },
  };
}
