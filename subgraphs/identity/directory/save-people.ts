import type { EntityManager } from 'typeorm';
import type { Work } from '../../common/commands/work.ts';
import type { DirectoryConflict, DirectorySyncRow } from '../directory-entities.ts';
import type { DirectoryAccount } from '../domain/directory/account.ts';
import {
  planPage,
  type ChangedPerson,
  type KnownPerson,
  type NewPerson,
} from '../domain/directory/plan-page.ts';
import { markSeen } from './seen.ts';
import { personJoined, personLeft } from './staff-events.ts';

/** What became of a page of accounts. */
export interface SavedPeople {
  readonly created: number;
  readonly updated: number;
  readonly deactivated: number;
  readonly reactivated: number;
  readonly conflicts: readonly DirectoryConflict[];
}

/** Makes people what their accounts say, and tells others who is new on the staff, back, or gone. */
export async function savePeople(
  work: Work,
  sync: DirectorySyncRow,
  accounts: readonly DirectoryAccount[],
): Promise<SavedPeople> {
  const { create, change, conflicts } = planPage(accounts, await findPeople(work.rows, accounts));
  const taken = await createPeople(work, create);
  await changePeople(work, change);
  if (sync.isFull) await markSeen(work, sync, accounts);
  const turns = (turn: ChangedPerson['turn']): number => change.filter((one) => one.turn === turn).length;
  return {
    created: create.length - taken.length,
    updated: change.filter(({ isUpdated }) => isUpdated).length,
    deactivated: turns('leaves'),
    reactivated: turns('joins'),
    conflicts: [...conflicts, ...taken],
  };
}

/** All whom the accounts may be about, held until the transaction ends. */
function findPeople(rows: EntityManager, accounts: readonly DirectoryAccount[]): Promise<KnownPerson[]> {
  const ids = accounts.map(({ directoryId }) => directoryId);
  const emails = accounts.flatMap(({ email }) => email ?? []);
  return rows.query(
    `SELECT id, name, email, title, is_active AS "isActive", directory_id AS "directoryId" FROM identity.people
     WHERE directory_id = ANY($1) OR lower(email) = ANY($2) ORDER BY id FOR UPDATE`,
    [ids, emails],
  );
}

/**
 * Adds people, and tells which could not be added: an e-mail address is unique in the graph, and who has it in another tenant is
 * seen by PostgreSQL alone.
 */
async function createPeople(work: Work, people: readonly NewPerson[]): Promise<DirectoryConflict[]> {
  const fresh = people.map((person) => ({ ...person, id: work.newId('Person') }));
  const added = await work.rows.query<{ id: string }[]>(
    `INSERT INTO identity.people (id, name, email, title, directory_id, announced_at)
     SELECT r.id, r.name, r.email, r.title, r."directoryId", $2
     FROM jsonb_to_recordset($1::jsonb) AS r(id text, name text, email text, title text, "directoryId" text)
     ON CONFLICT DO NOTHING RETURNING id`,
    [JSON.stringify(fresh), work.clock.now()],
  );
  const ids = new Set(added.map(({ id }) => id));
  await work.publish(...fresh.flatMap(({ id }) => (ids.has(id) ? [personJoined(id)] : [])));
  return fresh
    .filter(({ id }) => !ids.has(id))
    .map(({ directoryId, name, email }) => ({ code: 'EMAIL_TAKEN', directoryId, name, email }));
}

const toldOf = { joins: personJoined, leaves: personLeft };

async function changePeople(work: Work, people: readonly ChangedPerson[]): Promise<void> {
  await work.rows.query(
    `UPDATE identity.people p
     SET name = r.name, title = r.title, is_active = r."isActive", directory_id = r."directoryId",
       announced_at = CASE WHEN r.turn IS NULL THEN p.announced_at ELSE $2 END
     FROM jsonb_to_recordset($1::jsonb)
       AS r(id text, name text, title text, "isActive" boolean, "directoryId" text, turn text)
     WHERE p.id = r.id`,
    [JSON.stringify(people), work.clock.now()],
  );
  await work.publish(...people.flatMap(({ id, turn }) => (turn === null ? [] : [toldOf[turn](id)])));
}
