import { fileURLToPath } from 'node:url';
import type { Gateway } from './gateway.ts';
import { packageVersion } from './package-version.ts';

const file = fileURLToPath(new URL('apollo.mjs', import.meta.url));

/** Apollo Gateway on Apollo Server, as Apollo's documentation starts it. */
export const apollo: Gateway = {
  name: 'apollo',
  title: 'Apollo Gateway',
  versions: () => [packageVersion('@apollo/gateway'), packageVersion('@apollo/server')],
  command: ({ supergraphFile }, port) => ({
    program: process.execPath,
    words: [file, supergraphFile, String(port)],
    environment: { APOLLO_TELEMETRY_DISABLED: 'true' },
  }),
};
