import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { runAsTenant } from '../../subgraphs/common/database/tenant-scope.ts';
import { demoId } from '../../subgraphs/common/demo/cast.ts';
import { demoRows } from '../../subgraphs/common/demo/demo-rows.ts';
import { createNewId } from '../../subgraphs/common/new-id.ts';
import { createPsaApi } from '../../subgraphs/psa/api/psa-api.ts';
import { ClientEntity, ContractEntity, type ContractRow } from '../../subgraphs/psa/entities.ts';
import { psa } from '../../subgraphs/psa/index.ts';
import { startTestSubgraph, testSecrets } from '../support/subgraph.ts';
import { company, tenant, today } from '../subgraphs/projects/time/time-graph.ts';

export const key = 'psa-key-0123456789';

/** The real PSA with its API, which can go away and come back at the same address. */
export interface RestartablePsa {
  readonly url: string;
  stop(): Promise<void>;
  start(): Promise<void>;
  /** All imported time, by time entry. */
  entries(): Promise<{ id: string; contractId: string; minutes: number }[]>;
  /** What a contract's use is told to be, as a whole and step by step. */
  usedMinutes(contractId: string): Promise<{ usedMinutes: number; burnedDown: number }>;
  close(): Promise<void>;
}

const client = {
  id: demoId('time', 'Client', 0),
  companyId: company,
  name: 'Northwind',
  accountNumber: 'N-1',
  accountManagerId: null,
  archivedAt: null,
};

function contractRow(id: string): ContractRow {
  return {
    id,
    clientId: client.id,
    name: 'Hours for the move',
    type: 'HOURS',
    startsOn: '2026-01-01',
    endsOn: null,
    includedMinutes: 60_000,
    hourlyRateMinor: null,
    priceMinor: null,
    currency: null,
    renewalOfId: null,
  };
}

/** Starts PSA with a client of the tenant, and these contracts. */
export async function startRestartablePsa(contractIds: readonly string[]): Promise<RestartablePsa> {
  const graph = await startTestSubgraph(psa, today);
  await graph.fill(tenant, [
    demoRows(ClientEntity, [client]),
    demoRows(ContractEntity, contractIds.map(contractRow)),
  ]);
  const clock = { now: () => new Date(`${today}T12:00:00Z`) };
  const scopes = ['psa.contracts.read', 'time.import'];
  const resources = {
    dataSource: graph.dataSource,
    clock,
    newId: createNewId(clock),
    secrets: testSecrets,
    publish: () => Promise.reject(new Error('Nothing is published here.')),
    verifyKey: (given: string) =>
      Promise.resolve(
        given === key
          ? { tenantId: tenant, subject: 'key_projects', scopes }
          : { failure: 'UNKNOWN' as const },
      ),
  };
  const route = createPsaApi(resources, pino({ level: 'silent' }));
  let server: Server | null = null;
  const listen = async (port: number): Promise<number> => {
    server = createServer((request, response) => {
      if (!route(request, response)) response.writeHead(404).end();
    }).listen(port, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  };
  const port = await listen(0);
  const stop = async (): Promise<void> => {
    const closing = server;
    server = null;
    closing?.closeAllConnections();
    await new Promise((resolve) => (closing === null ? resolve(undefined) : closing.close(resolve)));
  };
  return {
    url: `http://127.0.0.1:${port}`,
    stop,
    async start() {
      await listen(port);
    },
    entries: () =>
      runAsTenant(tenant, () =>
        graph.dataSource.query(
          `SELECT origin_id AS id, contract_id AS "contractId", minutes FROM psa.time_entries ORDER BY origin_id`,
        ),
      ),
    async usedMinutes(contractId) {
      const query = `{ contract(id: "${contractId}") { usedMinutes burnDown(by: MONTH) { usedMinutes } } }`;
      const { data } = await graph.ask(tenant, query);
      const { usedMinutes, burnDown } = data?.['contract'] as {
        usedMinutes: number;
        burnDown: { usedMinutes: number }[];
      };
      return { usedMinutes, burnedDown: burnDown.reduce((sum, step) => sum + step.usedMinutes, 0) };
    },
    async close() {
      await stop();
      await graph.close();
    },
  };
}
