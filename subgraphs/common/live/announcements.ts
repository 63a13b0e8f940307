import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import type { Logger } from 'pino';
import { parseJson } from '../parse-json.ts';
import { announcement, CHANNEL, type Announcement, type Topic } from './announce.ts';
import { createMailbox, type Mailbox } from './mailbox.ts';

/** What is announced, for those who watch in this process. */
export interface Announcements {
  /**
   * An item at once, when changes are heard of from then on, and one whenever something has changed since the last item: many
   * changes make one. Ends when the signal does. Rejects where PostgreSQL cannot be reached at the start.
   */
  watch(tenantId: string, topic: Topic, signal: AbortSignal): AsyncGenerator<undefined, void>;
  close(): Promise<void>;
}

/** How long to wait before the next try to reach PostgreSQL, in milliseconds. */
const TRY_AGAIN_MS = 1000;

/** How long lies between two items at least, in milliseconds. */
const LEAST_BETWEEN_MS = 500;

/** How much of what is no announcement is shown in the log. */
const LOGGED_CHARACTERS = 200;

/**
 * One connection for all who watch in this process, opened when the first one comes. Where it is lost it is opened again, and
 * then everybody looks: what was announced in between is not told again.
 */
export function createAnnouncements(url: string, log: Logger): Announcements {
  return new Listener(url, log);
}

class Listener implements Announcements {
  private readonly url: string;
  private readonly log: Logger;
  private readonly watchers = new Map<string, Set<Mailbox>>();
  private listening: Promise<pg.Client> | null = null;
  private isClosed = false;

  constructor(url: string, log: Logger) {
    this.url = url;
    this.log = log;
  }

  async *watch(tenantId: string, topic: Topic, signal: AbortSignal): AsyncGenerator<undefined, void> {
    const mailbox = createMailbox();
    const stop = this.enter(keyOf({ tenantId, topic }), mailbox);
    const wake = () => mailbox.wake();
    signal.addEventListener('abort', wake);
    try {
      await (this.listening ??= this.listen());
      while (!signal.aborted && !this.isClosed) {
        yield undefined;
        await pause(signal);
        await mailbox.untilWoken();
      }
    } finally {
      signal.removeEventListener('abort', wake);
      stop();
    }
  }

  async close(): Promise<void> {
    this.isClosed = true;
    this.wakeAll();
    const client = await this.listening?.catch(() => null);
    await client?.end();
  }

  private enter(key: string, mailbox: Mailbox): () => void {
    const same = this.watchers.get(key) ?? new Set<Mailbox>();
    this.watchers.set(key, same.add(mailbox));
    return () => {
      same.delete(mailbox);
      if (same.size === 0 && this.watchers.get(key) === same) this.watchers.delete(key);
    };
  }

  private async listen(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.url, application_name: 'one-graph live' });
    // Heard here, it does not end the process; the end that follows is acted on.
    client.on('error', (error) => this.log.warn({ err: error }, 'the connection for announcements is lost'));
    client.on('notification', ({ payload }) => this.hear(payload));
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
    } catch (error) {
      this.listening = null;
      await client.end().catch(() => undefined);
      throw error;
    }
    // Only now: one that never listened is told to whoever asked for it, and its end must not undo another's beginning.
    client.on('end', () => {
      this.listening = null;
      this.listenLater();
    });
    return client;
  }

  /** Whoever watches has missed what was announced meanwhile, so all look when the connection is back. */
  private listenLater(): void {
    void setTimeout(TRY_AGAIN_MS, undefined, { ref: false }).then(() => this.listenAgain());
  }

  private listenAgain(): void {
    if (this.isClosed || this.watchers.size === 0) return;
    this.listening ??= this.listen();
    this.listening.then(
      () => this.wakeAll(),
      () => this.listenLater(),
    );
  }

  /** Whoever may connect to the database may send anything here, and what throws here would end the process. */
  private hear(payload: string | undefined): void {
    const heard = announcement.safeParse(parseJson(payload ?? ''));
    if (heard.success) {
      for (const mailbox of this.watchers.get(keyOf(heard.data)) ?? []) mailbox.wake();
    } else {
      const beginning = payload?.slice(0, LOGGED_CHARACTERS);
      this.log.warn({ payload: beginning }, 'what was heard is no announcement, and is ignored');
    }
  }

  private wakeAll(): void {
    for (const mailboxes of this.watchers.values()) for (const mailbox of mailboxes) mailbox.wake();
  }
}

/** Between two items there is time for somebody else: a stream of changes is no stream of items. */
async function pause(signal: AbortSignal): Promise<void> {
  await setTimeout(LEAST_BETWEEN_MS, undefined, { signal, ref: false }).catch(() => undefined);
}

function keyOf({ tenantId, topic }: Announcement): string {
  return `${tenantId} ${topic}`;
}
