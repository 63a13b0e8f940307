import type { AnyEvent } from '../../../../schema/events.ts';
import type { Viewer } from '../../../../schema/viewer.ts';
import { runAsTenant } from '../../../../subgraphs/common/database/tenant-scope.ts';
import { createCast, demoTenantPlans } from '../../../../subgraphs/common/demo/demo-tenants.ts';
import { syncDirectory, type AskedSync } from '../../../../subgraphs/identity/commands/sync-directory.ts';
import {
  usualLimits,
  type SyncAround,
  type SyncLimits,
} from '../../../../subgraphs/identity/directory/sync.ts';
import { identity } from '../../../../subgraphs/identity/index.ts';
import { startFakeGraph, type FakeGraph, type FakeUser } from '../../../support/fake-graph.ts';
import { startTestSubgraph, type TestSubgraph } from '../../../support/subgraph.ts';

export const today = '2026-03-02';
export const [northwind, fabrikam] = demoTenantPlans(1).map((plan) => createCast(plan, today)) as [
  ReturnType<typeof createCast>,
  ReturnType<typeof createCast>,
];
export const secret = 'the-secret-of-the-application';
export const entraTenant = 'northwind.onmicrosoft.com';
export const admin = { subject: northwind.staff[0]?.id ?? '', roles: ['ADMIN'] };

/** A sync as the log has it. */
export interface Sync {
  readonly id: string;
  readonly state: string;
  readonly isFull: boolean;
  readonly startedAt: string;
  readonly startedBy: { readonly id: string } | null;
  readonly finishedAt: string | null;
  readonly reason: string | null;
  readonly createdCount: number;
  readonly updatedCount: number;
  readonly deactivatedCount: number;
  readonly reactivatedCount: number;
  readonly conflictCount: number;
  readonly conflicts: readonly {
    code: string;
    directoryId: string;
    name: string | null;
    email: string | null;
  }[];
}

export interface UserErrorAnswer {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[] | null;
}

export interface Synced {
  readonly directorySync: Sync | null;
  readonly errors: readonly UserErrorAnswer[];
}

export interface PersonAnswer {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly title: string | null;
  readonly roles: readonly string[];
  readonly isActive: boolean;
}

const syncFields = `id state isFull startedAt startedBy { id } finishedAt reason createdCount updatedCount deactivatedCount
  reactivatedCount conflictCount conflicts { code directoryId name email }`;

/** Identity and a fake Microsoft Graph, with staff coming from the one to the other. */
export interface DirectoryGraph {
  readonly graph: TestSubgraph;
  readonly fake: FakeGraph;
  /** Asks as an administrator, and rejects where that is an error. */
  ask<Data>(
    query: string,
    variables?: Record<string, unknown>,
    as?: Partial<Viewer>,
    of?: string,
  ): Promise<Data>;
  save(input: Record<string, unknown>, of?: string): Promise<readonly UserErrorAnswer[]>;
  /** Asks for a sync by the API. */
  sync(of?: string, as?: Partial<Viewer>): Promise<Synced>;
  /** Asks for a sync past the API, to choose its limits; `around` stands in place of the usual. */
  syncWith(
    limits?: Partial<SyncLimits>,
    around?: Partial<SyncAround>,
    patienceMs?: number,
  ): Promise<AskedSync>;
  /** The log, newest first. */
  log(of?: string): Promise<readonly Sync[]>;
  person(email: string, of?: string): Promise<PersonAnswer | undefined>;
  query<Row>(sql: string, of?: string): Promise<Row[]>;
  /** What was published since the last time, as `joined` or `left` and the person's e-mail. */
  told(of?: string): Promise<string[]>;
  /** Time passes. */
  pass(ms: number): void;
  now(): Date;
  /** All as it was: the demo's staff, and Northwind's directory set up and empty. */
  begin(): Promise<void>;
  close(): Promise<void>;
}

