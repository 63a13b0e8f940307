import { fileURLToPath } from 'node:url';
import type { Gateway } from './gateway.ts';
import { packageVersion } from './package-version.ts';

const file = fileURLToPath(new URL('hive.mjs', import.meta.url));

/** Hive Gateway with the planner and executor that it has by default. */
export const hive: Gateway = {
  name: 'hive',
  title: 'Hive Gateway',
  versions: () => [packageVersion('@graphql-hive/gateway-runtime')],
  command: ({ supergraphFile }, port) => ({
    program: process.execPath,
    words: [file, supergraphFile, String(port), 'own'],
  }),
};

/** Hive Gateway with the planner (in Rust) and the executor of Hive Router. */
export const hiveRouterRuntime: Gateway = {
  name: 'hive-router-runtime',
  title: 'Hive Gateway, router runtime',
  versions: () => [
    packageVersion('@graphql-hive/gateway-runtime'),
    packageVersion('@graphql-hive/router-runtime'),
    packageVersion('@graphql-hive/router-query-planner'),
  ],
  command: ({ supergraphFile }, port) => ({
    program: process.execPath,
    words: [file, supergraphFile, String(port), 'router-runtime'],
  }),
};
