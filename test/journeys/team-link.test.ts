/** How somebody comes to log time on a linked project: refused, invited, confirmed, logged. Over the gateway and PSA's own API. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  cast,
  createBilledWork,
  emailOf,
  owner,
  technician,
  today,
  type BilledWork,
} from '../support/billed-work.ts';
import { startTestProduct, type TestProduct } from '../support/product.ts';

const dispatcher = emailOf('DISPATCHER');
const [tech] = cast.staff.filter(({ email }) => email === technician) as [(typeof cast.staff)[number]];

let product: TestProduct;
let work: BilledWork;
beforeAll(async () => {
  product = await startTestProduct();
  work = createBilledWork(product);
});
afterAll(() => product.stop());

interface Invited {
  readonly invitations: readonly [{ readonly token: string }];
}

test('a technician is invited, confirms, and logs time on a linked project, which was refused before', async () => {
  const { contractId, projectId, taskId } = await work.agree();
  const apiUrl = new URL('/api/psa', product.psaUrl).href;
  const { secret: integrationKey } = await work.createKey();
  await work.saveSettings({ psaTenantId: cast.tenant.id, apiUrl, integrationKey });
  expect(await work.link(projectId, contractId)).toEqual({ errors: [] });
  const people = { personIds: [tech.id] };
  await work.change(owner, 'disconnectTeamMembers', people, 'teamMembers { person { name } link { state } }');

  const spent = { taskId, workedOn: today, minutes: 20 };
  const log = () =>
    work.mutate(technician, 'logTime', spent, 'timeEntry { person { teamMember { link { state } } } }');
  expect(await log()).toEqual({
    timeEntry: null,
    errors: [{ code: 'WRONG_STATE', message: expect.stringContaining(`${tech.id} is NOT_INVITED`) }],
  });

  const { invitations } = await work.change<Invited>(
    owner,
    'inviteTeamMembers',
    people,
    'invitations { token }',
  );
  const [{ token }] = invitations;
  expect(await work.mutate(dispatcher, 'confirmTeamLink', { token }, '')).toMatchObject({
    errors: [{ code: 'NOT_FOUND' }],
  });
  await work.change(technician, 'confirmTeamLink', { token }, '');
  expect(await log()).toEqual({
    timeEntry: { person: { teamMember: { link: { state: 'CONFIRMED' } } } },
    errors: [],
  });

  const query = `{ myTeamMembership { isActive person { name } link { invitedBy { name } } linkChanges(first: 3) {
    nodes { state changedBy { name } } } } }`;
  const ada = cast.staff.find(({ email }) => email === owner)?.name;
  expect(await product.ask(technician, query)).toEqual({
    status: 200,
    data: {
      myTeamMembership: {
        isActive: true,
        person: { name: tech.name },
        link: { invitedBy: { name: ada } },
        linkChanges: {
          nodes: [
            { state: 'CONFIRMED', changedBy: { name: tech.name } },
            { state: 'INVITED', changedBy: { name: ada } },
            { state: 'NOT_INVITED', changedBy: { name: ada } },
          ],
        },
      },
    },
  });
});
