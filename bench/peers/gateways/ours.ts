import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { BATCHING_PATH } from '../subgraphs/batching-path.ts';
import type { Graph } from '../supergraph.ts';
import type { Command, Gateway } from './gateway.ts';
import { packageVersion } from './package-version.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
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

/** What `npm start` gives to Node, and to the system's memory allocation. */
const startWords = startScript().split(' ');
const nodeFlags = startWords.filter((word) => word.startsWith('--'));
const startEnvironment = Object.fromEntries(
  startWords.filter((word) => /^[A-Z_]+=/.test(word)).map((word) => word.split('=')),
) as Record<string, string>;

function startScript(): string {
  const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
    scripts: { start: string };
  };
  return scripts.start;
}

function start(
  { supergraphFile, folder }: Graph,
  port: number,
  addresses: Readonly<Record<string, string>> = {},
): Command {
  return {
    program: process.execPath,
    words: [
      ...nodeFlags,
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
