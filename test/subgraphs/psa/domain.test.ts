import { describe, expect, test } from '@jest/globals';
import type { GraphQLEnumType } from 'graphql';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { readTypeDefs } from '../../../subgraphs/common/graph/type-defs.ts';
import { contractStatus } from '../../../subgraphs/psa/domain/contract-status.ts';
import { remainingMinutes } from '../../../subgraphs/psa/domain/remaining-minutes.ts';
import { countOpenTickets, listTicketCounts } from '../../../subgraphs/psa/domain/ticket-counts.ts';
import { isOpen, ticketStatuses } from '../../../subgraphs/psa/domain/ticket-status.ts';

describe('contractStatus', () => {
  const period = { startsOn: '2026-02-28', endsOn: '2026-03-31' };
  test.each([
    ['2025-12-31', 'UPCOMING'],
    ['2026-02-27', 'UPCOMING'],
    ['2026-02-28', 'ACTIVE'],
    ['2026-03-31', 'ACTIVE'],
    ['2026-04-01', 'ENDED'],
  ])('on %s a contract from 2026-02-28 to 2026-03-31 is %s', (day, status) => {
    expect(contractStatus(period, day)).toBe(status);
  });

  test('a contract without an end goes on', () => {
    const open = { startsOn: '2026-02-28', endsOn: null };
    expect(contractStatus(open, '2026-02-27')).toBe('UPCOMING');
    expect(contractStatus(open, '2099-01-01')).toBe('ACTIVE');
  });

  test('a contract of one day is in force on that day', () => {
    const oneDay = { startsOn: '2026-03-02', endsOn: '2026-03-02' };
    const days = ['2026-03-01', '2026-03-02', '2026-03-03'];
    expect(days.map((day) => contractStatus(oneDay, day))).toEqual(['UPCOMING', 'ACTIVE', 'ENDED']);
  });
});

test.each([
  [600, 0, 600],
  [600, 600, 0],
  [600, 725, -125],
])('of %d included minutes with %d used, %d remain', (included, used, remaining) => {
  expect(remainingMinutes(included, used)).toBe(remaining);
});

describe('ticket counts', () => {
  test('list the statuses of the schema in its order', () => {
    const type = buildSubgraphSchema(readTypeDefs('psa')).getType('TicketStatus');
    const names = (type as GraphQLEnumType).getValues().map((value) => value.name);
    expect(listTicketCounts(new Map())).toEqual(names.map((status) => ({ status, count: 0 })));
  });

  test('what is neither resolved nor closed is open', () => {
    expect(ticketStatuses.filter(isOpen)).toEqual(['NEW', 'IN_PROGRESS', 'WAITING']);
    const counts = new Map([
      ['CLOSED', 100],
      ['NEW', 1],
      ['RESOLVED', 10],
      ['WAITING', 4],
      ['IN_PROGRESS', 2],
    ] as const);
    expect(countOpenTickets(counts)).toBe(7);
    expect(countOpenTickets(new Map())).toBe(0);
  });
});
