import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** A file that is made from others and committed, so that a reviewer sees what a change does to it. */
export interface Artefact {
  /** The path from the project's root. */
  readonly path: string;
  readonly content: string;
}

/** Writes the artefacts; with `--check` writes nothing and fails when one is stale, naming the command that mends it. */
export function writeOrCheck(artefacts: readonly Artefact[], command: string): void {
  const stale = artefacts.filter((artefact) => read(artefact.path) !== artefact.content);
  if (!process.argv.includes('--check')) {
    for (const artefact of stale) writeFileSync(artefact.path, artefact.content);
    return;
  }
  for (const artefact of stale) console.error(`${artefact.path} is stale: run \`npm run ${command}\`.`);
  if (stale.length > 0) process.exitCode = 1;
}

function read(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
