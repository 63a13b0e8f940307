import { readCommand } from './launch/command-line.ts';
import { run } from './launch/run.ts';

// The one way in: `npm start`, `npm run migrate`, `npm run seed` and `npm run token` all come here.

try {
  await run(readCommand(process.argv.slice(2)), console.log);
} catch (error) {
  // What goes wrong at the start is told to the person at the terminal as a sentence; a stack is for bugs only.
  const isBug = !(error instanceof Error) || error instanceof TypeError || error instanceof ReferenceError;
  console.error(isBug ? error : error.message);
  process.exit(1);
}
