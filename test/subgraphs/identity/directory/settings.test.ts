import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { directoryFindings } from '../../../../subgraphs/identity/domain/directory/findings.ts';
import { createDirectoryFacts } from '../../../../subgraphs/identity/directory-loaders.ts';
import { createRead } from '../../../../subgraphs/common/database/read.ts';
import { runAsTenant } from '../../../../subgraphs/common/database/tenant-scope.ts';
import {
  employee,
  entraTenant,
  northwind,
  secret,
  settingsFor,
  startDirectoryGraph,
  today,
  type DirectoryGraph,
} from './directory-graph.ts';

let directory: DirectoryGraph;
beforeAll(async () => {
  directory = await startDirectoryGraph();
});
beforeEach(() => directory.begin());
afterAll(() => directory.close());

const fields = 'entraTenantId clientId hasClientSecret clientSecretSavedAt signInUrl graphUrl lastSyncedAt';
const clientId = '1b0f2d2c-5a5b-4f1e-9d51-0123456789ab';

async function settings(): Promise<Record<string, unknown> | null> {
  return (await directory.ask<{ directorySettings: never }>(`{ directorySettings { ${fields} } }`))
    .directorySettings;
}

describe('saveDirectorySettings', () => {
  test('saves all, and never tells the secret', async () => {
    const { url } = directory.fake;
    expect(await settings()).toEqual({
      entraTenantId: entraTenant,
      clientId,
      hasClientSecret: true,
      clientSecretSavedAt: `${today}T12:00:00.000Z`,
      signInUrl: url,
      graphUrl: url,
      lastSyncedAt: null,
    });
    const [row] = await directory.query<{ row: string }>(
      `SELECT row_to_json(s)::text AS row FROM identity.directory_settings s`,
    );
    expect(row?.row).toContain(entraTenant);
    expect(row?.row).not.toContain(secret);
  });

  test('takes the addresses of the commercial cloud where none are given', async () => {
    await directory.query('DELETE FROM identity.directory_settings');
    expect(await settings()).toBeNull();
    expect(
      await directory.save({ entraTenantId: 'Contoso.Example', clientId: clientId.toUpperCase() }),
    ).toEqual([]);
    expect(await settings()).toMatchObject({
      entraTenantId: 'contoso.example',
      clientId,
      hasClientSecret: false,
      clientSecretSavedAt: null,
      signInUrl: 'https://login.microsoftonline.com',
      graphUrl: 'https://graph.microsoft.com',
    });
    const national = {
      signInUrl: 'https://login.microsoftonline.us/',
      graphUrl: 'https://graph.microsoft.us',
    };
    expect(await directory.save(national)).toEqual([]);
    expect(await settings()).toMatchObject({ ...national, signInUrl: 'https://login.microsoftonline.us' });
    expect(await directory.save({ signInUrl: null, graphUrl: null })).toEqual([]);
    expect(await settings()).toMatchObject({ graphUrl: 'https://graph.microsoft.com' });
  });

  test('keeps what is left out, and takes the secret away with null', async () => {
    directory.pass(60_000);
    expect(await directory.save({ clientSecret: 'another-secret' })).toEqual([]);
    expect(await settings()).toMatchObject({
      entraTenantId: entraTenant,
      clientSecretSavedAt: `${today}T12:01:00.000Z`,
    });
    expect(await directory.save({ clientSecret: null })).toEqual([]);
    expect(await settings()).toMatchObject({ entraTenantId: entraTenant, hasClientSecret: false });
    expect(await directory.sync()).toMatchObject({ directorySync: null, errors: [{ code: 'WRONG_STATE' }] });
  });

  test('refuses all that is wrong at once, and changes nothing', async () => {
    const before = await settings();
    const wrong = {
      entraTenantId: 'common',
      clientId: 'app',
      clientSecret: 'short',
      signInUrl: 'http://login.example',
      graphUrl: 'graph',
    };
    const errors = await directory.save(wrong);
    expect(errors.map(({ code, path }) => [code, path?.join('.')])).toEqual(
      Object.keys(wrong).map((field) => ['INVALID_VALUE', `input.${field}`]),
    );
    expect(errors.some(({ message }) => message.includes('short'))).toBe(false);
    expect(await settings()).toEqual(before);
  });

  test('needs the first time what it cannot know, and never forgets it', async () => {
    expect(
      (await directory.save({ entraTenantId: null, clientId: null })).map(({ message }) => message),
    ).toEqual(['entraTenantId cannot be null.', 'clientId cannot be null.']);
    await directory.query('DELETE FROM identity.directory_settings');
    expect((await directory.save({})).map(({ path }) => path?.[1])).toEqual(['entraTenantId', 'clientId']);
  });

  test.each(['signInUrl', 'graphUrl'])(
    'sends no secret to another %s than it was given for',
    async (field) => {
      const elsewhere = { [field]: 'https://elsewhere.example' };
      expect(await directory.save(elsewhere)).toEqual([
        {
          code: 'INVALID_VALUE',
          message: 'clientSecret must be given again, or be null, where an address changes.',
          path: ['input', 'clientSecret'],
        },
      ]);
      expect(await directory.save({ ...elsewhere, clientSecret: secret })).toEqual([]);
    },
  );

  test('by many at once leaves one row', async () => {
    await directory.query('DELETE FROM identity.directory_settings');
    const input = settingsFor(directory.fake, entraTenant);
    const all = await Promise.all(Array.from({ length: 5 }, () => directory.save(input)));
    expect(all.flat()).toEqual([]);
  });
});

