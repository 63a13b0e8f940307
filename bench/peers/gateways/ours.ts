import { fileURLToPath } from 'node:url';
import { readStartCommand } from '../../start-command.ts';
import { BATCHING_PATH } from '../subgraphs/batching-path.ts';
import type { Graph } from '../supergraph.ts';
import type { Command, Gateway } from './gateway.ts';
import { packageVersion } from './package-version.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const versions = () => [
  packageVersion('@graphql-hive/router-query-planner'),
  packageVersion('@apollo/server'),
];

/** One Graph's own gateway, as `npm start gateway` starts it, on subgraphs that are any GraphQL servers. */
export const ours: Gateway = {
  name: 'ours',
  title: 'One Graph',
  versions,
  command: (graph, port) => start(graph, port),
  remarks: ['starts and forwards a `traceparent` too.'],
};

/** The same on subgraphs that take batches, as the product's own do. */
export const oursBatching: Gateway = {
  name: 'ours-batching',
  title: 'One Graph, batching',
  versions,
  command: (graph, port) => start(graph, port, batchingAddresses(graph)),
  remarks: [
    "sends operations of several clients in one HTTP call, which only the product's own subgraphs take: the others have no such way, so compare them with One Graph without it.",
  ],
};

const { flags, environment: startEnvironment } = readStartCommand();

function start(
  { supergraphFile, folder }: Graph,
  port: number,
  addresses: Readonly<Record<string, string>> = {},
): Command {
  return {
    program: process.execPath,
    words: [
      ...flags,
      'main.ts',
      'gateway',
      '--supergraph',
      supergraphFile,
      '--port',
      String(port),
      '--auth',
      'none',
    ],
    environment: {
      ...startEnvironment,
      LOG_LEVEL: 'silent',
      DATA_DIR: folder,
      FORWARD_HEADERS: 'authorization',
      ...addresses,
    },
    folder: root,
  };
}

function batchingAddresses({ subgraphs }: Graph): Record<string, string> {
  const addresses = subgraphs.map(({ name, url }) => [
    `SUBGRAPH_${name.toUpperCase()}_URL`,
    new URL(BATCHING_PATH, url).href,
  ]);
  return Object.fromEntries(addresses) as Record<string, string>;
}
