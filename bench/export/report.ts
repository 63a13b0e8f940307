import type { ExportLoad, ExportOutcome } from '../../test/support/export-load/export-load.ts';
import type { TimeCall } from '../../test/support/psa-line.ts';
import { writeReport } from '../write-report.ts';

/** What was done and found, as lines of a table. */
export function figuresOf(outcome: ExportOutcome, load: ExportLoad): [what: string, figure: string][] {
  const { entries, corrections, calls, crash, restart, exportMs } = outcome;
  const [before, after] = outcome.peakBytes;
  const repeats = repeatsIn(calls);
  return [
    ['time entries', String(entries)],
    ['contracts', String(load.contracts)],
    ['minutes in PSA', String(outcome.minutes)],
    ['differences', String(outcome.differences.length)],
    ['logged / s, each by its own mutation', perSecond(entries, outcome.logMs)],
    ['approved / s, 200 by one mutation', perSecond(entries, outcome.approveMs)],
    ['corrections while it was exported', String(corrections)],
    ['export, with both interruptions', seconds(exportMs)],
    ['exported / s, with both interruptions', perSecond(entries, exportMs)],
    ['exported / s, before the first', perSecond(...undisturbed(calls, crash.at))],
    ['calls to PSA', String(calls.length)],
    ['of them unanswered', String(calls.filter(({ status }) => status === null).length)],
    ['of them with time that had been sent before', String(repeats.calls)],
    ['time entries in all calls', String(repeats.sent)],
    ['of them sent before, in the same version', String(repeats.sentBefore)],
    ['Projects was killed: until it was ready again', seconds(crash.awayMs)],
    ['until PSA was sent time again', seconds(crash.stoodStillMs)],
    ['until the time was sent again of whose call nobody had heard the end', seconds(crash.callWaitedMs)],
    ['PSA was restarted: until it was ready again', seconds(restart.awayMs)],
    ['until it took time again', seconds(restart.stoodStillMs)],
    ['until it took the time that it had not answered for', seconds(restart.callWaitedMs)],
    ['most memory of Projects, before and after it was killed', `${megabytes(before)}, ${megabytes(after)}`],
  ];
}

const METHOD = `Six processes (a gateway and five subgraphs), started as \`npm start\` starts them, on a PostgreSQL of their own; they, the people and the
database share the machine's cores. Time is logged, handed in, approved and corrected by mutations through the gateway. It is exported
all at once, when PSA's key is saved. Projects is killed (SIGKILL) when a third has gone, between PSA's answer and its hearing of it;
PSA is restarted (SIGTERM) when two thirds have, with a call on its way there. In the end PSA's tables have each entry once, on its
contract and to the minute; what PSA tells of each contract through the gateway (entries, minutes used and left, burn-down) is the
sum; and Projects has each as exported. Anything else would be a difference.

What the killed process had claimed waits until the claim runs out, 15 s after its call began; what PSA did not answer for waits for 15 to
30 s, and longer after each further try in vain. Where the one ends while PSA is away, the other follows. Either goes with the next run of the export: whatever is approved or corrected prompts one,
as here all the time, and where nothing is, the schedule does, each minute.`;

/** Writes bench/EXPORT.md. */
export function writeExport(outcome: ExportOutcome, load: ExportLoad): Promise<string> {
  const rows = figuresOf(outcome, load).map(([what, figure]) => `| ${what} | ${figure} |`);
  return writeReport({
    file: 'EXPORT.md',
    title: 'Approved time on its way to PSA, with a crash and a restart',
    script: 'soak:export',
    table: ['| what | figure |', '| --- | ---: |', ...rows],
    method: METHOD,
  });
}

/** How many entries went before an instant, and in how many milliseconds. */
function undisturbed(calls: readonly TimeCall[], until: number): [entries: number, ms: number] {
  const before = calls.filter(({ answeredAt }) => answeredAt !== null && answeredAt <= until);
  const entries = before.reduce((sum, { versions }) => sum + versions.length, 0);
  return [entries, (before.at(-1)?.answeredAt ?? NaN) - (before[0]?.at ?? NaN)];
}

/** What was sent more than once. */
interface Repeats {
  /** Calls with something that had been sent before. */
  readonly calls: number;
  readonly sent: number;
  readonly sentBefore: number;
}

function repeatsIn(calls: readonly TimeCall[]): Repeats {
  const known = new Set<string>();
  const again = calls.map(({ versions }) => {
    const repeated = versions.filter((version) => known.has(version)).length;
    for (const version of versions) known.add(version);
    return repeated;
  });
  return {
    calls: again.filter((count) => count > 0).length,
    sent: calls.reduce((sum, { versions }) => sum + versions.length, 0),
    sentBefore: again.reduce((sum, count) => sum + count, 0),
  };
}

function perSecond(count: number, ms: number): string {
  return (count / (ms / 1000)).toFixed(0);
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

function megabytes(bytes: number | null | undefined): string {
  return bytes == null ? 'unknown' : `${Math.round(bytes / 1024 / 1024)} MB`;
}