describe('another Entra tenant', () => {
  test('is read from its start, and people are found by e-mail in it', async () => {
    const entra = directory.fake.directory(entraTenant);
    for (const number of [1, 2]) entra.put(employee(number));
    await directory.sync();
    expect(await settings()).toMatchObject({ lastSyncedAt: `${today}T12:00:00.000Z` });
    const other = directory.fake.directory('other.example');
    other.secrets.add(secret);
    other.put(employee(2, { id: 'another-object', jobTitle: 'Lead' }));
    await directory.save({ entraTenantId: 'other.example' });
    expect(await settings()).toMatchObject({ lastSyncedAt: null });
    const before = await directory.person('employee-2@northwind.example');
    expect((await directory.sync()).directorySync).toMatchObject({
      isFull: true,
      createdCount: 0,
      updatedCount: 1,
      deactivatedCount: 0,
      conflictCount: 0,
    });
    expect(await directory.person('employee-2@northwind.example')).toEqual({ ...before, title: 'Lead' });
  });

  test('that is the same one does not lose its place', async () => {
    directory.fake.directory(entraTenant).put(employee(1));
    await directory.sync();
    await directory.save({ entraTenantId: entraTenant.toUpperCase(), clientSecret: secret });
    expect((await directory.sync()).directorySync).toMatchObject({ isFull: false });
  });
});

describe('what is known for the findings', () => {
  const findings = () =>
    runAsTenant(northwind.tenant.id, async () => {
      const facts = createDirectoryFacts({ read: createRead(directory.graph.dataSource), today });
      return directoryFindings(await facts(), directory.now()).map(({ code }) => code);
    });

  test('follows what happens', async () => {
    expect(await findings()).toEqual(['DIRECTORY_NEVER_SYNCED']);
    directory.fake.directory(entraTenant).secrets.clear();
    await directory.sync();
    expect(await findings()).toEqual(['DIRECTORY_SYNC_FAILED', 'DIRECTORY_NEVER_SYNCED']);
    directory.fake.directory(entraTenant).secrets.add(secret);
    directory.pass(1000);
    await directory.sync();
    expect(await findings()).toEqual([]);
    directory.pass(8 * 86_400_000);
    expect(await findings()).toEqual(['DIRECTORY_STALE']);
    await directory.save({ clientSecret: null });
    expect(await findings()).toEqual(['DIRECTORY_NOT_SET_UP']);
    await directory.query('DELETE FROM identity.directory_settings');
    expect(await findings()).toEqual(['DIRECTORY_NOT_SET_UP']);
  });
});

describe('people who were there before anybody was told', () => {
  const tick = () => directory.graph.tick('announce-people', northwind.tenant.id);
  const forget = (where = 'true') =>
    directory.query(`UPDATE identity.people SET announced_at = NULL WHERE ${where}`);

  test('are announced once, those who left not', async () => {
    await tick();
    expect(await directory.told()).toEqual([]);
    await forget();
    const [gone, ...others] = northwind.staff.map(({ email }) => email);
    await directory.query(`UPDATE identity.people SET is_active = false WHERE email = '${gone ?? ''}'`);
    await tick();
    await tick();
    expect((await directory.told()).sort()).toEqual(others.map((email) => `joined ${email}`).sort());
  });

  test('are announced in batches', async () => {
    await directory.query(
      `INSERT INTO identity.people (id, name, email)
       SELECT 'usr_many' || n, 'Somebody', 'many-' || n || '@northwind.example' FROM generate_series(1, 250) AS n`,
    );
    await tick();
    expect(await directory.told()).toHaveLength(200);
    await tick();
    expect(await directory.told()).toHaveLength(50);
  });

  test('and who a sync has taken over is not announced again', async () => {
    directory.fake.directory(entraTenant).put(employee(1));
    await directory.sync();
    expect(await directory.told()).toHaveLength(1);
    await tick();
    expect(await directory.told()).toEqual([]);
  });
});
