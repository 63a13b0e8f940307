import { parseArgs } from 'node:util';
import { gateways } from './gateways/all.ts';
import type { Gateway } from './gateways/gateway.ts';
import { workloads } from './workloads/all.ts';
import type { Workload } from './workloads/workload.ts';

/** What the command line asks for. */
export interface Options {
  readonly rounds: number;
  readonly seconds: number;
  readonly warmSeconds: number;
  /** How many requests are under way at once where the load is as much as there can be. */
  readonly clients: number;
  readonly gateways: readonly Gateway[];
  readonly workloads: readonly Workload[];
  /** The second pass: a rate that is this share of the slowest gateway's throughput; 0 leaves it out. */
  readonly loadShare: number;
  /** How many requests of the second pass a tail is read off, if they come within its longest time. */
  readonly tail: number;
  /** The rate of the second pass in requests a second, for all workloads; `null` goes by the share. */
  readonly rate: number | null;
}

const USAGE = `npm run bench -- [--rounds N] [--seconds N] [--warm N] [--clients N] [--load-share 0.6 | --rate N] [--tail N] [--quick]
  [--only ${gateways.map(({ name }) => name).join(',')}]
  [--workload ${workloads.map(({ name }) => name).join(',')}]`;

/** Reads the command line. Throws an error that says what is allowed. */
export function readOptions(words: readonly string[]): Options {
  const given = flagsOf(words);
  const quick = given.quick === true;
  const number = (text: string | undefined, normally: number, whenQuick: number) =>
    text === undefined ? (quick ? whenQuick : normally) : positive(text);
  return {
    rounds: Math.max(1, Math.round(number(given.rounds, 6, 1))),
    seconds: number(given.seconds, 3, 2),
    warmSeconds: number(given.warm, 4, 1),
    clients: Math.max(1, Math.round(number(given.clients, 16, 16))),
    gateways: chosen(given.only, gateways),
    workloads: chosen(given.workload, workloads),
    loadShare: number(given['load-share'], 0.6, 0.6),
    tail: number(given.tail, 2000, 200),
    rate: given.rate === undefined ? null : positive(given.rate),
  };
}

function flagsOf(words: readonly string[]) {
  const text = { type: 'string' } as const;
  const options = {
    rounds: text,
    seconds: text,
    warm: text,
    clients: text,
    only: text,
    workload: text,
    'load-share': text,
    rate: text,
    tail: text,
    quick: { type: 'boolean' },
  } as const;
  try {
    return parseArgs({ args: [...words], options }).values;
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : ''}\n${USAGE}`, { cause: error });
  }
}

function positive(text: string): number {
  const value = Number(text);
  if (Number.isFinite(value) && value >= 0 && text !== '') return value;
  throw new Error(`"${text}" is not a number that can be used.\n${USAGE}`);
}

/** The named ones, in the order in which we have them; all when none is named. */
function chosen<One extends { readonly name: string }>(
  names: string | undefined,
  all: readonly One[],
): readonly One[] {
  if (names === undefined) return all;
  const wanted = names.split(',');
  const unknown = wanted.find((name) => !all.some((one) => one.name === name));
  if (unknown !== undefined) throw new Error(`There is no "${unknown}".\n${USAGE}`);
  return all.filter(({ name }) => wanted.includes(name));
}
