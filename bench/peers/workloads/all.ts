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
    name: 'respelled',
    title:
      'A company record with another alias each time, as generated code has them, asked for by another person',
    request: (turn) =>
      ask({ query: respelled(turn), operationName: 'CompanyRecord', variables: { id: `cmp_${turn}` } }, turn),
  },
  {
    name: 'cold',
    title:
      'A company record by a document that was never seen before: parsed, validated and planned each time',
    request: (turn) =>
      ask({ query: unseen(turn), operationName: 'CompanyRecord', variables: { id: `cmp_${turn}` } }, turn),
  },
];

/** The record with a name of its own for one field. */
function respelled(turn: number): string {
  return record.replace('openMatterCount', `matters${turn}: openMatterCount`);
}

/** The record with a fragment of its own: a new alias does not make a new document for everybody. */
function unseen(turn: number): string {
  const fragment = `fragment Matters${turn} on Company { openMatterCount }`;
  return `${record.replace('openMatterCount', `...Matters${turn}`)}\n${fragment}\n`;
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
