import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  accountOf,
  type DirectoryAccount,
  type GraphUser,
} from '../../../../subgraphs/identity/domain/directory/account.ts';
import {
  directoryFindings,
  type DirectoryFacts,
} from '../../../../subgraphs/identity/domain/directory/findings.ts';
import {
  planPage,
  type KnownPerson,
  type PagePlan,
} from '../../../../subgraphs/identity/domain/directory/plan-page.ts';
import {
  clientIdMistake,
  clientSecretMistake,
  entraTenantMistake,
} from '../../../../subgraphs/identity/domain/directory/settings.ts';

const user = (more: Partial<GraphUser>): GraphUser => ({ id: 'a', ...more });

describe('an account', () => {
  test('says nothing of what is left out, and that what is null is empty', () => {
    const nothing = { directoryId: 'a', name: undefined, email: undefined, isActive: undefined };
    expect(accountOf(user({}))).toEqual({ ...nothing, title: undefined });
    expect(accountOf(user({ displayName: null, mail: null, jobTitle: null, accountEnabled: null }))).toEqual({
      ...nothing,
      title: null,
    });
  });

  test.each<[Partial<GraphUser>, boolean | undefined]>([
    [{ accountEnabled: true }, true],
    [{ accountEnabled: false }, false],
    [{ accountEnabled: true, userType: 'Guest' }, false],
    [{ accountEnabled: true, userType: 'Member' }, true],
    [{ accountEnabled: true, userType: null }, true],
    [{ accountEnabled: true, '@removed': { reason: 'deleted' } }, false],
    [{ '@removed': { reason: 'changed' } }, false],
  ])('of %j is that of somebody on the staff: %s', (said, isActive) => {
    expect(accountOf(user(said)).isActive).toBe(isActive);
  });

  test.each<[Partial<GraphUser>, string | undefined]>([
    [{ mail: 'A@B.example', userPrincipalName: 'c@d.example' }, 'a@b.example'],
    [{ mail: '', userPrincipalName: 'C@d.example' }, 'c@d.example'],
    [{ mail: 'no address', userPrincipalName: 'c@d.example' }, 'c@d.example'],
    [{ mail: `${'a'.repeat(330)}@b.example`, userPrincipalName: null }, undefined],
    [{ mail: 'a@b@c', userPrincipalName: 'nobody' }, undefined],
  ])('of %j has the address %s', (said, email) => {
    expect(accountOf(user(said)).email).toBe(email);
  });

  test('has no text that a database or a page could stumble over', () => {
    const any = fc.option(fc.string({ unit: 'binary', maxLength: 400 }));
    fc.assert(
      fc.property(any, any, any, (displayName, mail, jobTitle) => {
        const { name, email, title } = accountOf(user({ displayName, mail, jobTitle }));
        for (const text of [name, email, title]) {
          if (text == null) continue;
          expect(text).toBe(text.trim());
          expect(text).not.toBe('');
          expect(text.isWellFormed()).toBe(true);
          expect(text).not.toMatch(/\p{Cc}/u);
          expect(text.length).toBeLessThanOrEqual(320);
        }
      }),
    );
  });
});

const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const emails = fc.constantFrom('a@x', 'b@x', 'c@x', 'd@x');
const accounts: fc.Arbitrary<DirectoryAccount[]> = fc.array(
  fc.record({
    directoryId: ids,
    name: fc.constantFrom('One', 'Two', undefined),
    email: fc.option(emails, { nil: undefined }),
    title: fc.constantFrom('Lead', null, undefined),
    isActive: fc.constantFrom(true, false, undefined),
  }),
  { maxLength: 12 },
);
const people: fc.Arbitrary<KnownPerson[]> = fc
  .uniqueArray(
    fc.record({
      email: emails,
      directoryId: fc.option(ids),
      name: fc.constantFrom('One', 'Two'),
      title: fc.constantFrom('Lead', null),
      isActive: fc.boolean(),
    }),
    { selector: ({ email }) => email },
  )
  .map((rows) => {
    const taken = new Set<string>();
    return rows.map((row, index) => {
      const isFree = row.directoryId !== null && !taken.has(row.directoryId);
      if (row.directoryId !== null) taken.add(row.directoryId);
      return { ...row, id: `usr_${index}`, directoryId: isFree ? row.directoryId : null };
    });
  });

