import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// The one way in: `npm start`, `npm run migrate`, `npm run seed`, `npm run token` and `npm run bus` all come here.

// What Node makes of our TypeScript is kept for the next start, which is then faster and takes less memory. Where nothing
// can be written, each start makes it anew. Processes that are started from here find it by the variable.
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, 'node_modules/.cache/one-graph');
enableCompileCache();
const { readCommand } = await import('./launch/command-line.ts');
const { run } = await import('./launch/run.ts');

try {
  await run(readCommand(process.argv.slice(2)), console.log);
} catch (error) {
  // What goes wrong at the start is told to the person at the terminal as a sentence; a stack is for bugs only.
  const isBug = !(error instanceof Error) || error instanceof TypeError || error instanceof ReferenceError;
  console.error(isBug ? error : error.message);
  process.exit(1);
}
