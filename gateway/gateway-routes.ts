import type { IncomingMessage } from 'node:http';
import type { Executor } from './execute/executor.ts';
import { sendJson } from './http/send.ts';
import type { Ide } from './ide/ide.ts';
import { IDE_PATH } from './ide/ide.ts';
import { answerPlan } from './plan-request.ts';
import type { Stations } from './request.ts';
import { answerGraphQL } from './request.ts';
import type { Route } from './routes.ts';
import type { Supergraph } from './supergraph/load-supergraph.ts';
import type { WatchedTransport } from './transport/watched.ts';

/** What stands behind the gateway's own addresses. */
export interface RouteParts {
  readonly stations: Stations;
  readonly executor: Executor;
  readonly supergraph: Supergraph;
  readonly transports: ReadonlyMap<string, WatchedTransport>;
  readonly ide: Ide;
  readonly state: { readonly closing: boolean };
}

/** The gateway's own addresses. */
export function gatewayRoutes(parts: RouteParts): readonly Route[] {
  const { stations, ide } = parts;
  const planStations = { ...stations, executor: parts.executor, apiSchema: parts.supergraph.apiSchema };
  return [
    {
      path: '/graphql',
      methods: ['GET', 'POST'],
      handle: (request, response) =>
        isBrowser(request) ? ide.sendPage(request, response) : answerGraphQL(stations, request, response),
    },
    {
      path: '/graphql/plan',
      methods: ['POST'],
      handle: (request, response) => answerPlan(planStations, request, response),
    },
    {
      path: IDE_PATH,
      prefix: true,
      methods: ['GET'],
      handle: (request, response) => ide.sendAsset(request, response),
    },
    {
      path: '/',
      methods: ['GET'],
      handle: (_request, response) => void response.writeHead(302, { location: '/graphql' }).end(),
    },
    {
      path: '/health',
      methods: ['GET'],
      handle: (_, response) => sendJson(response, 200, { status: 'live' }),
    },
    {
      path: '/ready',
      methods: ['GET'],
      handle: (_, response) => sendJson(response, parts.state.closing ? 503 : 200, readiness(parts)),
    },
  ];
}

/** A person who opens the address in a browser, and not a program that asks it. */
function isBrowser({ method, headers }: IncomingMessage): boolean {
  return method === 'GET' && (headers.accept ?? '').includes('text/html');
}

function readiness({ state, supergraph, transports }: RouteParts) {
  return {
    status: state.closing ? 'closing' : 'ready',
    supergraph: { hash: supergraph.hash },
    subgraphs: Object.fromEntries([...transports].map(([name, transport]) => [name, transport.state])),
  };
}
