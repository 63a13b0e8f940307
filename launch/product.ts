import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { startGateway } from '../gateway/gateway.ts';
import type { BusWorker } from '../subgraphs/common/bus/worker.ts';
import { createIssuerRoute, issuerPath } from '../subgraphs/identity/issuer/issuer-route.ts';
import { loadSigningKey } from '../subgraphs/identity/issuer/signing-key.ts';
import { systemClock, type Clock } from '../subgraphs/common/clock.ts';
import { analyze } from '../subgraphs/common/database/analyze.ts';
import { createAnnouncements } from '../subgraphs/common/live/announcements.ts';
import { subgraphNames, type SubgraphName } from '../subgraphs/names.ts';
import { psaApiPath } from '../subgraphs/psa/api/routes.ts';
import { openDatabase, type Database } from './database.ts';
import { fillDemo, isFilled, type Tables } from './demo.ts';
import { demoCasts } from './demo-casts.ts';
import { createDemoToken } from './demo-token.ts';
import { keepIssuerAddress } from './issuer-address.ts';
import { localKeyService } from './local-key-service.ts';
import { LocalSubgraphs } from './local-subgraphs.ts';
import { openBus } from './open-bus.ts';
import { localPsaApi } from './psa-api.ts';
import { openTables } from './run-subgraph.ts';
import type { Settings } from './settings.ts';
import { startInParts, type Close } from './start-in-parts.ts';
import type { Steps } from './steps.ts';
import { restManifest, storedOperations } from './stored-operations.ts';
import type { Stoppable } from './until-stopped.ts';
import { verifyKeyBy } from './verify-key.ts';
import { createWorkTools, type WorkTools } from './work-tools.ts';

/** The whole product in one process. */
export interface Product extends Stoppable {
  /** Where GraphQL is. */
  readonly url: string;
  /** A token of the demo's first owner; null where another issuer is set, and so no demo. */
  readonly demoToken: string | null;
  readonly subgraphs: LocalSubgraphs;
}

/**
 * Starts the database, the subgraphs and the gateway in this process. What was started is stopped again when a step fails. The clock is
 * that of the products and their keys; tokens, and when the bus does something, go by the machine's.
 */
export function startProduct(
  settings: Settings,
  steps: Steps,
  log: Logger,
  clock: Clock = systemClock,
): Promise<Product> {
  return startInParts((opened) => start(settings, clock, steps, log, opened));
}

async function start(
  settings: Settings,
  clock: Clock,
  steps: Steps,
  log: Logger,
  opened: Close[],
): Promise<Omit<Product, 'stop'>> {
  const database = await steps.run('database', () => openDatabase(settings.subgraphs, 'product', log));
  opened.push(() => database.release());
  const opening = beginBus(database, steps, log, opened);
  const tables = await steps.run('tables', () => openAllTables(settings, database));
  // Until a subgraph has its tables, nobody else would close them.
  opened.push(() => closeTables(tables));
  if (settings.subgraphs.issuer === null) await steps.run('demo data', () => fillOnce(database, tables));
  const announcements = createAnnouncements(database.url, log);
  opened.push(() => announcements.close());
  const tools = createWorkTools(settings.subgraphs, clock);
  const shared = { bus: await opening, announcements, tools };
  const subgraphs = new LocalSubgraphs(settings, database.url, shared, log);
  await steps.run('subgraphs', () => subgraphs.startAll(tables));
  opened.push(() => subgraphs.stopAll());
  return steps.run('gateway', () => openGateway(settings, subgraphs, tools, log, opened));
}

/** Opens the bus beside the tables. However that ends, it is waited for before the database is let go of. */
function beginBus({ url }: Database, steps: Steps, log: Logger, opened: Close[]): Promise<BusWorker> {
  const opening = steps.run('bus', () => openBus(url, log));
  const close = (): Promise<void> => opening.then((bus) => bus.stop()).catch(() => undefined);
  opened.push(close);
  // A failure is told where the bus is needed; until then it is nobody's.
  opening.catch(() => undefined);
  return opening;
}

async function openAllTables({ subgraphs }: Settings, { url }: Database): Promise<Tables> {
  const entries = await Promise.all(
    subgraphNames.map(async (name) => [name, await openTables(name, url, subgraphs)] as const),
  );
  return Object.fromEntries(entries) as Record<SubgraphName, (typeof entries)[number][1]>;
}

async function closeTables(tables: Tables): Promise<void> {
  const open = Object.values(tables).filter((dataSource) => dataSource.isInitialized);
  await Promise.all(open.map((dataSource) => dataSource.destroy()));
}

async function fillOnce({ url }: Database, tables: Tables): Promise<void> {
  const casts = demoCasts(new Date());
  if (await isFilled(tables, casts)) return;
  await fillDemo(tables, casts);
  await analyze(url);
}

async function openGateway(
  settings: Settings,
  subgraphs: LocalSubgraphs,
  tools: WorkTools,
  log: Logger,
  opened: Close[],
): Promise<Omit<Product, 'stop'>> {
  const demo = settings.subgraphs.issuer === null ? await openDemoIssuer(settings) : null;
  const keyService = localKeyService(subgraphs, tools.clock);
  const psaApi = localPsaApi(subgraphs, tools, verifyKeyBy(keyService, log), log);
  const gateway = await startGateway(settings.gateway, {
    localSubgraphs: subgraphs.handlers(),
    routes: [[psaApiPath, psaApi], ...(demo ? [[issuerPath, demo.route] as const] : [])],
    operations: storedOperations(settings.gateway),
    rest: restManifest(settings.gateway),
    keyService,
    ...(demo && { ide: { token: demo.token } }),
    log,
  });
  opened.push(() => gateway.close());
  return { url: `${gateway.url}/graphql`, demoToken: demo ? await demo.token() : null, subgraphs };
}

/** The demo's issuer, on the gateway's own port: tokens go through the same door as those of a real one. */
async function openDemoIssuer({ gateway, subgraphs }: Settings) {
  const issuer =
    gateway.auth.mode === 'jwt' ? gateway.auth.issuer : `http://127.0.0.1:${gateway.port}/issuer`;
  keepIssuerAddress(subgraphs.dataDir, issuer);
  const answer = createIssuerRoute(issuer, await loadSigningKey(subgraphs.dataDir));
  return {
    token: () => createDemoToken('ada@northwind.example', issuer, subgraphs, new Date()),
    route: (request: IncomingMessage, response: ServerResponse): void => {
      if (!answer(request, response)) response.writeHead(404).end();
    },
  };
}
