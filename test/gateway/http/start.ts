import { readGatewayConfig } from '../../../gateway/config.ts';
import type { GatewayConfig } from '../../../gateway/config.ts';
import type { GatewayOptions, RunningGateway } from '../../../gateway/gateway.ts';
import { startGateway } from '../../../gateway/gateway.ts';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { LocalSubgraph } from '../../../gateway/transport/local.ts';
import { twoSubgraphs } from '../supergraph/two-subgraphs.ts';

const running: RunningGateway[] = [];

/** What a test's gateway is started with; what is left out is the smallest thing that works. */
export interface StartOptions extends GatewayOptions {
  readonly environment?: Record<string, string>;
  readonly change?: (config: GatewayConfig) => GatewayConfig;
  readonly legal?: LocalSubgraph;
  readonly crm?: LocalSubgraph;
}

const legalAnswer: LocalSubgraph = () =>
  Promise.resolve({ data: { matters: [{ __typename: 'Matter', id: 'm1', title: 'Lease' }] } });
const crmAnswer: LocalSubgraph = () => Promise.resolve({ data: { companies: ['Contoso'] } });

/** Starts a gateway on any free port over two tiny subgraphs. `stopAll` stops it. */
export async function start(options: StartOptions = {}): Promise<RunningGateway> {
  const folder = mkdtempSync(join(tmpdir(), 'gateway-'));
  writeFileSync(join(folder, 'supergraph.graphql'), twoSubgraphs());
  const config = readGatewayConfig({
    PORT: '0',
    DATA_DIR: folder,
    SUPERGRAPH: join(folder, 'supergraph.graphql'),
    AUTH: 'none',
    ...options.environment,
  });
  const gateway = await startGateway(config, {
    log: pino({ level: 'silent' }),
    localSubgraphs: new Map([
      ['legal', options.legal ?? legalAnswer],
      ['crm', options.crm ?? crmAnswer],
    ]),
    ...options,
  });
  running.push(gateway);
  return gateway;
}

export async function stopAll(): Promise<void> {
  await Promise.all(running.splice(0).map((gateway) => gateway.close()));
}

/** Asks by POST. */
export function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

/** The body of an answer, read as a GraphQL response. */
export async function answerOf(response: Response): Promise<GraphQLAnswer> {
  return (await response.json()) as GraphQLAnswer;
}

export interface GraphQLAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly {
    message: string;
    path?: unknown[];
    extensions: { code: string; id?: string };
  }[];
}
