import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Graph } from '../supergraph.ts';
import type { Gateway } from './gateway.ts';
import { packageVersion } from './package-version.ts';

const packageName = '@grafbase/cli-x86_64-unknown-linux-musl';
const program = fileURLToPath(new URL(`../../node_modules/${packageName}/grafbase`, import.meta.url));

/** Grafbase's gateway, which is written in Rust: its package has it as `grafbase dev`, which composes for itself. */
export const grafbase: Gateway = {
  name: 'grafbase',
  title: 'Grafbase',
  versions: () => [packageVersion(packageName)],
  command: (graph, port) => {
    const folder = join(graph.folder, 'grafbase');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'grafbase.toml'), configuration(graph));
    const address = `127.0.0.1:${port}`;
    return {
      program,
      words: ['--home', folder, 'dev', '--config', 'grafbase.toml', '--listen-address', address],
      folder,
    };
  },
  remarks: [
    'is the development server, the only one in the npm registry: it uses all cores where the others have one thread for JavaScript, and composes the same subgraphs for itself.',
  ],
};

/** No exporter is set, so that it sends no telemetry anywhere. */
function configuration({ subgraphs }: Graph): string {
  const parts = subgraphs.map(
    ({ name, url, sdlFile }) => `[subgraphs.${name}]\nurl = "${url}"\nschema_path = "${sdlFile}"\n`,
  );
  const forward = '[[headers]]\nrule = "forward"\nname = "authorization"\n';
  return [...parts, forward].join('\n');
}
