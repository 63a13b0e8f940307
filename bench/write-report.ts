import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

/** What is measured by one command and kept in one file. */
export interface Report {
  /** The file's name in `bench/`. */
  readonly file: string;
  readonly title: string;
  /** The script of package.json that writes it. */
  readonly script: string;
  /** The lines of its table, the head first. */
  readonly table: readonly string[];
  /** How it was measured. */
  readonly method: string;
}

/** Writes a report with today's date and what it was measured on; answers with its path. */
export async function writeReport({ file, title, script, table, method }: Report): Promise<string> {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const [processor] = cpus();
  const machine = `${cpus().length} cores (${processor?.model.trim() ?? 'unknown'})`;
  const text = [
    `# ${title}`,
    `Written by \`npm run ${script}\`; do not edit it.`,
    `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${machine}.`,
    table.join('\n'),
    method,
  ].join('\n\n');
  writeFileSync(path, await format(text, { ...(await resolveConfig(path)), parser: 'markdown' }));
  return path;
}
