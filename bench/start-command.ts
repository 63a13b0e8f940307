import { readFileSync } from 'node:fs';

/** What `npm start` gives to Node, and to the system's memory allocation. */
export interface StartCommand {
  readonly flags: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** Reads it where it stands, so that what is measured is what is started. */
export function readStartCommand(): StartCommand {
  const file = new URL('../package.json', import.meta.url);
  const { scripts } = JSON.parse(readFileSync(file, 'utf8')) as { scripts: { start: string } };
  const words = scripts.start.split(' ');
  const settings = words.filter((word) => /^[A-Z_]+=/.test(word)).map((word) => word.split('='));
  return {
    flags: words.filter((word) => word.startsWith('--')),
    environment: Object.fromEntries(settings) as Record<string, string>,
  };
}
