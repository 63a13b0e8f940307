import pg from 'pg';
import { pino, type Logger } from 'pino';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { AnyEvent, AnyPublishedEvent } from '../../schema/events.ts';
import type { WorkingMember } from '../../subgraphs/common/bus/effect.ts';
import type { BusMember } from '../../subgraphs/common/bus/member.ts';
import { createPublish } from '../../subgraphs/common/bus/publish.ts';
import { setUpBus } from '../../subgraphs/common/bus/set-up.ts';
import type { BusSettings } from '../../subgraphs/common/bus/settings.ts';
import { startBusWorker, type BusWorker } from '../../subgraphs/common/bus/worker.ts';
import { systemClock } from '../../subgraphs/common/clock.ts';
import { change } from '../../subgraphs/common/commands/change.ts';
import { done, type Outcome } from '../../subgraphs/common/commands/outcome.ts';
import type { Work } from '../../subgraphs/common/commands/work.ts';
import { openDataSource } from '../../subgraphs/common/database/data-source.ts';
import { migrate, type Migration } from '../../subgraphs/common/database/migrate.ts';
import { runAsTenant } from '../../subgraphs/common/database/tenant-scope.ts';
import { createTenantTable } from '../../subgraphs/common/database/tenant-table.ts';
import { createNewId } from '../../subgraphs/common/new-id.ts';
import type { SubgraphName } from '../../subgraphs/names.ts';
import { createTestDatabase } from './database.ts';
import { testSecrets } from './subgraph.ts';

export const northwind = 'ten_01j0000000000000000000000a';
export const fabrikam = 'ten_01j0000000000000000000000b';

/** Everything soon: what takes minutes takes a second or two. */
export const quick: BusSettings = {
  concurrency: 4,
  timeLimitSeconds: 2,
  graceSeconds: 1,
  heartbeatSeconds: null,
  superviseSeconds: 1,
  retries: 2,
  firstDelaySeconds: 1,
  mostDelaySeconds: 1,
  pollSeconds: 0.5,
};

export const silent: Logger = pino({ level: 'silent' });

/** A bus on a database of its own, with subgraphs that have nothing but the tables `changes` and `effects`. */
export interface TestBus {
  readonly url: string;
  /** The owner, who sees all. */
  readonly owner: pg.Client;
  member(name: SubgraphName): WorkingMember;
  /** Starts a worker, as a process would, that serves these subgraphs; all of them where none is named. */
  startWorker(...names: SubgraphName[]): Promise<BusWorker>;
  /** Changes something in a subgraph as a tenant. */
  change<Value>(
    name: SubgraphName,
    tenantId: string,
    command: (work: Work) => Promise<Outcome<Value>>,
  ): Promise<Outcome<Value>>;
  /** Publishes as a tenant, and nothing else. */
  publish(name: SubgraphName, tenantId: string, event: AnyEvent): Promise<void>;
  /** What the effects of a subgraph are of, sorted. */
  effects(name: SubgraphName): Promise<string[]>;
  /** The jobs of a queue, in whatever state. */
  jobs(queue: string): Promise<Job[]>;
  close(): Promise<void>;
}

/** A row of pg-boss. */
export interface Job {
  readonly id: string;
  readonly state: string;
  readonly data: AnyPublishedEvent;
  readonly [column: string]: unknown;
}

/** A table for each way of looking: what was changed, and what came of it. */
export function changesAndEffects(schema: SubgraphName): Migration {
  return class ChangesAndEffects1767225600000 implements MigrationInterface {
    async up(runner: QueryRunner): Promise<void> {
      for (const name of ['changes', 'effects']) {
        for (const sql of createTenantTable({ schema, name, columns: ['of_what text NOT NULL'] }))
          await runner.query(sql);
      }
    }

    down(): Promise<void> {
      return Promise.reject(new Error('A test never goes back.'));
    }
  };
}

/** An effect that can be counted: a row of its own each time. */
export async function haveEffect(name: SubgraphName, { rows, newId }: Work, what: string): Promise<void> {
  await rows.query(`INSERT INTO "${name}"."effects" (id, of_what) VALUES ($1, $2)`, [
    newId('WorkEntry'),
    what,
  ]);
}

/** Opens a subgraph's tables for the bus. */
export async function openMember(url: string, member: BusMember): Promise<WorkingMember> {
  const dataSource = await openDataSource({ subgraph: member.name, url, entities: [], poolSize: 3 });
  const newId = createNewId(systemClock);
  const publish = createPublish(systemClock, newId);
  return { ...member, dataSource, clock: systemClock, newId, secrets: testSecrets, publish };
}

/** Changes something in a subgraph as a person of a tenant. */
export function changeAs<Value>(
  { dataSource, clock, newId, secrets, publish }: WorkingMember,
  tenantId: string,
  command: (work: Work) => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
  const viewer = { subject: 'usr_x', tenantId, email: null, name: null, roles: [], scopes: [] };
  const around = { viewer, clock, today: '2026-03-04', newId, secrets, publish, announces: [] };
  return runAsTenant(tenantId, () => change(dataSource, around, command));
}

export async function startTestBus(
  members: readonly BusMember[],
  settings: BusSettings = quick,
  log: Logger = silent,
): Promise<TestBus> {
  const database = await createTestDatabase();
  for (const { name } of members) await migrate(database.url, name, [changesAndEffects(name)]);
  await setUpBus(database.url, members, log, settings);
  const working = await Promise.all(members.map((member) => openMember(database.url, member)));
  const owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  const workers: BusWorker[] = [];
  const member = (name: SubgraphName): WorkingMember => {
    const found = working.find((one) => one.name === name);
    if (!found) throw new Error(`The test has no ${name}.`);
    return found;
  };
  return {
    url: database.url,
    owner,
    member,
    async startWorker(...names) {
      const tenants = () => Promise.resolve([northwind, fabrikam]);
      const worker = await startBusWorker({ ownerUrl: database.url, tenants, log, settings });
      workers.push(worker);
      for (const one of working) if (names.length === 0 || names.includes(one.name)) await worker.serve(one);
      return worker;
    },
    change: (name, tenantId, command) => changeAs(member(name), tenantId, command),
    async publish(name, tenantId, event) {
      await changeAs(member(name), tenantId, async (work) => {
        await work.publish(event);
        return done(null);
      });
    },
    async effects(name) {
      const { rows } = await owner.query<{ of_what: string }>(
        `SELECT of_what FROM "${name}".effects ORDER BY 1`,
      );
      return rows.map((row) => row.of_what);
    },
    async jobs(queue) {
      const { rows } = await owner.query<Job>('SELECT * FROM bus.job WHERE name = $1', [queue]);
      return rows;
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.stop()));
      await Promise.all(working.map(({ dataSource }) => dataSource.destroy()));
      await owner.end();
      await database.drop();
    },
  };
}