export async function startDirectoryGraph(): Promise<DirectoryGraph> {
  const fake = await startFakeGraph();
  const graph = await startTestSubgraph(identity, today);
  let now = new Date();
  const own = northwind.tenant.id;
  const clock = { now: () => now };
  const move = (to: Date) => {
    now = to;
    graph.setNow(to.toISOString());
  };
  const ask: DirectoryGraph['ask'] = async <Data>(
    query: string,
    variables = {},
    as: Partial<Viewer> = admin,
    of = own,
  ) => {
    const { data, errors } = await graph.ask(of, query, variables, as);
    if (errors)
      throw new Error(
        errors.map((error) => `${String(error.extensions?.['code'])}: ${error.message}`).join(),
      );
    return data as Data;
  };
  const people = async (of = own) =>
    (
      await ask<{ people: { nodes: PersonAnswer[] } }>(
        '{ people(first: 200) { nodes { id name email title roles isActive } } }',
        {},
        admin,
        of,
      )
    ).people.nodes;
  const directory: DirectoryGraph = {
    graph,
    fake,
    ask,
    async save(input, of) {
      const query = `mutation ($input: SaveDirectorySettingsInput!) { saveDirectorySettings(input: $input) {
        errors { code message path } } }`;
      const { saveDirectorySettings } = await ask<{ saveDirectorySettings: { errors: UserErrorAnswer[] } }>(
        query,
        { input },
        admin,
        of,
      );
      return saveDirectorySettings.errors;
    },
    sync: async (of, as) =>
      (
        await ask<{ syncDirectory: Synced }>(
          `mutation { syncDirectory { directorySync { ${syncFields} } errors { code message path } } }`,
          {},
          as,
          of,
        )
      ).syncDirectory,
    syncWith: (limits = {}, around = {}, patienceMs = 20_000) =>
      syncDirectory(
        {
          change: graph.changeAs(own),
          clock,
          limits: { ...usualLimits, ...limits },
          wait: (ms) => {
            move(new Date(now.getTime() + ms));
            return Promise.resolve();
          },
          ...around,
        },
        patienceMs,
      ),
    log: async (of) =>
      (
        await ask<{ directorySyncs: { nodes: Sync[] } }>(
          `{ directorySyncs { nodes { ${syncFields} } } }`,
          {},
          admin,
          of,
        )
      ).directorySyncs.nodes,
    person: async (email, of) => (await people(of)).find((person) => person.email === email),
    query: (sql, of = own) => runAsTenant(of, () => graph.dataSource.query(sql)),
    async told(of) {
      const emails = new Map((await people(of)).map(({ id, email }) => [id, email]));
      return graph.events.splice(0).map((event) => toldAs(event, emails));
    },
    pass: (ms) => move(new Date(now.getTime() + ms)),
    now: () => now,
    async begin() {
      fake.reset();
      move(new Date(`${today}T12:00:00Z`));
      for (const cast of [northwind, fabrikam]) {
        await graph.fill(cast.tenant.id, identity.demo(cast));
        await runAsTenant(cast.tenant.id, () =>
          graph.dataSource.query('DELETE FROM identity.directory_syncs'),
        );
      }
      fake.directory(entraTenant).secrets.add(secret);
      await directory.save(settingsFor(fake, entraTenant));
      graph.events.length = 0;
    },
    async close() {
      await graph.close();
      await fake.close();
    },
  };
  return directory;
}

/** How a tenant of the fake is reached. */
export function settingsFor(fake: FakeGraph, entraTenantId: string) {
  const { url, clientId } = fake;
  return { entraTenantId, clientId, clientSecret: secret, signInUrl: url, graphUrl: url };
}

/** An account of somebody who works there. */
export function employee(number: number, more: Partial<FakeUser> = {}): FakeUser {
  return {
    id: `object-${number}`,
    displayName: `Employee ${number}`,
    mail: `employee-${number}@northwind.example`,
    userPrincipalName: `employee-${number}@northwind.onmicrosoft.com`,
    jobTitle: 'Technician',
    accountEnabled: true,
    userType: 'Member',
    ...more,
  };
}

function toldAs({ name, payload }: AnyEvent, emails: ReadonlyMap<string, string>): string {
  const what = name.replace(/^identity\.person-|@1$/g, '');
  return `${what} ${'personId' in payload ? (emails.get(payload.personId) ?? '?') : '?'}`;
}
