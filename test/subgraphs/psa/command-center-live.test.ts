import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { SubgraphResponse } from '../../../subgraphs/common/graph/subgraph.ts';
import { createWatching, nothing, type Watching } from '../../support/watch.ts';
import { startChanges, type Changes } from './changes.ts';
import { exactId, exactTenant } from './exact-rows.ts';

let psa: Changes;
let watching: Watching;
beforeAll(async () => {
  psa = await startChanges();
  watching = createWatching(psa.graph);
});
afterEach(() => watching.stopAll());
afterAll(() => psa.graph.close());

const watch = (selection: string, tenant = exactTenant, args = '') =>
  watching.watch(tenant, `commandCenterChanged${args}`, selection);

const counts = 'commandCenter { openTicketCount }';
const openTickets = (count: number) => ({ commandCenter: { openTicketCount: count } });
const ticket = { clientId: exactId('Client', 0), subject: 'A lamp', boardId: exactId('Board', 0) };

describe('commandCenterChanged', () => {
  test('tells at once, and again after each change', async () => {
    const next = await watch(`at ${counts}`);
    const at = '2026-03-02T12:00:00.000Z';
    expect(await next()).toEqual({ at, ...openTickets(3) });
    const { id: ticketId } = await psa.done<{ id: string }>('createTicket', ticket);
    expect(await next()).toEqual({ at, ...openTickets(4) });
    await psa.done('moveTicket', { ticketId, status: 'CLOSED' });
    expect(await next()).toEqual({ at, ...openTickets(3) });
  });

  test('tells nothing of what was refused', async () => {
    const next = await watch(counts);
    expect(await next()).toEqual(openTickets(3));
    await psa.refused('createTicket', { ...ticket, subject: '' });
    const told = next();
    expect(await Promise.race([told, nothing()])).toBe('nothing');
    const { id: ticketId } = await psa.done<{ id: string }>('createTicket', ticket);
    expect(await told).toEqual(openTickets(4));
    await psa.done('moveTicket', { ticketId, status: 'CLOSED' });
  });

  test('tells of one client too, with what its contracts have left', async () => {
    const selection = `client { name contracts(status: ACTIVE) { nodes { remainingMinutes } } }`;
    const next = await watch(selection, exactTenant, `(clientId: "${exactId('Client', 0)}")`);
    const contracts = (left: number) => ({
      client: {
        name: 'Umber Clinic',
        contracts: { nodes: [{ remainingMinutes: null }, { remainingMinutes: left }] },
      },
    });
    expect(await next()).toEqual(contracts(-125));
    await psa.done('logWork', { contractId: exactId('Contract', 0), workedOn: '2026-03-02', minutes: 5 });
    expect(await next()).toEqual(contracts(-130));
  });

  test('shows another tenant nothing, and does not wake it', async () => {
    const client = `(clientId: "${exactId('Client', 0)}")`;
    const next = await watch(`${counts} client { name }`, exactId('Tenant', 1), client);
    expect(await next()).toEqual({ ...openTickets(0), client: null });
    await psa.done('updateClient', { clientId: exactId('Client', 1), name: 'Ash Bakery' });
    expect(await Promise.race([next(), nothing()])).toBe('nothing');
  });

  test('refuses an id of another kind', async () => {
    const query = `subscription { commandCenterChanged(clientId: "x") { at } }`;
    const answers = await psa.graph.stream(exactTenant, query, new AbortController().signal);
    const { value } = (await answers.next()) as { value: SubgraphResponse };
    expect(value.errors).toMatchObject([{ extensions: { code: 'MALFORMED_ID' } }]);
  });
});