/** The people as they are once the plan is carried out. */
function after(known: readonly KnownPerson[], { create, change }: PagePlan): KnownPerson[] {
  const changed = new Map(change.map((one) => [one.id, one]));
  return [
    ...known.map((person) => {
      const one = changed.get(person.id);
      if (!one) return person;
      const { name, title, isActive, directoryId } = one;
      return { ...person, name, title, isActive, directoryId };
    }),
    ...create.map((person, index) => ({ ...person, id: `new_${index}`, isActive: true })),
  ];
}

const unique = (values: readonly unknown[]) => new Set(values).size === values.length;

describe('the plan for a page', () => {
  test('leaves every e-mail, every account and every person there once', () => {
    fc.assert(
      fc.property(accounts, people, (page, known) => {
        const plan = planPage(page, known);
        const then = after(known, plan);
        expect(unique(then.map(({ email }) => email))).toBe(true);
        expect(unique(then.flatMap(({ directoryId }) => directoryId ?? []))).toBe(true);
        expect(unique(plan.change.map(({ id }) => id))).toBe(true);
        expect(then.length).toBe(known.length + plan.create.length);
      }),
    );
  });

  test('carried out twice changes nothing more', () => {
    fc.assert(
      fc.property(accounts, people, (page, known) => {
        const plan = planPage(page, known);
        const again = planPage(page, after(known, plan));
        expect({ create: again.create, change: again.change }).toEqual({ create: [], change: [] });
        expect(again.conflicts).toEqual(plan.conflicts);
      }),
    );
  });

  test('answers for every account that is there: a person, a conflict, or somebody who was never here', () => {
    fc.assert(
      fc.property(accounts, people, (page, known) => {
        const plan = planPage(page, known);
        const there = new Set(after(known, plan).map(({ directoryId }) => directoryId));
        const inConflict = new Set(plan.conflicts.map(({ directoryId }) => directoryId));
        for (const { directoryId } of page) {
          const last = page.findLast((one) => one.directoryId === directoryId && one.isActive !== undefined);
          const isKnown = there.has(directoryId) || inConflict.has(directoryId);
          if (last?.isActive !== false) expect(isKnown).toBe(true);
        }
      }),
    );
  });

  test('tells who joins and leaves by what changes, and by nothing else', () => {
    fc.assert(
      fc.property(accounts, people, (page, known) => {
        const was = new Map(known.map((person) => [person.id, person.isActive]));
        for (const { id, isActive, turn, isUpdated } of planPage(page, known).change) {
          expect(turn).toBe(isActive === was.get(id) ? null : isActive ? 'joins' : 'leaves');
          expect(isUpdated || turn !== null).toBe(true);
        }
      }),
    );
  });

  test('takes the later of two mentions', () => {
    const one = { directoryId: 'a', name: 'One', email: 'a@x', title: undefined, isActive: true };
    const later = { ...one, name: undefined, email: undefined, title: 'Lead', isActive: undefined };
    expect(planPage([one, later], []).create).toEqual([
      { directoryId: 'a', name: 'One', email: 'a@x', title: 'Lead' },
    ]);
    expect(planPage([one, { ...later, isActive: false }], []).create).toEqual([]);
  });
});

