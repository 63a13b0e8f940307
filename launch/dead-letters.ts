import type { Logger } from 'pino';
import { openDeadLetters, type DeadLetter, type DeadLetters } from '../subgraphs/common/bus/dead-letters.ts';
import { setUpBus } from '../subgraphs/common/bus/set-up.ts';
import { openDatabase } from './database.ts';
import { definitions } from './definitions.ts';
import type { Settings } from './settings.ts';

/** The dead letters as a table, for people. */
export function describeDeadLetters(settings: Settings, log: Logger): Promise<string> {
  return withDeadLetters(settings, log, async (letters) => {
    const all = await letters.list();
    return all.length === 0 ? 'No event has failed.' : table([heading, ...all.map(lineOf)]);
  });
}

/** Puts one back, or `all`, and says so. */
export function replayDeadLetters(id: string, settings: Settings, log: Logger): Promise<string> {
  return withDeadLetters(settings, log, async (letters) => {
    if (id === 'all') return `${await letters.replayAll()} put back into their queues.`;
    await letters.replay(id);
    return `${id} is put back into its queue.`;
  });
}

async function withDeadLetters<T>(
  { subgraphs }: Settings,
  log: Logger,
  work: (letters: DeadLetters) => Promise<T>,
): Promise<T> {
  const database = await openDatabase(subgraphs, 'part', log);
  try {
    await setUpBus(database.url, Object.values(definitions), log);
    const letters = await openDeadLetters(database.url, log);
    try {
      return await work(letters);
    } finally {
      await letters.close();
    }
  } finally {
    await database.release();
  }
}

const heading = ['ID', 'EVENT', 'SUBSCRIBER', 'TENANT', 'SINCE', 'TRIES', 'ERROR'];
const mostOfError = 120;

function lineOf({ id, event, subscriber, since, tries, error }: DeadLetter): string[] {
  const [line = ''] = error.split('\n', 1);
  return [
    id,
    event.name,
    subscriber,
    event.tenantId,
    since.toISOString(),
    String(tries),
    line.slice(0, mostOfError),
  ];
}

function table(lines: readonly (readonly string[])[]): string {
  const widths = heading.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const printed = lines.map((line) =>
    line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '),
  );
  return printed.map((line) => line.trimEnd()).join('\n');
}
