import { readFileSync } from 'node:fs';
import type { Workload } from './workload.ts';

const record = read('../../../schema/operations/CompanyRecord.graphql');
const board = read('Board.graphql');
const portfolio = read('Portfolio.graphql');

/** Pages begin so far apart that no two requests have a company in common. */
const PAGES_APART = 200;
/** So many that the answer has about 100 kB. */
const LARGE = 32;

/** All workloads. */
export const workloads: readonly Workload[] = [
  {
    name: 'record-same',
    title: 'A company record: always the same company, asked for by the same person',
    request: () => ask({ query: record, operationName: 'CompanyRecord', variables: { id: 'cmp_17' } }, 17),
  },
  {
    name: 'record-each',
    title: 'A company record: another company each time, asked for by another person',
    request: (turn) =>
      ask({ query: record, operationName: 'CompanyRecord', variables: { id: `cmp_${turn}` } }, turn),
  },
  ...[10, 50, 200].map((length) => ({
    name: `board-${length}`,
    title: `A board of ${length} companies: another page each time, asked for by another person`,
    request: (turn: number) =>
      ask({ query: board, operationName: 'Board', variables: page(length, turn) }, turn),
  })),
  {
    name: 'large',
    title: 'A large answer, about 100 kB: another page each time, asked for by another person',
    request: (turn) =>
      ask({ query: portfolio, operationName: 'Portfolio', variables: page(LARGE, turn) }, turn),
  },
  {
    name: 'cold',
    title:
      'A company record by a document that was never seen before, as it asks for other fields: parsed, validated and planned each time',
    request: (turn) =>
      ask(
        { query: otherFields(turn), operationName: 'CompanyRecord', variables: { id: `cmp_${turn}` } },
        turn,
      ),
  },
  {
    name: 'respelled',
    title:
      'A company record by a document that was never seen before, but differs from others by one name only',
    request: (turn) =>
      ask({ query: otherName(turn), operationName: 'CompanyRecord', variables: { id: `cmp_${turn}` } }, turn),
  },
];

const lines = record.split('\n');
/** The lines of fields that can be left out: those after another field that has nothing inside, either. */
const optional = lines.flatMap((line, at) => (isLeaf(line) && isLeaf(lines[at - 1] ?? '') ? [at] : []));

function isLeaf(line: string): boolean {
  return /^\s+\w+$/.test(line);
}

/** The record without some fields, by the binary digits of the turn: no two turns leave out the same. */
function otherFields(turn: number): string {
  const left = [...lines];
  for (const [digit, at] of optional.entries()) {
    if (Math.floor(turn / 2 ** digit) % 2 === 1) left[at] = '';
  }
  return left.join('\n');
}

/** The record with a name of its own for one field. */
function otherName(turn: number): string {
  return record.replace('openMatterCount', `matters${turn}: openMatterCount`);
}

function page(first: number, turn: number) {
  return { first, after: String(turn * PAGES_APART) };
}

function ask(asked: Readonly<Record<string, unknown>>, person: number) {
  return { body: JSON.stringify(asked), authorization: `Bearer person-${person}` };
}

function read(file: string): string {
  return readFileSync(new URL(file, import.meta.url), 'utf8');
}
