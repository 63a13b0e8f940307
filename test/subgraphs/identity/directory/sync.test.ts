import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import {
  admin,
  employee,
  entraTenant,
  fabrikam,
  northwind,
  secret,
  settingsFor,
  startDirectoryGraph,
  type DirectoryGraph,
} from './directory-graph.ts';

let directory: DirectoryGraph;
beforeAll(async () => {
  directory = await startDirectoryGraph();
});
beforeEach(() => directory.begin());
afterAll(() => directory.close());

const entra = () => directory.fake.directory(entraTenant);
const put = (...numbers: number[]) => numbers.forEach((number) => entra().put(employee(number)));
const email = (number: number) => `employee-${number}@northwind.example`;
const noCounts = {
  createdCount: 0,
  updatedCount: 0,
  deactivatedCount: 0,
  reactivatedCount: 0,
  conflictCount: 0,
};

describe('the first sync', () => {
  test('takes over everybody, page after page, without a role, and says so', async () => {
    put(1, 2, 3, 4, 5);
    const { directorySync, errors } = await directory.sync();
    expect(errors).toEqual([]);
    expect(directorySync).toEqual({
      id: expect.stringMatching(/^dsy_/) as unknown,
      state: 'SUCCEEDED',
      isFull: true,
      startedAt: '2026-03-02T12:00:00.000Z',
      startedBy: { id: admin.subject },
      finishedAt: '2026-03-02T12:00:00.000Z',
      reason: null,
      ...noCounts,
      createdCount: 5,
      conflicts: [],
    });
    expect(await directory.person(email(3))).toEqual({
      id: expect.stringMatching(/^usr_/) as unknown,
      name: 'Employee 3',
      email: email(3),
      title: 'Technician',
      roles: [],
      isActive: true,
    });
    expect(await directory.told()).toEqual([1, 2, 3, 4, 5].map((number) => `joined ${email(number)}`));
    expect(directory.fake.asked.filter((path) => path.startsWith('/v1.0'))).toHaveLength(3);
    expect(await directory.log()).toEqual([directorySync]);
  });

  test('leaves alone who is disabled, a guest, or gone already', async () => {
    entra().put(employee(1, { accountEnabled: false }));
    entra().put(employee(2, { userType: 'Guest' }));
    put(3);
    entra().remove('object-3');
    put(4);
    expect((await directory.sync()).directorySync).toMatchObject({ ...noCounts, createdCount: 1 });
    expect(await directory.told()).toEqual([`joined ${email(4)}`]);
  });

  test('finds who is there already by e-mail, and keeps the id, the address and the roles', async () => {
    const [, someone] = northwind.staff;
    const before = await directory.person(someone?.email ?? '');
    entra().put(
      employee(1, { displayName: 'Another Name', jobTitle: 'Lead', mail: someone?.email.toUpperCase() }),
    );
    expect((await directory.sync()).directorySync).toMatchObject({ ...noCounts, updatedCount: 1 });
    expect(await directory.person(someone?.email ?? '')).toEqual({
      ...before,
      name: 'Another Name',
      title: 'Lead',
    });
    expect(await directory.told()).toEqual([]);
  });

  test('takes the sign-in name where there is no mail, in lower case', async () => {
    entra().put(employee(1, { mail: null, userPrincipalName: 'Somebody@Northwind.Example' }));
    entra().put(employee(2, { displayName: ' ', givenName: 'Ida', surname: 'Ek', jobTitle: '' }));
    await directory.sync();
    expect(await directory.person('somebody@northwind.example')).toMatchObject({ name: 'Employee 1' });
    expect(await directory.person(email(2))).toMatchObject({ name: 'Ida Ek', title: null });
  });

  test('takes names that no text in a database can hold as far as it can', async () => {
    entra().put(employee(1, { displayName: 'A\u0000B \ud800 "; DROP', jobTitle: 'x'.repeat(5000) }));
    expect((await directory.sync()).errors).toEqual([]);
    const person = await directory.person(email(1));
    expect(person?.name).toBe('A B \ufffd "; DROP');
    expect(person?.title).toHaveLength(300);
  });

  test('goes on over pages that are empty', async () => {
    put(1);
    const link = `${directory.fake.url}/v1.0/users/delta?$select=id`;
    directory.fake.interfere = ({ url = '' }, response) => {
      if (!url.includes('displayName')) return true;
      response.end(JSON.stringify({ value: [], '@odata.nextLink': link }));
      return false;
    };
    expect((await directory.sync()).directorySync).toMatchObject({ state: 'SUCCEEDED', createdCount: 1 });
  });
});

