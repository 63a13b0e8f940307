import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import type { AnyEvent } from '../../../../schema/events.ts';
import { change, type AroundWork } from '../../../../subgraphs/common/commands/change.ts';
import { done, payload, refusedFor, type Outcome } from '../../../../subgraphs/common/commands/outcome.ts';
import type { Work } from '../../../../subgraphs/common/commands/work.ts';
import { runAsTenant } from '../../../../subgraphs/common/database/tenant-scope.ts';
import { createNewId } from '../../../../subgraphs/common/new-id.ts';
import { CompanyEntity } from '../../../../subgraphs/crm/entities.ts';
import { crm } from '../../../../subgraphs/crm/index.ts';
import { startTestSubgraph, testSecrets, type TestSubgraph } from '../../../support/subgraph.ts';

const today = '2026-03-04';
const clock = { now: () => new Date(`${today}T12:00:00Z`) };
const northwind = 'ten_01j0000000000000000000000a';
const fabrikam = 'ten_01j0000000000000000000000b';

let tables: TestSubgraph;
beforeAll(async () => (tables = await startTestSubgraph(crm, today)));
afterAll(() => tables.close());

const published: AnyEvent[] = [];

/** Runs a command as a tenant. */
function run<Value>(tenantId: string, command: (work: Work) => Promise<Outcome<Value>>) {
  const viewer = { subject: 'usr_x', tenantId, email: null, name: null, roles: [], scopes: [] };
  const publish: AroundWork['publish'] = (_, events) => Promise.resolve(void published.push(...events));
  const around = {
    viewer,
    clock,
    today,
    newId: createNewId(clock),
    secrets: testSecrets,
    publish,
    announces: [],
  };
  return runAsTenant(tenantId, () => change(tables.dataSource, around, command));
}

async function insertCompany({ rows, newId }: Work, name: string): Promise<string> {
  const id = newId('Company');
  await rows.query('INSERT INTO crm.companies (id, name, status) VALUES ($1, $2, $3)', [id, name, 'ACTIVE']);
  return id;
}

function find(tenantId: string, id: string) {
  return runAsTenant(tenantId, () => tables.dataSource.manager.findOneBy(CompanyEntity, { id }));
}

describe('a change', () => {
  test('that is done is there, for its tenant alone', async () => {
    const outcome = await run(northwind, async (work) => done(await insertCompany(work, 'Alder')));
    if (outcome.kind !== 'done') throw new Error('It was refused.');
    expect(await find(northwind, outcome.value)).toMatchObject({ name: 'Alder' });
    expect(await find(fabrikam, outcome.value)).toBeNull();
  });

  test('that is refused leaves nothing, whatever it had saved by then', async () => {
    let id = '';
    const outcome = await run(northwind, async (work) => {
      id = await insertCompany(work, 'Birch');
      return refusedFor('CONFLICT', 'No.', ['input', 'name']);
    });
    expect(outcome).toEqual({
      kind: 'refused',
      errors: [{ code: 'CONFLICT', message: 'No.', path: ['input', 'name'] }],
    });
    expect(await find(northwind, id)).toBeNull();
  });

  test('leaves alone what it had done apart, for the same tenant', async () => {
    let apart: Outcome<string> | null = null;
    await run(northwind, async (work) => {
      apart = await work.apart(async (other) => done(await insertCompany(other, 'Cedar')));
      return refusedFor('CONFLICT', 'No.');
    });
    const { value } = apart as unknown as { readonly value: string };
    expect(await find(northwind, value)).toMatchObject({ name: 'Cedar' });
    expect(await find(fabrikam, value)).toBeNull();
  });

  test('that fails leaves nothing, and the failure is heard', async () => {
    let id = '';
    const failing = run(northwind, async (work) => {
      id = await insertCompany(work, 'Cedar');
      throw new Error('a bug');
    });
    await expect(failing).rejects.toThrow('a bug');
    expect(await find(northwind, id)).toBeNull();
  });

  test('that another one got in the way of is tried again, on what is there by then', async () => {
    const [first, second] = await Promise.all(['Dogwood', 'Elm'].map((name) => created(name)));
    const bothLocked = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()] as const;
    let tries = 0;
    // Each locks one row and then wants the other's: PostgreSQL ends one of the two, which then runs alone.
    const lockBoth = (mine: string, other: string, turn: 0 | 1) =>
      run(northwind, async ({ rows }) => {
        tries++;
        await lock(rows, mine);
        bothLocked[turn].resolve(undefined);
        await Promise.all(bothLocked.map(({ promise }) => promise));
        await lock(rows, other);
        return done(mine);
      });
    const ends = await Promise.all([
      lockBoth(first ?? '', second ?? '', 0),
      lockBoth(second ?? '', first ?? '', 1),
    ]);
    expect(ends).toEqual([done(first), done(second)]);
    expect(tries).toBe(3);
  });
});

async function created(name: string): Promise<string> {
  const outcome = await run(northwind, async (work) => done(await insertCompany(work, name)));
  return outcome.kind === 'done' ? outcome.value : '';
}

function lock(rows: EntityManager, id: string): Promise<unknown> {
  return rows.query('SELECT id FROM crm.companies WHERE id = $1 FOR UPDATE', [id]);
}

test('ids of one process sort in the order in which they are made', () => {
  const newId = createNewId(clock);
  const ids = Array.from({ length: 1000 }, () => newId('Project'));
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(1000);
});

test('a payload has the thing or why there is none', () => {
  expect(payload('project', done({ id: 'prj_1' }))).toEqual({ project: { id: 'prj_1' }, errors: [] });
  expect(payload('project', refusedFor('NOT_FOUND', 'There is none.'))).toEqual({
    project: null,
    errors: [{ code: 'NOT_FOUND', message: 'There is none.', path: null }],
  });
});
