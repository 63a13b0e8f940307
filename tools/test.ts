import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

// `npm test`: everything that must hold before a change lands. Shows each check as it ends, then the tests.

interface Check {
  readonly name: string;
  readonly script: string;
}

const checks: readonly Check[] = [
  { name: 'lint', script: 'lint' },
  { name: 'types', script: 'typecheck' },
  { name: 'format', script: 'format:check' },
  { name: 'generated types', script: 'codegen:check' },
  { name: 'supergraph', script: 'compose:check' },
  { name: 'REST document', script: 'openapi:check' },
];

const results = 'node_modules/.cache/jest-results.json';

interface Outcome {
  readonly code: number;
  readonly output: string;
}

/** Runs a script of package.json. Its output is kept, unless it is to be shown as it comes. */
function run(script: string, words: readonly string[] = [], show = false): Promise<Outcome> {
  const child = spawn('npm', ['run', '--silent', script, '--', ...words], {
    stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

async function runCheck({ name, script }: Check): Promise<boolean> {
  const start = performance.now();
  const { code, output } = await run(script);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${code === 0 ? '✓' : '✗'} ${name.padEnd(16)} ${seconds} s`);
  if (code !== 0) console.error(output);
  return code === 0;
}

/** Two at a time: that is how many cores a small machine has. */
async function runChecks(): Promise<boolean> {
  const waiting = [...checks];
  const passed: boolean[] = [];
  const work = async (): Promise<void> => {
    for (let check = waiting.shift(); check; check = waiting.shift()) passed.push(await runCheck(check));
  };
  await Promise.all([work(), work()]);
  return passed.every(Boolean);
}

async function runTests(): Promise<boolean> {
  const { code } = await run('jest', ['--json', `--outputFile=${results}`, ...process.argv.slice(2)], true);
  const counts = JSON.parse(readFileSync(results, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
  };
  console.log(`${counts.numPassedTests} passed, ${counts.numFailedTests} failed`);
  return code === 0;
}

const checksPassed = await runChecks();
const testsPassed = await runTests();
process.exitCode = checksPassed && testsPassed ? 0 : 1;
