import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { demoCasts } from '../../launch/demo-casts.ts';
import { dayOf } from '../../subgraphs/common/clock.ts';
import { mutationText } from '../support/mutation-text.ts';
import { startTestProduct, type TestProduct } from '../support/product.ts';

// A day at the service desk, through the gateway, by people with the roles of the demo.

const today = dayOf(new Date());
const cast = demoCasts(new Date())[0] as ReturnType<typeof demoCasts>[number];
const emailOf = (role: string) => cast.staff.find((person) => person.role === role)?.email ?? '';
const [accountManager, technician, finance] = ['ACCOUNT_MANAGER', 'TECHNICIAN', 'FINANCE'].map(emailOf) as [
  string,
  string,
  string,
];
/** One in twenty companies of the demo has no account yet. */
const newcomer = cast.companies.find((company) => !company.hasClient) as (typeof cast.companies)[number];

let product: TestProduct;
beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => product.stop());

/** Does something as somebody, and answers the one thing of the payload. */
async function does(email: string, mutation: string, input: object, selection = 'id') {
  const thing = mutation === 'logWork' ? 'workEntry' : mutation.replace(/^[a-z]+/, '').toLowerCase();
  const query = mutationText(mutation, `${thing} { ${selection} } errors { message }`);
  const { data, errors } = await product.ask(email, query, { input });
  expect(errors).toBeUndefined();
  const payload = data?.[mutation] as Record<string, Record<string, unknown>>;
  expect(payload['errors']).toEqual([]);
  return payload[thing] as Record<string, unknown> & { id: string };
}

test('an account is opened, a contract agreed, a ticket worked on and its time seen from the company', async () => {
  const account = { companyId: newcomer.id, name: newcomer.name, accountNumber: 'AC-NEW' };
  const client = await does(accountManager, 'createClient', account, 'id company { name }');
  expect(client['company']).toEqual({ name: newcomer.name });
  const terms = {
    type: 'HOURS',
    startsOn: today,
    includedMinutes: 120,
    clientId: client.id,
    name: 'Two hours',
  };
  const contract = await does(accountManager, 'createContract', terms);

  const { data } = await product.ask(technician, '{ boards { nodes { id name } } }');
  const [board] = (data?.['boards'] as { nodes: { id: string }[] }).nodes;
  const opened = { clientId: client.id, subject: 'Nobody can print', boardId: board?.id, priority: 'HIGH' };
  const ticket = await does(technician, 'createTicket', opened);
  await does(technician, 'moveTicket', { ticketId: ticket.id, status: 'IN_PROGRESS' });
  const work = { contractId: contract.id, ticketId: ticket.id, workedOn: today, minutes: 45 };
  const entry = await does(technician, 'logWork', work, 'id person { name } ticket { subject }');
  expect(entry).toMatchObject({
    person: { name: cast.staff.find((person) => person.role === 'TECHNICIAN')?.name },
    ticket: { subject: 'Nobody can print' },
  });
  await does(technician, 'moveTicket', { ticketId: ticket.id, status: 'RESOLVED' });

  const seen = await product.ask(
    finance,
    `query ($id: ID!) { company(id: $id) { openTicketCount client { contracts { nodes {
      remainingMinutes burnDown { usedMinutes } } } tickets { nodes { status workEntries { nodes { minutes } } } } } } }`,
    { id: newcomer.id },
  );
  expect(seen).toEqual({
    status: 200,
    data: {
      company: {
        openTicketCount: 0,
        client: {
          contracts: { nodes: [{ remainingMinutes: 75, burnDown: [{ usedMinutes: 45 }] }] },
          tickets: { nodes: [{ status: 'RESOLVED', workEntries: { nodes: [{ minutes: 45 }] } }] },
        },
      },
    },
  });
});

test('who may not is told so, and nothing is changed', async () => {
  const query = `mutation ($input: CreateBoardInput!) { createBoard(input: $input) { board { id } } }`;
  const { errors } = await product.ask(technician, query, { input: { name: 'Mine' } });
  expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', permission: 'psa.manage' } }]);
  const { data } = await product.ask(technician, '{ boards { nodes { name } } }');
  expect((data?.['boards'] as { nodes: { name: string }[] }).nodes.map(({ name }) => name)).not.toContain(
    'Mine',
  );
});
