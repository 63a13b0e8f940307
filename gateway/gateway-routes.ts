import type { IncomingMessage } from 'node:http';
import { sendJson } from './http/send.ts';
import type { Ide } from './ide/ide.ts';
import { IDE_PATH } from './ide/ide.ts';
import { answerPlan } from './plan-request.ts';
import type { Stations } from './request.ts';
import { answerGraphQL } from './request.ts';
import type { Reload } from './reload/reload.ts';
import type { ServedGraph } from './reload/served-graph.ts';
import type { Swappable } from './reload/swappable.ts';
import type { Route } from './routes.ts';

/** What stands behind the gateway's own addresses. */
export interface RouteParts {
  readonly stations: Stations;
  readonly graphs: Swappable<ServedGraph>;
  readonly reload: Pick<Reload, 'state'>;
  readonly ide: Ide;
  readonly state: { readonly closing: boolean };
}

/** The gateway's own addresses. */
export function gatewayRoutes(parts: RouteParts): readonly Route[] {
  const { stations, ide, graphs } = parts;
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
      handle: (request, response) =>
        graphs.use(({ executor, supergraph: { apiSchema } }) =>
          answerPlan({ ...stations, executor, apiSchema }, request, response),
        ),
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
      handle: (_, response) =>
        sendJson(response, 200, { status: 'live', supergraph: supergraphState(parts) }),
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
  return (method === 'GET' || method === 'HEAD') && (headers.accept ?? '').includes('text/html');
}

function readiness(parts: RouteParts) {
  const { state, graphs } = parts;
  const { transports } = graphs.current;
  return {
    status: state.closing ? 'closing' : 'ready',
    supergraph: supergraphState(parts),
    subgraphs: Object.fromEntries([...transports].map(([name, transport]) => [name, transport.state])),
  };
}

/** Which supergraph is served, since when, and what became of a newer one. */
function supergraphState({ graphs, reload }: Pick<RouteParts, 'graphs' | 'reload'>) {
  return { hash: graphs.current.supergraph.hash, since: graphs.since, ...reload.state };
}
