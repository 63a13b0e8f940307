import { randomUUID } from 'node:crypto';
import { done, refusedFor, type Outcome } from '../../common/commands/outcome.ts';
import { takeTurn } from '../../common/commands/take-turns.ts';
import type { Work } from '../../common/commands/work.ts';
import { DirectorySyncEntity, type DirectorySyncRow } from '../directory-entities.ts';
import { readDirectorySetup, type DirectorySetup } from './access.ts';
import { failedAs } from './hold.ts';
import { firstPage } from './read-page.ts';
import type { ClaimedSync, SyncLimits } from './sync.ts';

/** The turn of whoever begins a sync, or changes what one reads. */
export const DIRECTORY_TURN = 'directory';

/**
 * Begins a sync, in a transaction, or takes over the one that a dead process has left, where it stands. Refused while one goes on.
 */
export async function claimSync(work: Work, limits: SyncLimits): Promise<Outcome<ClaimedSync>> {
  await takeTurn(DIRECTORY_TURN, work);
  const setup = await readDirectorySetup(work.rows, work.secrets, work.viewer.tenantId);
  if (setup.kind === 'not-ready') return refusedFor('WRONG_STATE', setup.reason);
  const running = await findRunning(work);
  if (running === null) return done(await begin(work, limits, setup));
  if (isAlive(running, work)) {
    const since = running.startedAt.toISOString();
    return refusedFor('CONFLICT', `A sync goes on since ${since} (${running.id}): wait until it is over.`);
  }
  return done(await takeOver(work, limits, setup, running));
}

/** Takes over the sync that a dead process has left; null where there is none. One that nobody can carry on is over. */
export async function claimLeftSync(work: Work, limits: SyncLimits): Promise<Outcome<ClaimedSync | null>> {
  await takeTurn(DIRECTORY_TURN, work);
  const left = await findRunning(work);
  if (left === null || isAlive(left, work)) return done(null);
  const setup = await readDirectorySetup(work.rows, work.secrets, work.viewer.tenantId);
  if (setup.kind === 'ready') return done(await takeOver(work, limits, setup, left));
  await work.rows.update(DirectorySyncEntity, { id: left.id }, failedAs(setup.reason, work.clock.now()));
  return done(null);
}

function findRunning({ rows }: Work): Promise<DirectorySyncRow | null> {
  return rows.findOne(DirectorySyncEntity, {
    where: { state: 'RUNNING' },
    lock: { mode: 'pessimistic_write' },
  });
}

function isAlive({ claimedUntil }: DirectorySyncRow, { clock }: Work): boolean {
  return claimedUntil !== null && claimedUntil > clock.now();
}

type Ready = Extract<DirectorySetup, { kind: 'ready' }>;

async function begin(work: Work, limits: SyncLimits, setup: Ready): Promise<ClaimedSync> {
  const { deltaLink } = setup.settings;
  const isFull = deltaLink === null || (await hadConflicts(work));
  const sync: DirectorySyncRow = {
    id: work.newId('DirectorySync'),
    state: 'RUNNING',
    isFull,
    startedAt: work.clock.now(),
    startedById: work.viewer.subject,
    finishedAt: null,
    reason: null,
    createdCount: 0,
    updatedCount: 0,
    deactivatedCount: 0,
    reactivatedCount: 0,
    conflictCount: 0,
    conflicts: [],
    pageCount: 0,
    nextLink: isFull ? null : deltaLink,
    ...newClaim(work, limits),
  };
  await work.rows.insert(DirectorySyncEntity, sync);
  return asClaimed(sync, limits, setup);
}

async function takeOver(
  work: Work,
  limits: SyncLimits,
  setup: Ready,
  left: DirectorySyncRow,
): Promise<ClaimedSync> {
  const claimed = newClaim(work, limits);
  await work.rows.update(DirectorySyncEntity, { id: left.id }, claimed);
  return asClaimed({ ...left, ...claimed }, limits, setup);
}

/** Microsoft tells of an account once. One that could not become a person is told of again where all is read again. */
async function hadConflicts({ rows }: Work): Promise<boolean> {
  const [last] = await rows.find(DirectorySyncEntity, {
    where: { state: 'SUCCEEDED' },
    order: { id: 'DESC' },
    take: 1,
  });
  return last !== undefined && last.conflictCount > 0;
}

function newClaim({ clock }: Work, { claimMs }: SyncLimits) {
  return { claim: randomUUID(), claimedUntil: new Date(clock.now().getTime() + claimMs) };
}

function asClaimed(
  { id, claim, startedAt, nextLink }: DirectorySyncRow,
  { mostRunMs }: SyncLimits,
  { access }: Ready,
): ClaimedSync {
  return {
    id,
    claim: claim ?? '',
    access,
    endsAt: new Date(startedAt.getTime() + mostRunMs),
    link: nextLink ?? firstPage(access),
  };
}
