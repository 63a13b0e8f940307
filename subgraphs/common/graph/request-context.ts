import type { DataSource } from 'typeorm';
import { requirePermission, type Permission } from '../access/permissions.ts';
import type { TenantViewer } from '../access/verify-viewer.ts';
import { dayOf, type Clock } from '../clock.ts';
import { change, type AroundWork, type Command } from '../commands/change.ts';
import type { Outcome } from '../commands/outcome.ts';
import type { Read } from '../database/read.ts';
import type { Topic } from '../live/announce.ts';
import type { Announcements } from '../live/announcements.ts';
import type { NewId } from '../new-id.ts';
import type { SecretBox } from '../secrets/secret-box.ts';

/** What the resolvers of one request share. Made anew for each request: what is loaded for one viewer stays there. */
export interface RequestContext<Loaders> {
  readonly viewer: TenantViewer;
  /** After a change they are new ones: what was loaded before it may be of the past. */
  readonly loaders: Loaders;
  readonly dataSource: DataSource;
  readonly clock: Clock;
  /** The day of the request in UTC, `YYYY-MM-DD`: one request sees one day, also across midnight. */
  readonly today: string;
  /** Opens what others have entrusted to us, to see whether it can still be opened. */
  readonly secrets: SecretBox;
  /** Runs a command in a transaction of its own. Throws `FORBIDDEN` where the viewer lacks the permission. */
  change<Value>(permission: Permission, command: Command<Value>): Promise<Outcome<Value>>;
  /** For a subscription: an item at once and after each change, each with new loaders and its own day. */
  watch(topic: Topic): AsyncGenerator<undefined, void>;
}

/** What all contexts of a subgraph share. */
export interface ContextResources {
  readonly dataSource: DataSource;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly secrets: SecretBox;
  /** Puts an event on the bus, in the transaction of the change that it tells of. */
  readonly publish: AroundWork['publish'];
  readonly announcements: Announcements;
}

/** What loaders are made from. */
export interface LoaderSource {
  readonly read: Read;
  readonly today: string;
}

/** What a context is made of. */
export interface ContextSource<Loaders> {
  readonly resources: ContextResources;
  readonly viewer: TenantViewer;
  readonly read: Read;
  readonly createLoaders: (source: LoaderSource) => Loaders;
  readonly announces: readonly Topic[];
  /** Ends what the request watches. */
  readonly signal: AbortSignal | null;
}

export function createContext<Loaders>(source: ContextSource<Loaders>): RequestContext<Loaders> {
  return new Context(source);
}

class Context<Loaders> implements RequestContext<Loaders> {
  readonly viewer: TenantViewer;
  readonly dataSource: DataSource;
  readonly clock: Clock;
  readonly secrets: SecretBox;
  today: string;
  loaders: Loaders;
  private readonly source: ContextSource<Loaders>;

  constructor(source: ContextSource<Loaders>) {
    const { viewer, resources } = source;
    this.source = source;
    this.viewer = viewer;
    this.dataSource = resources.dataSource;
    this.clock = resources.clock;
    this.secrets = resources.secrets;
    this.today = dayOf(this.clock.now());
    this.loaders = this.newLoaders();
  }

  async change<Value>(permission: Permission, command: Command<Value>): Promise<Outcome<Value>> {
    requirePermission(this.viewer, permission);
    const { viewer, clock, today } = this;
    const { announces, resources } = this.source;
    const { newId, secrets, publish } = resources;
    const around = { viewer, clock, today, newId, secrets, publish, announces };
    const outcome = await change(this.dataSource, around, command);
    this.loaders = this.newLoaders();
    return outcome;
  }

  async *watch(topic: Topic): AsyncGenerator<undefined, void> {
    const { resources, viewer, signal } = this.source;
    if (!signal) throw new Error('Only a subscription can watch.');
    for await (const changed of resources.announcements.watch(viewer.tenantId, topic, signal)) {
      this.today = dayOf(this.clock.now());
      this.loaders = this.newLoaders();
      yield changed;
    }
  }

  private newLoaders(): Loaders {
    const { createLoaders, read } = this.source;
    return createLoaders({ read, today: this.today });
  }
}