describe('the findings', () => {
  const now = new Date('2026-03-20T12:00:00Z');
  const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
  const settings = { hasClientSecret: true, savedAt: ago(30), lastSyncedAt: ago(1) };
  const failed = (days: number): DirectoryFacts['lastSync'] => ({
    state: 'FAILED',
    startedAt: ago(days),
    finishedAt: ago(days),
    reason: 'Microsoft refused the client secret.',
  });
  const codes = (facts: DirectoryFacts) =>
    directoryFindings(facts, now).map(({ code, status }) => [code, status]);

  test('are none where all is well', () => {
    expect(
      codes({ settings, lastSync: { ...failed(1), state: 'SUCCEEDED', reason: null } as never }),
    ).toEqual([]);
    expect(codes({ settings: { ...settings, lastSyncedAt: ago(7) }, lastSync: null })).toEqual([]);
  });

  test('say that nothing is set up, and nothing else', () => {
    expect(codes({ settings: null, lastSync: failed(1) })).toEqual([['DIRECTORY_NOT_SET_UP', 'WARNING']]);
    const without = directoryFindings(
      { settings: { ...settings, hasClientSecret: false }, lastSync: null },
      now,
    );
    expect(without).toMatchObject([{ code: 'DIRECTORY_NOT_SET_UP', since: null }]);
    expect(without[0]?.message).toContain('no client secret');
  });

  test('say that nothing was ever synced', () => {
    expect(codes({ settings: { ...settings, lastSyncedAt: null }, lastSync: null })).toEqual([
      ['DIRECTORY_NEVER_SYNCED', 'WARNING'],
    ]);
  });

  test('tell the age of what is stale, in days', () => {
    const stale = directoryFindings(
      { settings: { ...settings, lastSyncedAt: ago(9.5) }, lastSync: null },
      now,
    );
    expect(stale).toEqual([
      {
        code: 'DIRECTORY_STALE',
        status: 'WARNING',
        message:
          'The last sync with Microsoft Entra ID was 9 days ago: employees who are new since cannot be assigned until it is run again.',
        wayOut: 'Sync with syncDirectory, or POST /api/iam/sync.',
        since: ago(9.5),
      },
    ]);
  });

  test('tell a failure with its reason first, until the settings are saved anew', () => {
    const facts = { settings: { ...settings, lastSyncedAt: ago(9) }, lastSync: failed(2) };
    const found = directoryFindings(facts, now);
    expect(found.map(({ code, status }) => [code, status])).toEqual([
      ['DIRECTORY_SYNC_FAILED', 'ERROR'],
      ['DIRECTORY_STALE', 'WARNING'],
    ]);
    expect(found[0]).toMatchObject({
      message: 'The last sync with Microsoft Entra ID failed: Microsoft refused the client secret.',
      since: ago(2),
    });
    const saved = { ...facts, settings: { ...facts.settings, savedAt: ago(1) } };
    expect(codes(saved)).toEqual([['DIRECTORY_STALE', 'WARNING']]);
  });
});

describe('a setting', () => {
  const guid = '1b0f2d2c-5a5b-4f1e-9d51-0123456789AB';

  test.each([guid, 'northwind.onmicrosoft.com', 'a.co'])('%s is an Entra tenant', (text) =>
    expect(entraTenantMistake(text)).toBeNull(),
  );

  test.each([
    '',
    'common',
    'organizations',
    'consumers',
    '../x',
    'a.b/c',
    'a..b',
    '-a.co',
    'a.c',
    `${'a'.repeat(260)}.co`,
  ])('%s is none', (text) =>
    expect(entraTenantMistake(text)).toContain('must be the GUID of an Entra tenant'),
  );

  test('of the application is a GUID', () => {
    expect(clientIdMistake(guid)).toBeNull();
    for (const text of ['', 'app', `${guid}0`]) expect(clientIdMistake(text)).toContain('must be the GUID');
  });

  test('that is secret is shown in no mistake', () => {
    expect(clientSecretMistake('Abc8Q~secret')).toBeNull();
    for (const text of ['short', 'with a space', 'new\nline-secret', 'x'.repeat(513)])
      expect(clientSecretMistake(text)).not.toContain(text);
  });
});
