import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { keyMistake } from '../../../../subgraphs/projects/domain/psa-settings.ts';
import {
  mara,
  olga,
  otherTenant,
  startTimeGraph,
  tenant,
  type TimeGraph,
  type UserErrorAnswer,
} from './time-graph.ts';

const key = 'psa-key-0123456789';
const all = { psaTenantId: tenant, apiUrl: 'https://psa.example/api/psa/', integrationKey: key };

let time: TimeGraph;
beforeAll(async () => {
  time = await startTimeGraph();
});
beforeEach(() => time.refill());
afterAll(() => time.graph.close());

const fields = 'psaTenantId apiUrl isKeySet keyEnding keySavedAt';

async function save(
  input: Record<string, unknown>,
): Promise<{ psaSettings: unknown; errors: UserErrorAnswer[] }> {
  const query = `mutation ($input: SavePsaSettingsInput!) { savePsaSettings(input: $input) {
    psaSettings { ${fields} } errors { code message path } } }`;
  return (await time.ask<{ savePsaSettings: never }>(query, { input }, olga)).savePsaSettings;
}

async function settings(of = tenant): Promise<unknown> {
  return (await time.ask<{ psaSettings: unknown }>(`{ psaSettings { ${fields} } }`, {}, mara, of))
    .psaSettings;
}

describe('savePsaSettings', () => {
  const saved = {
    psaTenantId: tenant,
    apiUrl: 'https://psa.example/api/psa',
    isKeySet: true,
    keyEnding: '6789',
    keySavedAt: '2026-03-02T12:00:00.000Z',
  };

  test('saves all, and never tells the key', async () => {
    expect(await settings()).toBeNull();
    expect(await save(all)).toEqual({ psaSettings: saved, errors: [] });
    expect(await settings()).toEqual(saved);
    expect(await settings(otherTenant)).toBeNull();
    const event = { name: 'projects.psa-settings-saved@1', payload: { revision: 1 } };
    expect(time.graph.events).toEqual([event]);
  });

  test('keeps what is left out, and takes the key away with null', async () => {
    await save(all);
    time.graph.setNow('2026-03-03');
    const moved = await save({ apiUrl: 'http://psa.example:8080/api' });
    expect(moved.psaSettings).toEqual({ ...saved, apiUrl: 'http://psa.example:8080/api' });
    const changed = await save({ integrationKey: 'a-newer-key-abcd' });
    expect(changed.psaSettings).toMatchObject({ keyEnding: 'abcd', keySavedAt: '2026-03-03T12:00:00.000Z' });
    const gone = await save({ integrationKey: null });
    expect(gone.psaSettings).toMatchObject({ isKeySet: false, keyEnding: null, keySavedAt: null });
  });

  test('keeps the key so that the database alone does not tell it', async () => {
    await save(all);
    const [row] = await time.asTenant(() =>
      time.graph.dataSource.query<{ sealed: string; row: string }[]>(
        `SELECT sealed_key AS sealed, row_to_json(s)::text AS row FROM projects.psa_settings s`,
      ),
    );
    const sealed = Buffer.from(row?.sealed.slice('v1.'.length) ?? '', 'base64url');
    expect(sealed.length).toBe(12 + 16 + key.length);
    expect(row?.row).not.toContain(key);
    expect(sealed.includes(key)).toBe(false);
  });

  test('is done once by each of two who save for the first time at once', async () => {
    const both = await Promise.all([save(all), save({ ...all, integrationKey: 'another-key-wxyz' })]);
    expect(both.flatMap(({ errors }) => errors)).toEqual([]);
    expect(['6789', 'wxyz']).toContain(((await settings()) as { keyEnding: string }).keyEnding);
  });

  test('tells all that is wrong together, and does not show a key', async () => {
    const { psaSettings, errors } = await save({ apiUrl: 'ftp://psa.example', integrationKey: 'short' });
    expect(psaSettings).toBeNull();
    expect(errors.map(({ code, path }) => [code, path?.[1]])).toEqual([
      ['INVALID_VALUE', 'psaTenantId'],
      ['INVALID_VALUE', 'apiUrl'],
      ['INVALID_VALUE', 'integrationKey'],
    ]);
    expect(JSON.stringify(errors)).not.toContain('short');
    expect(await settings()).toBeNull();
  });

  test.each(['psaTenantId', 'apiUrl'])('cannot clear %s', async (field) => {
    await save(all);
    expect((await save({ [field]: null })).errors).toMatchObject([{ path: ['input', field] }]);
    expect(await settings()).toEqual(saved);
  });

  test('needs the permission, and a tenant’s id that can be one', async () => {
    expect(await time.codes('savePsaSettings', all, mara)).toEqual(['FORBIDDEN']);
    expect(await time.codes('savePsaSettings', { ...all, psaTenantId: 'ten_1' }, olga)).toEqual([
      'MALFORMED_ID',
    ]);
  });
});

describe('a key', () => {
  test('is what a header can hold, and no mistake shows it', () => {
    const visible = fc.string({
      unit: fc.integer({ min: 0x21, max: 0x7e }).map((c) => String.fromCharCode(c)),
    });
    fc.assert(
      fc.property(visible, (text) => {
        expect(keyMistake(text) === null).toBe(text.length >= 8);
      }),
    );
    for (const text of ['with a space', 'new\nline-key', 'ключ-для-psa', 'x'.repeat(513)]) {
      expect(keyMistake(text)).toContain('8 to 512');
      expect(keyMistake(text)).not.toContain(text);
    }
  });
});
