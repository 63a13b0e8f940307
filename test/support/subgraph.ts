import { SignJWT } from 'jose';
import pino from 'pino';
import type { DataSource, Logger } from 'typeorm';
import type { AnyEvent, AnyPublishedEvent } from '../../schema/events.ts';
import { VIEWER_AUDIENCE, VIEWER_HEADER, type Viewer } from '../../schema/viewer.ts';
import { createViewerVerifier } from '../../subgraphs/common/access/verify-viewer.ts';
import { deliver } from '../../subgraphs/common/bus/deliver.ts';
import { runTick } from '../../subgraphs/common/bus/run-tick.ts';
import { dayOf } from '../../subgraphs/common/clock.ts';
import { change } from '../../subgraphs/common/commands/change.ts';
import type { Change } from '../../subgraphs/common/commands/work.ts';
import { openDataSource } from '../../subgraphs/common/database/data-source.ts';
import { migrate } from '../../subgraphs/common/database/migrate.ts';
import { runAsTenant } from '../../subgraphs/common/database/tenant-scope.ts';
import type { DemoRows } from '../../subgraphs/common/demo/demo-rows.ts';
import { insertDemoRows } from '../../subgraphs/common/demo/insert.ts';
import {
  startSubgraph,
  type SubgraphDefinition,
  type SubgraphResponse,
} from '../../subgraphs/common/graph/subgraph.ts';
import { createAnnouncements } from '../../subgraphs/common/live/announcements.ts';
import { createNewId } from '../../subgraphs/common/new-id.ts';
import { createSecretBox, type SecretBox } from '../../subgraphs/common/secrets/secret-box.ts';
import { createTestDatabase } from './database.ts';

/** One subgraph on a database of its own, with the clock standing still. */
export interface TestSubgraph {
  /** Asks as a viewer of the tenant. */
  ask(
    tenantId: string,
    query: string,
    variables?: Record<string, unknown>,
    viewer?: Partial<Viewer>,
  ): Promise<SubgraphResponse>;
  /** Subscribes as a viewer of the tenant, until the signal ends it. */
  stream(
    tenantId: string,
    query: string,
    signal: AbortSignal,
    viewer?: Partial<Viewer>,
  ): Promise<AsyncGenerator<SubgraphResponse, void>>;
  /** Puts rows into the tenant's tables, in place of what was there. */
  fill(tenantId: string, rows: readonly DemoRows[]): Promise<void>;
  /** What was published, in order; also what belongs to a change that was taken back afterwards. */
  readonly events: AnyEvent[];
  /** Hands an event to the subgraph's subscriber, as the bus does. */
  hear(event: AnyPublishedEvent): Promise<void>;
  /** Does a schedule's work for the tenant, as the bus does. */
  tick(schedule: string, tenantId: string): Promise<void>;
  /** Runs commands as a person of the tenant, past GraphQL. */
  changeAs(tenantId: string): Change;
  /** Moves the clock: a day for its noon (UTC), or an instant. */
  setNow(dayOrInstant: string): void;
  /** Every SQL statement since the last `statements.length = 0`. */
  readonly statements: string[];
  readonly dataSource: DataSource;
  /** The database as its owner. */
  readonly databaseUrl: string;
  close(): Promise<void>;
}

const log = pino({ level: 'silent' });

/** What a test subgraph seals secrets with. */
export const testSecrets: SecretBox = createSecretBox('what tests seal secrets with');

const secret = new TextEncoder().encode('a secret that only this test run knows');

/** Starts a subgraph at noon (UTC) of the given day. */
export async function startTestSubgraph<Loaders>(
  definition: SubgraphDefinition<Loaders>,
  today: string,
): Promise<TestSubgraph> {
  const database = await createTestDatabase();
  await migrate(database.url, definition.name, definition.migrations);
  const statements: string[] = [];
  const events: AnyEvent[] = [];
  let now = instantOf(today);
  const clock = { now: () => now };
  const dataSource = await openDataSource({
    subgraph: definition.name,
    url: database.url,
    entities: definition.entities,
    poolSize: 4,
    logger: recorder(statements),
  });
  const announcements = createAnnouncements(database.url, log);
  const tools = {
    dataSource,
    clock,
    newId: createNewId(clock),
    secrets: testSecrets,
    publish: (_: unknown, published: readonly AnyEvent[]) => {
      // As the bus does it, however many they are.
      statements.push('SELECT bus.publish');
      return Promise.resolve(void events.push(...published));
    },
  };
  const subgraph = await startSubgraph(definition, {
    ...tools,
    verifyViewer: createViewerVerifier(secret),
    announcements,
    log,
  });
  statements.length = 0;
  return {
    statements,
    events,
    async hear(event) {
      const subscriber = definition.subscribers?.find((one) => one.event === event.name);
      if (!subscriber) throw new Error(`${definition.name} does not hear ${event.name}.`);
      await deliver({ ...definition, ...tools }, subscriber, event, 30);
    },
    async tick(name, tenantId) {
      const schedule = definition.schedules?.find((one) => one.name === name);
      if (!schedule) throw new Error(`${definition.name} has no schedule ${name}.`);
      await runTick({ ...definition, ...tools }, schedule, tools.newId('Event'), [tenantId], 30);
    },
    changeAs: (tenantId) => (command) => {
      const viewer = { subject: 'usr_test', tenantId, email: null, name: null, roles: [], scopes: [] };
      const around = { ...tools, viewer, today: dayOf(now), announces: [] };
      return runAsTenant(tenantId, () => change(dataSource, around, command));
    },
    setNow: (dayOrInstant) => void (now = instantOf(dayOrInstant)),
    dataSource,
    databaseUrl: database.url,
    ask: async (tenantId, query, variables = {}, viewer = {}) =>
      plain(
        await subgraph.handle({
          query,
          variables,
          headers: { [VIEWER_HEADER]: await sign({ tenantId, ...viewer }) },
        }),
      ),
    fill: (tenantId, rows) => insertDemoRows(dataSource, tenantId, rows),
    stream: async (tenantId, query, signal, viewer = {}) =>
      subgraph.stream({ query, headers: { [VIEWER_HEADER]: await sign({ tenantId, ...viewer }) } }, signal),
    async close() {
      await announcements.close();
      await subgraph.close();
      await database.drop();
    },
  };
}

function instantOf(dayOrInstant: string): Date {
  return new Date(dayOrInstant.includes('T') ? dayOrInstant : `${dayOrInstant}T12:00:00Z`);
}

/** What would travel as JSON: graphql-js answers with objects that have no prototype, which `toEqual` tells apart. */
function plain(response: SubgraphResponse): SubgraphResponse {
  return JSON.parse(JSON.stringify(response)) as SubgraphResponse;
}

function sign(known: Partial<Viewer>): Promise<string> {
  const nobody = { subject: 'usr_test', tenantId: null, email: null, name: null, roles: [], scopes: [] };
  const viewer: Viewer = { ...nobody, ...known };
  return new SignJWT({ ...viewer })
    .setProtectedHeader({ alg: 'HS256' })
    .setAudience(VIEWER_AUDIENCE)
    .setExpirationTime('60s')
    .sign(secret);
}

function recorder(statements: string[]): Logger {
  const ignore = () => undefined;
  return {
    logQuery: (query) => void statements.push(query),
    logQueryError: ignore,
    logQuerySlow: ignore,
    logSchemaBuild: ignore,
    logMigration: ignore,
    log: ignore,
  };
}
