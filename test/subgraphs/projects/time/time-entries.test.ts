import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { demoId } from '../../../../subgraphs/common/demo/cast.ts';
import type { TimeEntryRow } from '../../../../subgraphs/projects/entities.ts';
import {
  nobody,
  otherTenant,
  startTimeGraph,
  tenant,
  tess,
  timeRow,
  tom,
  type TimeGraph,
} from './time-graph.ts';

const statuses = ['DRAFT', 'SUBMITTED', 'APPROVED', 'REJECTED'] as const;
const rows: TimeEntryRow[] = Array.from({ length: 24 }, (_, index) =>
  timeRow({
    id: demoId('time', 'TimeEntry', index),
    personId: (index % 3 === 0 ? tom : tess).subject ?? '',
    workedOn: `2026-02-${String(10 + (index % 7))}`,
    status: statuses[index % 4] ?? 'DRAFT',
    minutes: 10 + index,
  }),
);

let time: TimeGraph;
beforeAll(async () => {
  time = await startTimeGraph();
  await time.refill(rows);
});
afterAll(() => time.graph.close());

interface Page {
  timeEntries: {
    totalCount: number;
    nodes: { id: string }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}
const list = `query ($after: String, $status: TimeEntryStatus, $person: ID, $from: Date, $to: Date) {
  timeEntries(first: 5, after: $after, status: $status, person: $person, from: $from, to: $to) {
    totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`;

async function idsOf(filter: Record<string, unknown>): Promise<string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const page: Page = await time.ask<Page>(list, { ...filter, after });
    ids.push(...page.timeEntries.nodes.map(({ id }) => id));
    after = page.timeEntries.pageInfo.hasNextPage ? page.timeEntries.pageInfo.endCursor : null;
  } while (after !== null);
  return ids;
}

describe('timeEntries', () => {
  const filters: [Record<string, unknown>, (row: TimeEntryRow) => boolean][] = [
    [{}, () => true],
    [{ status: 'SUBMITTED' }, (row) => row.status === 'SUBMITTED'],
    [{ person: tom.subject }, (row) => row.personId === tom.subject],
    [{ from: '2026-02-12' }, (row) => row.workedOn >= '2026-02-12'],
    [{ to: '2026-02-12' }, (row) => row.workedOn <= '2026-02-12'],
    [{ from: '2026-02-11', to: '2026-02-11' }, (row) => row.workedOn === '2026-02-11'],
    [
      { status: 'SUBMITTED', person: tess.subject, from: '2026-02-11', to: '2026-02-15' },
      (row) =>
        row.status === 'SUBMITTED' &&
        row.personId === tess.subject &&
        row.workedOn >= '2026-02-11' &&
        row.workedOn <= '2026-02-15',
    ],
    [{ from: '2026-03-01' }, () => false],
  ];
  test.each(filters)('pages through what fits %j, the newest day first', async (filter, fits) => {
    const key = (row: TimeEntryRow) => `${row.workedOn} ${row.id}`;
    const expected = rows.filter(fits).sort((a, b) => (key(a) < key(b) ? 1 : -1));
    expect(await idsOf(filter)).toEqual(expected.map(({ id }) => id));
  });

  test('says of a person’s id that it is none', async () => {
    const { errors } = await time.graph.ask(tenant, list, { person: 'usr_1' }, tess);
    expect(errors).toMatchObject([{ extensions: { code: 'MALFORMED_ID' } }]);
  });

  test('of many, with what belongs to them, cost as many statements as of few', async () => {
    const counts: number[] = [];
    for (const first of [2, 20]) {
      time.graph.statements.length = 0;
      await time.ask(`{ timeEntries(first: ${first}) { nodes { approvedBy { id } task { title project { name } }
        corrections { nodes { reason } } } } }`);
      counts.push(time.graph.statements.length);
    }
    expect(counts).toEqual([4, 4]);
  });
});

describe('timeEntry', () => {
  const query = `query ($id: ID!) { timeEntry(id: $id) { id } }`;

  test('finds one by its id, in its own tenant', async () => {
    const { id } = rows[0] as TimeEntryRow;
    expect(await time.ask(query, { id })).toEqual({ timeEntry: { id } });
    expect(await time.ask(query, { id }, tess, otherTenant)).toEqual({ timeEntry: null });
    expect(await time.ask(query, { id: `tim_${nobody}` })).toEqual({ timeEntry: null });
  });

  test('says of an id that it is none', async () => {
    const { errors } = await time.graph.ask(tenant, query, { id: 'tim_1' }, tess);
    expect(errors).toMatchObject([{ extensions: { code: 'MALFORMED_ID' } }]);
  });
});
