import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { until } from '../../../support/until.ts';
import {
  employee,
  entraTenant,
  northwind,
  secret,
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
const minute = 60_000;

/** A door that page questions from the given number on wait at, until it is opened. */
function doorAt(page: number): { readonly reached: () => boolean; open: () => void } {
  let pages = 0;
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  directory.fake.interfere = async ({ method }) => {
    if (method !== 'POST' && ++pages >= page) await opened;
    return true;
  };
  return { reached: () => pages >= page, open };
}

/** A process that dies when it asks for a page: it never hears of anything again. */
async function dieAt(page: number): Promise<void> {
  let pages = 0;
  let isDead = false;
  const change = directory.graph.changeAs(northwind.tenant.id);
  const ended = new Promise<void>((resolve) => {
    directory.fake.interfere = ({ method }, response) => {
      if (method === 'POST' || ++pages < page) return true;
      isDead = true;
      response.destroy();
      resolve();
      return false;
    };
  });
  const never = new Promise<never>(() => undefined);
  const running = directory.syncWith({}, { change: (command) => (isDead ? never : change(command)) });
  // Where there are fewer pages than that, it lives.
  await Promise.race([ended, running]);
  directory.fake.interfere = () => true;
}

describe('a sync while another goes on', () => {
  test('is refused by its name, and the first one ends as ever', async () => {
    put(1, 2, 3);
    const door = doorAt(2);
    const first = directory.sync();
    await until(door.reached);
    const [running] = await directory.log();
    expect(running).toMatchObject({ state: 'RUNNING', finishedAt: null, createdCount: 2 });
    expect(await directory.sync()).toEqual({
      directorySync: null,
      errors: [
        {
          code: 'CONFLICT',
          message: `A sync goes on since 2026-03-02T12:00:00.000Z (${running?.id ?? ''}): wait until it is over.`,
          path: null,
        },
      ],
    });
    door.open();
    expect((await first).directorySync).toMatchObject({
      id: running?.id,
      state: 'SUCCEEDED',
      createdCount: 3,
    });
  });

  test('is one of many at once, of which one is begun', async () => {
    put(1, 2, 3);
    const all = await Promise.all(Array.from({ length: 6 }, () => directory.sync()));
    const begun = all.filter(({ directorySync }) => directorySync !== null);
    expect(all.flatMap(({ errors }) => errors.map(({ code }) => code))).toEqual(
      Array.from({ length: 6 - begun.length }, () => 'CONFLICT'),
    );
    expect(await directory.log()).toHaveLength(begun.length);
    expect((await directory.told()).length).toBe(3);
  });
});

describe('whoever asks', () => {
  test('does not wait for a long sync, which goes on by itself', async () => {
    put(1, 2, 3);
    const door = doorAt(2);
    const { id, errors } = await directory.syncWith({}, {}, 50);
    expect(errors).toEqual([]);
    expect((await directory.log())[0]).toMatchObject({ id, state: 'RUNNING' });
    door.open();
    await until(async () => (await directory.log())[0]?.state === 'SUCCEEDED');
    expect((await directory.log())[0]).toMatchObject({ createdCount: 3 });
  });
});

describe('a sync whose process has died', () => {
  beforeEach(async () => {
    put(1, 2, 3, 4, 5);
    await dieAt(3);
    directory.fake.asked.length = 0;
  });

  test('holds others off as long as nobody can know', async () => {
    expect((await directory.sync()).errors).toMatchObject([{ code: 'CONFLICT' }]);
    await directory.graph.tick('resume-directory-syncs', northwind.tenant.id);
    expect((await directory.log())[0]).toMatchObject({ state: 'RUNNING', createdCount: 4 });
  });

  test('is carried on by the next that is asked for, from the page that it had come to', async () => {
    const [left] = await directory.log();
    directory.pass(4 * minute);
    const { directorySync } = await directory.sync();
    expect(directorySync).toMatchObject({ id: left?.id, state: 'SUCCEEDED', createdCount: 5 });
    expect(directory.fake.asked.filter((path) => path.startsWith('/v1.0'))).toEqual([
      expect.stringContaining('skiptoken=.4.'),
    ]);
    expect((await directory.told()).length).toBe(5);
    expect(await directory.log()).toHaveLength(1);
  });

  test('is carried on by the schedule where nobody asks', async () => {
    directory.pass(4 * minute);
    await directory.graph.tick('resume-directory-syncs', northwind.tenant.id);
    await until(async () => (await directory.log())[0]?.state === 'SUCCEEDED');
    expect((await directory.log())[0]).toMatchObject({ createdCount: 5 });
  });

  test('is given up after its time', async () => {
    directory.pass(61 * minute);
    const { directorySync } = await directory.sync();
    expect(directorySync).toMatchObject({ state: 'FAILED', reason: 'It was not over within 60 minutes.' });
    expect((await directory.sync()).directorySync).toMatchObject({ state: 'SUCCEEDED', createdCount: 1 });
  });

  test('is over where its secret cannot be read any more', async () => {
    directory.pass(4 * minute);
    await directory.query(`UPDATE identity.directory_settings SET sealed_secret = 'v1.x'`);
    await directory.graph.tick('resume-directory-syncs', northwind.tenant.id);
    await until(async () => (await directory.log())[0]?.state === 'FAILED');
    expect((await directory.log())[0]?.reason).toContain('cannot be read any more');
  });
});

describe('a process that was taken for dead', () => {
  test('writes nothing any more when it wakes', async () => {
    put(1, 2, 3);
    const door = doorAt(2);
    const sleeping = directory.syncWith();
    await until(door.reached);
    directory.pass(4 * minute);
    directory.fake.interfere = () => true;
    expect((await directory.sync()).directorySync).toMatchObject({ state: 'SUCCEEDED', createdCount: 3 });
    const before = await directory.log();
    entra().put(employee(1, { displayName: 'Too late' }));
    door.open();
    expect((await sleeping).errors).toEqual([]);
    expect(await directory.log()).toEqual(before);
    expect((await directory.person('employee-1@northwind.example'))?.name).toBe('Employee 1');
  });
});

describe('wherever processes die', () => {
  test('everybody is taken over once, and told of once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 3 }),
        fc.integer({ min: 1, max: 9 }),
        async (deaths, count) => {
          await directory.begin();
          put(...Array.from({ length: count }, (_, index) => index));
          for (const page of deaths) {
            await dieAt(page);
            directory.pass(4 * minute);
          }
          expect((await directory.sync()).directorySync).toMatchObject({ state: 'SUCCEEDED' });
          const created = (await directory.log()).map(({ createdCount }) => createdCount);
          expect(created.reduce((sum, one) => sum + one, 0)).toBe(count);
          expect((await directory.told()).length).toBe(count);
        },
      ),
      { numRuns: 8 },
    );
  }, 60_000);
});

describe('settings that change while a sync goes on', () => {
  const during = async (change: Record<string, unknown>) => {
    put(1, 2, 3);
    const door = doorAt(2);
    const syncing = directory.syncWith();
    await until(door.reached);
    expect(await directory.save(change)).toEqual([]);
    door.open();
    await syncing;
    return (await directory.log())[0];
  };

  test.each([
    ['the Entra tenant', { entraTenantId: 'other.example' }],
    ['the application', { clientId: '00000000-0000-0000-0000-000000000001' }],
    ['the address', { graphUrl: 'https://graph.example', clientSecret: secret }],
    ['no secret', { clientSecret: null }],
  ])('to %s end it', async (_what, change) => {
    expect(await during(change)).toMatchObject({
      state: 'FAILED',
      reason: 'The settings of the directory were changed while it was read.',
      createdCount: 2,
    });
  });

  test('to another secret leave it', async () => {
    expect(await during({ clientSecret: 'another-secret' })).toMatchObject({
      state: 'SUCCEEDED',
      createdCount: 3,
    });
  });
});
