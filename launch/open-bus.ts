import type { Logger } from 'pino';
import { setUpBus } from '../subgraphs/common/bus/set-up.ts';
import { startBusWorker, type BusWorker } from '../subgraphs/common/bus/worker.ts';
import { allTenants } from './all-tenants.ts';
import { definitions } from './definitions.ts';

/** Brings the bus up to date for all subgraphs, and starts a worker for those that this process will serve. */
export async function openBus(databaseUrl: string, log: Logger): Promise<BusWorker> {
  await setUpBus(databaseUrl, Object.values(definitions), log);
  return startBusWorker({ ownerUrl: databaseUrl, tenants: () => allTenants(databaseUrl), log });
}
