import { existsSync, readFileSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { startProgram } from './processes/started.ts';

const bench = fileURLToPath(new URL('../', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));
const installed = `${bench}node_modules/.package-lock.json`;

/** Installs the gateways to compare with, unless they are there as the lock file says. */
export async function installPeers(): Promise<void> {
  assertSameAsProduct();
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(`${bench}package-lock.json`).mtimeMs)
    return;
  console.log('Installing the gateways to compare with, into bench/node_modules:');
  // Their install scripts are not needed, so none is run.
  const child = startProgram('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--progress'], {
    cwd: bench,
    stdio: 'inherit',
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error('The gateways to compare with could not be installed.');
}

/** Files of bench/ find these packages in bench/node_modules first: they must be the very ones of the product. */
function assertSameAsProduct(): void {
  const ours = { ...dependenciesOf(root) };
  for (const [name, version] of Object.entries(dependenciesOf(bench))) {
    if (ours[name] === undefined || ours[name] === version) continue;
    throw new Error(
      `bench/package.json has ${name} ${version}, but package.json ${ours[name]}: make them the same.`,
    );
  }
}

function dependenciesOf(folder: string): Record<string, string> {
  const { dependencies } = JSON.parse(readFileSync(`${folder}package.json`, 'utf8')) as {
    dependencies: Record<string, string>;
  };
  return dependencies;
}
