import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { createViewerSigner } from '../../gateway/access/sign-viewer.ts';
import { keptViewerSecret } from '../../gateway/access/viewer-secret.ts';
import { VIEWER_HEADER } from '../../schema/viewer.ts';
import { readGatewayConfig } from '../../gateway/config.ts';
import { createDemoToken } from '../../launch/demo-token.ts';
import { startProduct } from '../../launch/product.ts';
import { Steps } from '../../launch/steps.ts';
import { systemClock, type Clock } from '../../subgraphs/common/clock.ts';
import { readSubgraphsConfig } from '../../subgraphs/common/config.ts';
import type { SubgraphName } from '../../subgraphs/names.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';
import { freePort } from './free-port.ts';

/** A GraphQL answer as it came over HTTP. */
export interface Answer {
  readonly status: number;
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
}

/** The product as its users meet it: over HTTP, with tokens, on the demo data. */
export interface TestProduct {
  readonly url: string;
  readonly databaseUrl: string;
  /** Where PSA has its own API. */
  readonly psaUrl: string;
  /** Asks as a person of the demo data. */
  ask(email: string, query: string, variables?: Record<string, unknown>): Promise<Answer>;
  token(email: string): Promise<string>;
  /** Asks a subgraph for entities as the gateway would, past the gateway; only where it runs in this process. */
  askSubgraph(
    tenantId: string,
    name: SubgraphName,
    representations: readonly unknown[],
    selection: string,
  ): Promise<unknown>;
  stopSubgraph(name: SubgraphName): Promise<void>;
  startSubgraph(name: SubgraphName): Promise<void>;
  stop(): Promise<void>;
}

/** A folder for a test's files, which goes when the test calls `remove`. */
export function createTestFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'one-graph-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/**
 * The whole product in this process, by the machine's clock or by one that a test moves, on a database of its own. One that a test
 * has opened itself is dropped with the product, too.
 */
export async function startTestProduct(
  clock: Clock = systemClock,
  opened?: TestDatabase,
): Promise<TestProduct> {
  const database = opened ?? (await createTestDatabase());
  const folder = createTestFolder();
  const environment = {
    DATABASE_URL: database.url,
    DATA_DIR: folder.path,
    PORT: String(await freePort()),
    LOG_LEVEL: 'silent',
    POOL_SIZE: '4',
  };
  const settings = {
    gateway: readGatewayConfig(environment),
    subgraphs: readSubgraphsConfig(environment),
  };
  const product = await startProduct(settings, new Steps(() => undefined), pino({ level: 'silent' }), clock);
  const issuer = `http://127.0.0.1:${environment.PORT}/issuer`;
  const token = (email: string) => createDemoToken(email, issuer, settings.subgraphs, new Date());
  return {
    url: product.url,
    databaseUrl: database.url,
    psaUrl: product.url,
    token,
    ask: async (email, query, variables) => post(product.url, await token(email), query, variables),
    askSubgraph: async (tenantId, name, representations, selection) => {
      const viewer = { subject: 'usr_x', tenantId, email: null, name: null, roles: [], scopes: [] };
      const headers = { [VIEWER_HEADER]: createViewerSigner(keptViewerSecret(folder.path))(viewer) };
      const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${selection} } }`;
      const answer = await product.subgraphs.handlers().get(name)?.({
        query,
        variables: { representations },
        headers,
      });
      return JSON.parse(JSON.stringify(answer)) as unknown;
    },
    stopSubgraph: (name) => product.subgraphs.stop(name),
    startSubgraph: (name) => product.subgraphs.start(name),
    async stop() {
      await product.stop();
      await database.drop();
      folder.remove();
    },
  };
}

/** Sends one operation, with a token where there is one. */
export async function post(
  url: string,
  token: string | null,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token !== null && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  const body = (await response.json()) as Omit<Answer, 'status'>;
  return { status: response.status, ...body };
}
