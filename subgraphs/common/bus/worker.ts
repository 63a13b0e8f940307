import type { JobResult, JobWithMetadata, PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import type { AnyPublishedEvent } from '../../../schema/events.ts';
import type { SubgraphName } from '../../names.ts';
import { deliver } from './deliver.ts';
import type { WorkingMember } from './effect.ts';
import { schedulesOf } from './inbox.ts';
import type { AnySubscriber, Schedule } from './member.ts';
import { queueOf, tickQueueOf } from './names.ts';
import { openBoss } from './open-boss.ts';
import { runTick } from './run-tick.ts';
import { busSettings, type BusSettings } from './settings.ts';

/** What a worker is given to run. */
export interface BusWorkerSettings {
  /** The database as its owner: subgraphs' roles do not see the queues. */
  readonly ownerUrl: string;
  /** Every tenant there is, for schedules. */
  readonly tenants: () => Promise<readonly string[]>;
  readonly log: Logger;
  readonly settings?: BusSettings;
}

/** Hands events and ticks to the subgraphs of this process. Any number of processes may work for the same subgraph. */
export interface BusWorker {
  /** Takes up the work of a subgraph whose tables are open. */
  serve(member: WorkingMember): Promise<void>;
  /** Lets what is under way finish. What comes from then on waits until somebody serves the subgraph again. */
  leave(name: SubgraphName): Promise<void>;
  /** Leaves all and lets go of the database. */
  stop(): Promise<void>;
}

/** Starts a worker on a bus that is set up. */
export async function startBusWorker(given: BusWorkerSettings): Promise<BusWorker> {
  const { settings = busSettings, log } = given;
  const boss = await openBoss(given.ownerUrl, log, {
    useListenNotify: true,
    superviseIntervalSeconds: settings.superviseSeconds,
    monitorIntervalSeconds: settings.superviseSeconds,
    maintenanceIntervalSeconds: 3_600,
    // Jobs that wait for other jobs: we have none.
    flowIntervalSeconds: 3_600,
  });
  const served = new Map<SubgraphName, readonly string[]>();
  const leave = async (name: SubgraphName): Promise<void> => {
    const queues = served.get(name) ?? [];
    served.delete(name);
    await Promise.all(queues.map((queue) => boss.offWork(queue, { wait: true })));
  };
  return {
    leave,
    async serve(member) {
      const { name, subscribers = [] } = member;
      const events = subscribers.map((one) => workOnEvents(boss, member, one, settings, log));
      const ticks = schedulesOf(member).map((one) => workOnTicks(boss, member, one, given, settings));
      served.set(name, await Promise.all([...events, ...ticks]));
    },
    async stop() {
      await Promise.all([...served.keys()].map(leave));
      await boss.stop({ graceful: false });
    },
  };
}

async function workOnEvents(
  boss: PgBoss,
  member: WorkingMember,
  subscriber: AnySubscriber,
  settings: BusSettings,
  log: Logger,
): Promise<string> {
  const queue = queueOf(member.name, subscriber.event);
  const options = {
    batchSize: settings.concurrency,
    burstWhenBatchFull: true,
    perJobResults: true,
    includeMetadata: true,
    // New events are told of; where PostgreSQL cannot tell, behind some poolers, a second's delay is the most.
    pollingIntervalSeconds: Math.min(1, settings.pollSeconds),
    notifyPollingIntervalSeconds: Math.max(1, settings.pollSeconds),
  } as const;
  await boss.work<AnyPublishedEvent, unknown, typeof options>(queue, options, (jobs) =>
    Promise.all(
      jobs.map((job) =>
        settle(job, log, () => deliver(member, subscriber, job.data, settings.timeLimitSeconds)),
      ),
    ),
  );
  return queue;
}

async function workOnTicks(
  boss: PgBoss,
  member: WorkingMember,
  schedule: Schedule,
  { tenants, log }: BusWorkerSettings,
  { pollSeconds, timeLimitSeconds }: BusSettings,
): Promise<string> {
  const queue = tickQueueOf(member.name, schedule.name);
  const options = {
    perJobResults: true,
    includeMetadata: true,
    pollingIntervalSeconds: pollSeconds,
  } as const;
  await boss.work<object, unknown, typeof options>(queue, options, (jobs) =>
    Promise.all(
      jobs.map((job) =>
        settle(job, log, async () => runTick(member, schedule, job.id, await tenants(), timeLimitSeconds)),
      ),
    ),
  );
  return queue;
}

/** How a job ended, for pg-boss, which tries again what failed. */
async function settle(
  { id, name, data, retryCount, retryLimit }: JobWithMetadata,
  log: Logger,
  work: () => Promise<void>,
): Promise<JobResult> {
  try {
    await work();
    return { id, status: 'completed' };
  } catch (error) {
    const about = {
      err: error,
      queue: name,
      event: (data as { id?: string } | null)?.id,
      tries: retryCount + 1,
    };
    if (retryCount < retryLimit) log.warn(about, 'the bus tries again later');
    else log.error(about, 'the bus gives up');
    return { id, status: 'failed', output: error instanceof Error ? error : new Error(String(error)) };
  }
}
