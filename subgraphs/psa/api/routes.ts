import { reader, type ApiRoute } from './api-route.ts';
import { answerContract, contractInput } from './contracts.ts';
import { answerTicket, ticketInput } from './tickets.ts';
import { answerTimeEntries, timeEntriesInput } from './time-entries.ts';

/** Where PSA's own API stands on the server that serves it. */
export const psaApiPath = '/api/psa';

/** PSA's API for other products. */
export const routes: readonly ApiRoute[] = [
  {
    method: 'GET',
    path: `${psaApiPath}/contracts/{contractId}`,
    scope: 'psa.contracts.read',
    read: reader(contractInput, answerContract),
  },
  {
    method: 'GET',
    path: `${psaApiPath}/tickets/{ticketId}`,
    scope: 'psa.tickets.read',
    read: reader(ticketInput, answerTicket),
  },
  {
    method: 'POST',
    path: `${psaApiPath}/time-entries`,
    scope: 'time.import',
    read: reader(timeEntriesInput, answerTimeEntries),
  },
];