describe('an account that cannot become a person', () => {
  test('is counted and named, and does not hold up the others', async () => {
    entra().put(employee(1, { mail: fabrikam.staff[0]?.email }));
    entra().put(employee(2, { mail: null, userPrincipalName: null }));
    put(3);
    entra().put(employee(4, { mail: email(3) }));
    const { directorySync, errors } = await directory.sync();
    expect(errors).toEqual([]);
    expect(directorySync).toMatchObject({
      state: 'SUCCEEDED',
      ...noCounts,
      createdCount: 1,
      conflictCount: 3,
    });
    const named = directorySync?.conflicts.map(({ code, directoryId }) => [code, directoryId]);
    expect(named?.sort()).toEqual([
      ['EMAIL_TAKEN', 'object-1'],
      ['EMAIL_TAKEN', 'object-4'],
      ['NO_EMAIL', 'object-2'],
    ]);
    expect(await directory.told()).toEqual([`joined ${email(3)}`]);
  });

  test('is tried again by the next sync, which reads everything', async () => {
    put(1);
    entra().put(employee(2, { mail: email(1) }));
    await directory.sync();
    await directory.query(
      `UPDATE identity.people SET email = 'moved@northwind.example' WHERE email = '${email(1)}'`,
    );
    expect((await directory.sync()).directorySync).toMatchObject({
      isFull: true,
      ...noCounts,
      createdCount: 1,
    });
    expect((await directory.sync()).directorySync).toMatchObject({ isFull: false, ...noCounts });
  });

  test('is listed among a hundred at most, and counted among all', async () => {
    directory.fake.pageSize = 100;
    for (let number = 0; number < 130; number++)
      entra().put(employee(number, { mail: null, userPrincipalName: `no address ${number}` }));
    const { directorySync } = await directory.sync();
    expect(directorySync?.conflictCount).toBe(130);
    expect(directorySync?.conflicts).toHaveLength(100);
  });
});

