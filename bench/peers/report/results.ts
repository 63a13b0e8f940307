import { cpus, release } from 'node:os';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { packageVersion } from '../gateways/package-version.ts';
import type { Options } from '../options.ts';
import type { Finding } from '../finding.ts';
import { LONGEST_AT_RATE_SECONDS } from '../rounds.ts';
import { table } from './table.ts';

const file = fileURLToPath(new URL('../../RESULTS.md', import.meta.url));

/** Writes bench/RESULTS.md. */
export async function writeResults(
  findings: readonly Finding[],
  options: Options,
  strangers: readonly string[],
): Promise<string> {
  const text = [
    '# Our gateway and others',
    'Written by `npm run bench`; do not edit it.',
    ...circumstances(options),
    ...company(strangers),
    table(findings),
    ...list('What was loaded', workloadLines(options)),
    ...list('The gateways', gatewayLines(options, findings)),
    ...list('What went wrong', problemLines(findings)),
    '## How it is measured',
    method(options),
  ].join('\n\n');
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), parser: 'markdown' }));
  return file;
}

function circumstances(options: Options): string[] {
  const { rounds, seconds, warmSeconds, clients } = options;
  const processors = cpus();
  const machine = `${processors.length} cores (${processors[0]?.model.trim() ?? 'unknown'}), Linux ${release()}`;
  return [
    `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${machine}; ${packageVersion('graphql')}.`,
    `${rounds} ${rounds === 1 ? 'round' : 'rounds'} of ${seconds} s after ${warmSeconds} s of warming up, ${clients} requests at a time. Figures are medians of the rounds (with the least and the most); those at the equal rate are of all its requests, and the p99 has the range that it lies in nine times out of ten, as far as their number tells.${equalRate(options)}`,
  ];
}

/** Who else was at work. */
function company(strangers: readonly string[]): string[] {
  if (strangers.length === 0) return [];
  const names = strangers.map((name) => `\`${name}\``).join(', ');
  return [
    `This machine ran ${names} beside all of them, also while nobody asked anything. They meet every gateway alike, and make most of the p99. The column after it leaves out the requests during which, or in the 10 ms before which, one of them had a processor.`,
  ];
}

function equalRate({ loadShare, rate }: Options): string {
  if (rate !== null) return ` The equal rate was given.`;
  return loadShare === 0
    ? ''
    : ` The equal rate is ${loadShare} of the slowest gateway's requests per second.`;
}

function list(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`## ${title}`, lines.map((line) => `- ${line}`).join('\n')];
}

function workloadLines({ workloads }: Options): string[] {
  return workloads.map(({ name, title }) => `\`${name}\`: ${title}.`);
}

function gatewayLines({ gateways }: Options, findings: readonly Finding[]): string[] {
  return gateways.map((gateway) => {
    const { title, remarks = [] } = gateway;
    const versions = gateway.versions().join(', ');
    return [
      `${title}: ${versions}.`,
      `It ${identity(findings, title)}.`,
      ...remarks.map((remark) => `It ${remark}`),
    ].join(' ');
  });
}

/** Whether the subgraphs were told who asks, as they saw it. */
function identity(findings: readonly Finding[], title: string): string {
  const seen = findings.filter(({ gateway }) => gateway.title === title).flatMap(({ full }) => full);
  if (seen.length === 0) return 'was not measured';
  if (seen.every(({ calls, withIdentity }) => withIdentity === calls))
    return 'forwarded `authorization` with every call';
  if (seen.every(({ withIdentity }) => withIdentity === 0)) return 'forwarded `authorization` with no call';
  return 'forwarded `authorization` with some calls';
}

function problemLines(findings: readonly Finding[]): string[] {
  return findings.flatMap(({ gateway, workload, problem, full, equal }) => {
    const head = `${gateway.title}, \`${workload.name}\``;
    const failing = [...full, ...equal].filter(({ failures }) => failures > 0);
    const failures = failing.map(
      (one) => `${head}: ${one.failures} of ${one.latencies.length} failed, as ${one.failure ?? ''}`,
    );
    return problem === null ? failures : [`${head}: ${problem}`, ...failures];
  });
}

const method = ({
  tail,
}: Options) => `Every gateway gets the same graph (the product's own schema) and calls the same five subgraphs over HTTP on this machine, each a
process of its own over made-up data. Gateways run with \`NODE_ENV=production\`, without logging, and are started anew for each workload. Before
it the answers to three sample requests must be the same JSON values as ours. The gateways of a workload run side by side, all warm, and are
loaded in turn, one at a time, for a few seconds each, round after round: where the machine has a bad minute, all of them have it. The load
comes from a process apart, the same for all; what it sends in the half second before a slice does not count. CPU is user and system
time of the gateway's whole process tree, without subgraphs and load; memory is the highest resident size of its processes, added up,
with files that several of them map (Node itself) counted once; calls are HTTP calls, counted by the subgraphs. Where \`record-same\` has
fewer calls than \`record-each\`, requests that are under way at the same time share them. At the equal rate, requests are sent at even
distances whether answers come or not, and a latency runs from when the request was meant to be sent; a slow rate is kept up until
${tail} requests were sent, or for ${LONGEST_AT_RATE_SECONDS} s.`;
