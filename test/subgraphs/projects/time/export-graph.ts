import { expect } from '@jest/globals';
import type { Viewer } from '../../../../schema/viewer.ts';
import { demoId } from '../../../../subgraphs/common/demo/cast.ts';
import {
  exportDueTime,
  type ExportAround,
  type ExportRun,
} from '../../../../subgraphs/projects/export/export-due-time.ts';
import { createHttpPsa } from '../../../../subgraphs/projects/psa/http-psa.ts';
import type { Psa } from '../../../../subgraphs/projects/psa/psa.ts';
import { startFakePsa, type FakePsa } from '../../../support/fake-psa.ts';
import { mutationText } from '../../../support/mutation-text.ts';
import { testSecrets } from '../../../support/subgraph.ts';
import { company, mara, olga, project, startTimeGraph, tenant, today, type TimeGraph } from './time-graph.ts';

export const key = 'psa-key-0123456789';
export const [contract, newContract] = [0, 1].map((n) => demoId('time', 'Contract', n)) as [string, string];

export interface ExportAnswer {
  readonly state: string;
  readonly reason: string | null;
  readonly exportedAt: string | null;
  readonly exportedMinutes: number | null;
  readonly nextTryAt: string | null;
}

/** Projects and a fake PSA, with time going from the one to the other. */
export interface ExportGraph {
  readonly time: TimeGraph;
  readonly psa: FakePsa;
  /** PSA over HTTP, for standing before it. */
  readonly http: Psa;
  /** What is due goes now. */
  run(around?: Partial<ExportAround>): Promise<ExportRun>;
  /** Time passes. */
  pass(minutes: number): void;
  exportOf(id: string): Promise<ExportAnswer | null>;
  /** How many exports are in each state. */
  states(): Promise<Record<string, number>>;
  save(input: Record<string, unknown>): Promise<void>;
  link(contractId?: string, projectId?: string): Promise<void>;
  unlink(): Promise<void>;
  retry(ids: readonly string[], as?: Partial<Viewer>): Promise<unknown>;
  /** All as it was: linked, set up, and nothing logged. */
  begin(): Promise<void>;
  close(): Promise<void>;
}

const exportFields = 'export { state reason exportedAt exportedMinutes nextTryAt }';

export async function startExportGraph(): Promise<ExportGraph> {
  const psa = await startFakePsa(key);
  const time = await startTimeGraph();
  const http = createHttpPsa();
  let now = new Date();
  const mutate = async <T>(
    name: string,
    input: unknown,
    as: Partial<Viewer>,
    selection: string,
  ): Promise<T> => {
    const query = mutationText(name, `${selection} errors { code message path }`, 'payload');
    return (await time.ask<{ payload: T }>(query, { input }, as)).payload;
  };
  const done = async (name: string, input: unknown, as: Partial<Viewer>): Promise<void> =>
    expect(await mutate(name, input, as, '')).toEqual({ errors: [] });
  const graph: ExportGraph = {
    time,
    psa,
    http,
    run: (around = {}) =>
      exportDueTime(
        {
          dataSource: time.graph.dataSource,
          psa: http,
          secrets: testSecrets,
          clock: { now: () => now },
          random: () => 1,
          ...around,
        },
        tenant,
      ),
    pass(minutes) {
      now = new Date(now.getTime() + minutes * 60_000);
      time.graph.setNow(now.toISOString());
    },
    exportOf: async (id) => (await time.entry<{ export: ExportAnswer | null }>(id, exportFields)).export,
    async states() {
      const rows = await time.asTenant(() =>
        time.graph.dataSource.query<{ state: string; count: number }[]>(
          'SELECT state, count(*)::int AS count FROM projects.time_exports GROUP BY state',
        ),
      );
      return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
    },
    save: (input) => done('savePsaSettings', input, olga),
    link: (contractId = contract, projectId = project) =>
      done('linkContract', { projectId, contractId }, mara),
    unlink: () => done('unlinkContract', { projectId: project }, mara),
    retry: (ids, as = mara) => mutate('retryTimeExports', { ids }, as, `timeEntries { id ${exportFields} }`),
    async begin() {
      psa.reset();
      for (const id of [contract, newContract]) psa.contracts.set(id, contractIn(id));
      now = new Date(`${today}T12:00:00Z`);
      await time.refill();
      await graph.save({ psaTenantId: tenant, apiUrl: psa.url, integrationKey: key });
      await graph.link();
    },
    async close() {
      await time.graph.close();
      await psa.close();
    },
  };
  return graph;
}

function contractIn(id: string) {
  const clientId = demoId('time', 'Client', 0);
  return { id, tenantId: tenant, clientId, companyId: company, name: 'Managed services', status: 'ACTIVE' };
}
