import { fileURLToPath } from 'node:url';
import type { Graph } from '../supergraph.ts';
import type { Gateway } from './gateway.ts';
import { packageVersion } from './package-version.ts';

const file = fileURLToPath(new URL('bff/serve.ts', import.meta.url));

/** A server written by hand for these very operations: about as little work as there can be in Node. */
export const bff: Gateway = {
  name: 'bff',
  title: 'By hand (BFF)',
  versions: () => [packageVersion('undici')],
  command: ({ subgraphs }: Graph, port) => {
    const urls = Object.fromEntries(subgraphs.map(({ name, url }) => [name, url]));
    return { program: process.execPath, words: [file, String(port), JSON.stringify(urls)] };
  },
  leavesOut: ['cold', 'respelled'],
  remarks: ['knows its operations by name and reads no GraphQL: it has no answer for new documents.'],
};
