import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mutationText } from '../../support/mutation-text.ts';
import { owner, startChanges, type Changes } from './changes.ts';
import { exactId, exactTenant } from './exact-rows.ts';

// Two changes that come at once: whichever is first, the other sees it. Each pair is tried often, so that both orders happen.

const rounds = Array.from({ length: 12 }, (_, round) => round);

let psa: Changes;
beforeAll(async () => {
  psa = await startChanges();
});
afterAll(() => psa.graph.close());

/** Does something that may be refused; answers the codes why. */
async function attempt(mutation: string, input: object): Promise<string[]> {
  const query = mutationText(mutation, 'errors { code }');
  const { data, errors } = await psa.graph.ask(exactTenant, query, { input }, owner);
  expect(errors).toBeUndefined();
  return (data?.[mutation] as { errors: { code: string }[] }).errors.map(({ code }) => code);
}

const newClient = (round: number) =>
  psa.done<{ id: string }>('createClient', {
    companyId: exactId('Company', 100 + round),
    name: `Client ${round}`,
    accountNumber: `R-${round}`,
  });

const hourly = {
  name: 'By the hour',
  type: 'TIME_AND_MATERIAL',
  startsOn: '2026-03-01',
  hourlyRate: { amountMinor: 1, currency: 'EUR' },
};

test('a client is archived, or gets a contract and a ticket: never both', async () => {
  for (const round of rounds) {
    const { id: clientId } = await newClient(round);
    const ticket = { clientId, subject: 'x', boardId: exactId('Board', 0) };
    const [archived, ...others] = await Promise.all([
      attempt('archiveClient', { clientId }),
      attempt('createContract', { ...hourly, clientId }),
      attempt('createTicket', ticket),
    ]);
    const isArchived = archived.length === 0;
    expect([...archived, ...others.flat()].every((code) => code === 'WRONG_STATE')).toBe(true);
    for (const refusals of others) expect(refusals).toHaveLength(isArchived ? 1 : 0);
  }
});

test('a contract ends, or takes the work of the day after: never both', async () => {
  for (const round of rounds) {
    const contract = { ...hourly, name: `Hours ${round}`, clientId: exactId('Client', 0) };
    const { id: contractId } = await psa.done<{ id: string }>('createContract', contract);
    const [ended, logged] = await Promise.all([
      attempt('endContract', { contractId, on: '2026-03-01' }),
      attempt('logWork', { contractId, workedOn: '2026-03-02', minutes: 1 }),
    ]);
    expect(ended.length + logged.length).toBe(1);
  }
});

test('a contract is renewed once', async () => {
  const contract = { ...hourly, clientId: exactId('Client', 0), endsOn: '2026-03-31' };
  const { id: contractId } = await psa.done<{ id: string }>('createContract', contract);
  const all = await Promise.all([1, 2, 3].map(() => attempt('renewContract', { contractId })));
  expect(all.flat()).toEqual(['CONFLICT', 'CONFLICT']);
});

test('a board is archived, or gets a ticket: never both', async () => {
  for (const round of rounds) {
    const { id: boardId } = await psa.done<{ id: string }>('createBoard', { name: `Board ${round}` });
    const [archived, opened] = await Promise.all([
      attempt('archiveBoard', { boardId }),
      attempt('createTicket', { clientId: exactId('Client', 0), subject: 'x', boardId }),
    ]);
    expect(archived.length + opened.length).toBe(1);
  }
});

test('a board is renamed while tickets come to it, and all of them have its name', async () => {
  const { id: boardId } = await psa.done<{ id: string }>('createBoard', { name: 'Before' });
  const ticket = { clientId: exactId('Client', 0), subject: 'x', boardId };
  const all = await Promise.all([
    ...[1, 2, 3].map(() => attempt('createTicket', ticket)),
    attempt('renameBoard', { boardId, name: 'After' }),
    ...[4, 5, 6].map(() => attempt('createTicket', ticket)),
  ]);
  expect(all.flat()).toEqual([]);
  const query = `query ($id: ID!) { board(id: $id) { openTicketCount tickets { nodes { board } } } }`;
  const { board } = await psa.ask<{ board: { openTicketCount: number; tickets: { nodes: unknown[] } } }>(
    query,
    { id: boardId },
  );
  expect(board.openTicketCount).toBe(6);
  expect(board.tickets.nodes).toEqual(Array(6).fill({ board: 'After' }));
});
