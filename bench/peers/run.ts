import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installPeers } from './install-peers.ts';
import { watchStrangers } from './machine/strangers.ts';
import { readOptions } from './options.ts';
import { endEverythingAtExit } from './processes/started.ts';
import { writeResults } from './report/results.ts';
import { table } from './report/table.ts';
import { runRounds } from './rounds.ts';
import { startSubgraphs } from './subgraphs/start.ts';
import { writeGraph } from './supergraph.ts';

// `npm run bench`: our gateway and others on the same graph, the same subgraphs and the same load. `--quick` shows in minutes that
// all of them run and answer alike; the figures that count come from an idle machine and several rounds.

const folder = mkdtempSync(join(tmpdir(), 'one-graph-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
endEverythingAtExit();
try {
  const options = readOptions(process.argv.slice(2));
  await installPeers();
  const strangers = await watchStrangers();
  const subgraphs = await startSubgraphs();
  const graph = writeGraph(folder, subgraphs.ports);
  const findings = await runRounds({ options, subgraphs, strangers, graph, tell: console.log });
  console.log(
    `\n${table(findings)}\n\nWritten to ${await writeResults(findings, options, strangers.names)}.`,
  );
  process.exit(findings.some(({ problem }) => problem !== null) ? 1 : 0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