describe('a later sync', () => {
  beforeEach(async () => {
    put(1, 2, 3);
    await directory.sync();
    directory.graph.events.length = 0;
    directory.fake.asked.length = 0;
    directory.pass(60_000);
  });

  test('asks for nothing but what has changed', async () => {
    const { directorySync } = await directory.sync();
    expect(directorySync).toMatchObject({ state: 'SUCCEEDED', isFull: false, ...noCounts });
    expect(directory.fake.asked.filter((path) => path.startsWith('/v1.0'))).toEqual([
      '/v1.0/users/delta?$deltatoken=3',
    ]);
    expect(await directory.told()).toEqual([]);
  });

  test('follows names and titles, and neither addresses nor roles', async () => {
    await directory.query(`UPDATE identity.people SET roles = '["TECHNICIAN"]' WHERE email = '${email(1)}'`);
    entra().put({ id: 'object-1', displayName: 'New Name', jobTitle: null, mail: 'new@northwind.example' });
    expect((await directory.sync()).directorySync).toMatchObject({ ...noCounts, updatedCount: 1 });
    expect(await directory.person(email(1))).toMatchObject({
      name: 'New Name',
      title: null,
      roles: ['TECHNICIAN'],
    });
    expect(await directory.told()).toEqual([]);
  });

  test('deactivates who is disabled or gone, takes back who returns, and tells of each', async () => {
    entra().put({ id: 'object-1', accountEnabled: false });
    entra().remove('object-2');
    put(4);
    expect((await directory.sync()).directorySync).toMatchObject({
      ...noCounts,
      createdCount: 1,
      deactivatedCount: 2,
    });
    expect((await directory.person(email(1)))?.isActive).toBe(false);
    expect((await directory.person(email(2)))?.isActive).toBe(false);
    expect((await directory.told()).sort()).toEqual([
      `joined ${email(4)}`,
      `left ${email(1)}`,
      `left ${email(2)}`,
    ]);
    entra().put({ id: 'object-1', accountEnabled: true });
    entra().put(employee(2));
    const id = (await directory.person(email(2)))?.id;
    expect((await directory.sync()).directorySync).toMatchObject({ ...noCounts, reactivatedCount: 2 });
    expect(await directory.person(email(2))).toMatchObject({ id, isActive: true });
    expect((await directory.told()).sort()).toEqual([`joined ${email(1)}`, `joined ${email(2)}`]);
  });

  test('reads everything where Microsoft does not know any more what was read, and deactivates who is not there', async () => {
    entra().remove('object-2');
    entra().expire();
    put(4);
    expect((await directory.sync()).directorySync).toMatchObject({
      state: 'SUCCEEDED',
      isFull: true,
      ...noCounts,
      createdCount: 1,
      deactivatedCount: 1,
    });
    expect((await directory.told()).sort()).toEqual([`joined ${email(4)}`, `left ${email(2)}`]);
    // Who never came from the directory is none of its business.
    expect((await directory.person(northwind.staff[0]?.email ?? ''))?.isActive).toBe(true);
  });

  test.each([
    [400, 'syncStateNotFound'],
    [400, 'resyncRequired'],
    [400, 'SyncStateInvalid'],
    [410, 'Gone'],
  ])('reads everything after status %d %s', async (status, code) => {
    directory.fake.interfere = ({ url = '' }, response) => {
      if (!url.includes('deltatoken')) return true;
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ error: { code } }));
      return false;
    };
    expect((await directory.sync()).directorySync).toMatchObject({
      state: 'SUCCEEDED',
      isFull: true,
      ...noCounts,
    });
  });

  test('deactivates nobody where the directory has lost everybody at once: that is likelier a mistake', async () => {
    for (const number of [1, 2, 3]) entra().remove(`object-${number}`);
    entra().expire();
    const { directorySync, errors } = await directory.sync();
    expect(directorySync).toMatchObject({ state: 'FAILED', isFull: true, ...noCounts });
    expect(errors).toMatchObject([{ code: 'REFUSED', message: directorySync?.reason }]);
    expect(directorySync?.reason).toContain('nobody is deactivated');
    expect(await directory.told()).toEqual([]);
  });
});

describe('two tenants', () => {
  test('have directories of their own, and the same object ids in both do not meet', async () => {
    const theirs = directory.fake.directory('fabrikam.example');
    theirs.secrets.add(secret);
    theirs.put(employee(1, { mail: 'first@fabrikam.example' }));
    expect(await directory.save(settingsFor(directory.fake, 'fabrikam.example'), fabrikam.tenant.id)).toEqual(
      [],
    );
    put(1);
    await directory.sync();
    const grace = { subject: fabrikam.staff[0]?.id ?? '', roles: ['OWNER'] };
    expect((await directory.sync(fabrikam.tenant.id, grace)).directorySync).toMatchObject({
      createdCount: 1,
    });
    expect(await directory.person('first@fabrikam.example')).toBeUndefined();
    expect(await directory.person('first@fabrikam.example', fabrikam.tenant.id)).toBeDefined();
    expect(await directory.log(fabrikam.tenant.id)).toHaveLength(1);
    expect(await directory.log()).toHaveLength(1);
  });
});

describe('the permission', () => {
  test.each([
    '{ directorySettings { clientId } }',
    '{ directorySyncs { totalCount } }',
    'mutation { syncDirectory { errors { code } } }',
  ])('%s needs settings.manage', async (query) => {
    const asTechnician = directory.ask(query, {}, { roles: ['TECHNICIAN'] });
    await expect(asTechnician).rejects.toThrow('FORBIDDEN: This needs the permission "settings.manage"');
    expect(directory.fake.asked).toEqual([]);
  });

  test('is needed to see a sync by reference, too', async () => {
    const id = (await directory.sync()).directorySync?.id;
    const query = `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on DirectorySync { state } } }`;
    const refs = [{ __typename: 'DirectorySync', id }];
    const seen = async (roles: string[]) => directory.ask(query, { refs }, { roles });
    expect(await seen(['ADMIN'])).toEqual({ _entities: [{ state: 'SUCCEEDED' }] });
    expect(await seen(['TECHNICIAN'])).toEqual({ _entities: [null] });
  });
});
