/** PSA links projects and tasks by key: over the REST faces, the gateway, Projects, and back to PSA's own API. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { demoCasts } from '../../launch/demo-casts.ts';
import { dayOf } from '../../subgraphs/common/clock.ts';
import { startTestProductApart } from '../support/apart.ts';
import { mutationText } from '../support/mutation-text.ts';
import { startTestProduct, type TestProduct } from '../support/product.ts';

type Cast = ReturnType<typeof demoCasts>[number];
const ada = 'ada@northwind.example';
const grace = 'grace@fabrikam.example';
const [northwind] = demoCasts(new Date()) as [Cast];
const [company, otherCompany] = northwind.companies.filter(({ hasClient }) => hasClient) as [
  Cast['companies'][number],
  Cast['companies'][number],
];
const [contract, newContract] = company.contractIds;
const linkScopes = ['projects.contract.link', 'projects.ticket.link'];

describe.each([
  ['in one process', startTestProduct],
  ['apart', startTestProductApart],
])('links that PSA makes by key, %s', (_, startProduct) => {
  let product: TestProduct;
  let key: string;
  let projectId: string;
  let taskId: string;
  beforeAll(async () => {
    product = await startProduct();
    key = await createKey(ada, 'PSA', linkScopes);
    await usePsaAt(new URL('/api/psa', product.psaUrl).href);
    const plan = { companyId: company.id, name: 'New office', startsOn: dayOf(new Date()) };
    projectId = await create('createProject', plan, 'project');
    taskId = await create('createTask', { projectId, title: 'Move the phones' }, 'task');
  });
  afterAll(() => product.stop());

  async function change(name: string, input: object, selection: string, email = ada): Promise<unknown> {
    const query = mutationText(name, `${selection} errors { message }`, 'done');
    const { data, errors } = await product.ask(email, query, { input });
    expect([name, errors]).toEqual([name, undefined]);
    expect(data?.['done']).toMatchObject({ errors: [] });
    return data?.['done'];
  }

  async function create(name: string, input: object, thing: string): Promise<string> {
    const made = await change(name, input, `${thing} { id }`);
    return (made as Record<string, { id: string }>)[thing]?.id ?? '';
  }

  async function createKey(email: string, to: string, scopes: readonly string[]): Promise<string> {
    const input = { product: to, name: 'A test', scopes };
    return ((await change('createIntegrationKey', input, 'secret', email)) as { secret: string }).secret;
  }

  async function usePsaAt(apiUrl: string): Promise<void> {
    const scopes = ['psa.contracts.read', 'psa.tickets.read'];
    const integrationKey = await createKey(ada, 'PROJECTS', scopes);
    const input = { psaTenantId: northwind.tenant.id, apiUrl, integrationKey };
    await change('savePsaSettings', input, 'psaSettings { apiUrl }');
  }

  async function createTicket(clientId = company.clientId): Promise<string> {
    const boards = (await ask('{ boards(first: 1) { nodes { id } } }'))['boards'] as {
      nodes: [{ id: string }];
    };
    const input = { clientId, subject: 'No dial tone', boardId: boards.nodes[0].id };
    return create('createTicket', input, 'ticket');
  }

  async function ask(query: string, variables = {}): Promise<Record<string, unknown>> {
    const { data, errors } = await product.ask(ada, query, variables);
    expect(errors).toBeUndefined();
    return data ?? {};
  }

  interface Sent {
    readonly key?: string;
    readonly idempotencyKey?: string;
  }

  async function post(path: string, body: object, sent: Sent = {}) {
    const response = await fetch(new URL(`/api/integration/${path}`, product.url), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-integration-key': sent.key ?? key,
        ...(sent.idempotencyKey !== undefined && { 'idempotency-key': sent.idempotencyKey }),
      },
      body: JSON.stringify(body),
    });
    const isReplayed = response.headers.get('idempotent-replayed') === 'true';
    return { status: response.status, isReplayed, body: await response.json() };
  }

  const contractLinks = async (): Promise<unknown> => {
    const query = `query ($id: ID!) { project(id: $id) { contractLinks { nodes { contract { id } linkedBy { id } } } } }`;
    const { project } = (await ask(query, { id: projectId })) as {
      project: { contractLinks: { nodes: unknown[] } };
    };
    return project.contractLinks.nodes;
  };

  test('link a project to a contract, once, however often the request is sent', async () => {
    const link = { projectId, contractId: contract };
    const first = await post('link-contract', link, { idempotencyKey: 'link-1' });
    expect(first).toMatchObject({
      status: 200,
      isReplayed: false,
      body: { id: projectId, contract: { id: contract, status: expect.any(String) } },
    });
    const again = await post('link-contract', link, { idempotencyKey: 'link-1' });
    expect(again).toEqual({ ...first, isReplayed: true });
    expect(await post('link-contract', link)).toEqual(first);
    // A program is nobody's person.
    expect(await contractLinks()).toEqual([{ contract: { id: contract }, linkedBy: null }]);

    const other = { projectId, contractId: newContract };
    expect((await post('link-contract', other, { idempotencyKey: 'link-1' })).status).toBe(422);
    expect((await post('link-contract', other, { idempotencyKey: 'link-2' })).status).toBe(200);
    expect(await contractLinks()).toMatchObject([
      { contract: { id: newContract } },
      { contract: { id: contract } },
    ]);
  });

  test('link a task to a ticket, and either leads to the other', async () => {
    const ticketId = await createTicket();
    const first = await post('link-ticket', { taskId, ticketId }, { idempotencyKey: 'ticket-1' });
    expect(first).toMatchObject({
      status: 200,
      body: { id: taskId, project: { id: projectId }, ticket: { id: ticketId, status: 'NEW' } },
    });
    const again = await post('link-ticket', { taskId, ticketId }, { idempotencyKey: 'ticket-1' });
    expect(again).toEqual({ ...first, isReplayed: true });

    const query = `query ($task: ID!, $ticket: ID!) { task(id: $task) { ticket { number subject } project { activity(first: 1) {
      nodes { kind message person { id } } } } } ticket(id: $ticket) { number task { id project { name } } } }`;
    const { task, ticket } = (await ask(query, { task: taskId, ticket: ticketId })) as {
      task: object;
      ticket: { number: number };
    };
    expect(ticket).toMatchObject({ task: { id: taskId, project: { name: 'New office' } } });
    const message = `The task "Move the phones" was linked to the ticket ${ticket.number}, "No dial tone".`;
    expect(task).toEqual({
      ticket: { number: ticket.number, subject: 'No dial tone' },
      project: { activity: { nodes: [{ kind: 'TICKET_LINKED', message, person: null }] } },
    });
  });

  test('keep a task as it is when its ticket moves, and link no new ticket', async () => {
    const ticketId = await createTicket();
    expect((await post('link-ticket', { taskId, ticketId })).status).toBe(200);
    await change('moveTicket', { ticketId, status: 'IN_PROGRESS' }, 'ticket { id }');
    await change('moveTicket', { ticketId, status: 'RESOLVED' }, 'ticket { id }');
    const query = `query ($id: ID!) { task(id: $id) { status ticket { id status } } }`;
    expect(await ask(query, { id: taskId })).toEqual({
      task: { status: 'TODO', ticket: { id: ticketId, status: 'RESOLVED' } },
    });
    const ofNew = await ask(`query ($id: ID!) { ticket(id: $id) { task { id } } }`, {
      id: await createTicket(),
    });
    expect(ofNew).toEqual({ ticket: { task: null } });
  });

  test('need the scope, and open nothing else', async () => {
    const link = { projectId, contractId: contract };
    const reader = await createKey(ada, 'PSA', ['projects.status.read']);
    const tickets = await createKey(ada, 'PSA', ['projects.ticket.link']);
    for (const wrong of [reader, tickets]) {
      expect(await post('link-contract', link, { key: wrong })).toMatchObject({
        status: 403,
        body: { type: '/api#forbidden', detail: expect.stringContaining('projects.contract.link') },
      });
    }
    expect((await post('link-contract', link, { key: 'ogk_' })).status).toBe(401);
    // What a face lends, the key does not keep: with GraphQL open to it, it still may not link.
    const graph = await createKey(ada, 'THIRD_PARTY', ['graph', ...linkScopes]);
    const query = `mutation ($input: LinkContractInput!) { linkContract(input: $input) { errors { message } } }`;
    const response = await fetch(product.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-integration-key': graph },
      body: JSON.stringify({ query, variables: { input: link } }),
    });
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    expect((await post('link-contract', link, { key: graph })).status).toBe(200);
  });

  test('do not reach another tenant', async () => {
    const theirs = await createKey(grace, 'PSA', linkScopes);
    const ticketId = await createTicket();
    const pointed = (pointer: string) => ({
      status: 404,
      body: { code: 'NOT_FOUND', errors: [{ pointer, code: 'NOT_FOUND' }] },
    });
    const asked = { key: theirs };
    const contractAnswer = await post('link-contract', { projectId, contractId: contract }, asked);
    expect(contractAnswer).toMatchObject(pointed('#/projectId'));
    expect(await post('link-ticket', { taskId, ticketId }, asked)).toMatchObject(pointed('#/taskId'));
  });

  test('are refused with the reason, and where it lies', async () => {
    const refused = async (ticketId: string, of = taskId) => {
      const { status, body } = await post('link-ticket', { taskId: of, ticketId });
      const { code, errors } = body as { code: string; errors: { pointer?: string }[] };
      return [status, code, errors[0]?.pointer];
    };
    const unknown = `tkt_${taskId.slice(4)}`;
    expect(await refused(unknown)).toEqual([404, 'NOT_FOUND', '#/ticketId']);
    const ofAnother = await createTicket(otherCompany.clientId);
    expect(await refused(ofAnother)).toEqual([422, 'REFUSED', '#/ticketId']);
    const taken = await createTicket();
    expect((await post('link-ticket', { taskId, ticketId: taken })).status).toBe(200);
    const second = await create('createTask', { projectId, title: 'Order the phones' }, 'task');
    expect(await refused(taken, second)).toEqual([409, 'CONFLICT', '#/ticketId']);
    expect((await post('link-ticket', { taskId, ticketId: 'tkt_1' })).status).toBe(400);
    expect((await post('link-ticket', { taskId })).status).toBe(422);
  });

  test('the demo’s own links lead both ways', async () => {
    const query = `query ($id: ID!) { company(id: $id) { client { tickets(first: 200) { nodes { id task { ticket { id } } } } } } }`;
    const { company: found } = (await ask(query, { id: company.id })) as {
      company: { client: { tickets: { nodes: { id: string; task: { ticket: { id: string } } | null }[] } } };
    };
    const linked = found.client.tickets.nodes.filter(({ task }) => task !== null);
    expect(linked.map(({ id }) => id)).toContain(northwind.id('Ticket', company.index));
    expect(linked.every(({ id, task }) => task?.ticket.id === id)).toBe(true);
  });

  test('are refused while PSA cannot be reached', async () => {
    await usePsaAt('http://127.0.0.1:9/api/psa');
    const answer = await post('link-contract', { projectId, contractId: newContract });
    expect(answer).toMatchObject({ status: 503, body: { code: 'UNAVAILABLE' } });
    await usePsaAt(new URL('/api/psa', product.psaUrl).href);
    expect((await post('link-contract', { projectId, contractId: newContract })).status).toBe(200);
  });
});
