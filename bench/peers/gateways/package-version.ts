import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const bench = fileURLToPath(new URL('../..', import.meta.url));
const root = fileURLToPath(new URL('../../..', import.meta.url));

/** `name version` of a package that is installed for the benchmark, or else for the product. */
export function packageVersion(name: string): string {
  const file = [bench, root].map((folder) => `${folder}node_modules/${name}/package.json`).find(existsSync);
  if (file === undefined) return `${name} (not installed)`;
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  return `${name} ${version}`;
}
