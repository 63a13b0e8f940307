import { unavailable, type DirectoryFailure, type DirectoryPage } from './graph.ts';
import { endFailed, stayAlive, whileHeld } from './hold.ts';
import { firstPage } from './read-page.ts';
import { savePage, startAnew } from './save-page.ts';
import { createSession, type Read } from './session.ts';
import type { ClaimedSync, Held, SyncAround } from './sync.ts';

/** How a sync ended, as far as this process knows. */
export type SyncEnd = { readonly kind: 'succeeded' } | { readonly kind: 'lost' } | DirectoryFailure;

/**
 * Reads page after page, each saved before the next is asked for, until all is read. It may be killed at any point: the next page is
 * noted with the last. What goes wrong is written down, and tried again by the next sync only.
 */
export async function runSync(around: SyncAround, sync: ClaimedSync): Promise<SyncEnd> {
  const end = await readToTheEnd(around, sync).catch(async (error: unknown) => {
    await endFailed(around.change, sync, 'Something went wrong on our side: the log has more.').catch(ignore);
    throw error;
  });
  if (end.kind !== 'failed') return end;
  const told = await endFailed(around.change, sync, end.reason);
  return told.kind === 'lost' ? told : end;
}

/** Whoever takes it over when its claim runs out has another look. */
const ignore = (): void => undefined;

/** What is to be done next. */
type Next = { readonly kind: 'read'; readonly link: string } | { readonly kind: 'anew' } | SyncEnd;

async function readToTheEnd(around: SyncAround, sync: ClaimedSync): Promise<SyncEnd> {
  const read = createSession(sync.access, around.limits.call);
  const asked = new Set<string>();
  let isAnew = false;
  let next: Next = { kind: 'read', link: sync.link };
  while (next.kind === 'read' || next.kind === 'anew') {
    if (next.kind === 'anew') {
      if (isAnew) return unavailable('Microsoft Graph wants to be read from the start again and again.');
      isAnew = true;
      asked.clear();
      next = { kind: 'read', link: firstPage(sync.access) };
    }
    if (asked.has(next.link))
      return unavailable('Microsoft Graph leads in a circle: a page was there before.');
    asked.add(next.link);
    next = await readNext(around, sync, read, next.link);
  }
  return next;
}

async function readNext(around: SyncAround, sync: ClaimedSync, read: Read, link: string): Promise<Next> {
  const answer = await readPatiently(around, sync, read, link);
  if (answer.kind === 'page') return keep(around, sync, answer);
  if (answer.kind !== 'resync') return answer;
  const held = await whileHeld(around.change, sync, startAnew);
  return held.kind === 'lost' ? held : { kind: 'anew' };
}

async function keep(around: SyncAround, sync: ClaimedSync, page: DirectoryPage): Promise<Next> {
  const { change, limits } = around;
  const saved: Held<DirectoryFailure | null> = await whileHeld(change, sync, (work, row) =>
    row.pageCount >= limits.mostPages
      ? Promise.resolve(unavailable(`The directory has more than ${limits.mostPages} pages.`))
      : savePage(work, row, page, limits),
  );
  if (saved.kind === 'lost') return saved;
  if (saved.value !== null) return saved.value;
  return page.then.kind === 'delta' ? { kind: 'succeeded' } : { kind: 'read', link: page.then.link };
}

type Answer = Awaited<ReturnType<Read>>;

/** A page, however often Microsoft says that it is busy: within the time and the tries that there are. */
async function readPatiently(
  around: SyncAround,
  sync: ClaimedSync,
  read: Read,
  link: string,
): Promise<Exclude<Answer, { kind: 'busy' }> | { readonly kind: 'lost' }> {
  for (let tries = 1; ; tries++) {
    const left = sync.endsAt.getTime() - around.clock.now().getTime();
    if (left <= 0) return tooLong(around);
    const answer = await read(link);
    if (answer.kind !== 'busy') return answer;
    const waitMs = answer.waitMs ?? FIRST_WAIT_MS * 2 ** (tries - 1);
    if (tries >= around.limits.mostTries) return unavailable(`${answer.reason}, ${tries} times in a row.`);
    if (waitMs >= left)
      return unavailable(
        `${answer.reason}, and wants to be asked again in ${seconds(waitMs)} s: the sync has ${seconds(left)} s left.`,
      );
    const held = await stayAlive(around.change, sync, waitMs + around.limits.claimMs);
    if (held.kind === 'lost') return held;
    await around.wait(waitMs);
  }
}

const FIRST_WAIT_MS = 2_000;

function tooLong({ limits }: SyncAround): DirectoryFailure {
  return unavailable(`It was not over within ${limits.mostRunMs / 60_000} minutes.`);
}

function seconds(ms: number): number {
  return Math.ceil(ms / 1000);
}
