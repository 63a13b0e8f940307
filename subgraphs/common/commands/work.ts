import type { EntityManager } from 'typeorm';
import type { AnyEvent } from '../../../schema/events.ts';
import type { TenantViewer } from '../access/verify-viewer.ts';
import type { Clock } from '../clock.ts';
import type { NewId } from '../new-id.ts';
import type { SecretBox } from '../secrets/secret-box.ts';
import type { Outcome } from './outcome.ts';

/** One action: decides, saves and publishes. It may run more than once, each time on what is there by then. */
export type Command<Value> = (work: Work) => Promise<Outcome<Value>>;

/** Runs a command in a transaction of its own. */
export type Change = <Value>(command: Command<Value>) => Promise<Outcome<Value>>;

/** What a command works with: one transaction, as one tenant. All that it does there happens, or nothing of it. */
export interface Work {
  /** The rows of the subgraph, in the transaction. */
  readonly rows: EntityManager;
  /** For whom. A subscriber works for whoever caused the event. */
  readonly viewer: TenantViewer;
  readonly clock: Clock;
  /** The day in UTC, `YYYY-MM-DD`. */
  readonly today: string;
  readonly newId: NewId;
  /** Seals what others entrust to us, such as integration keys, and makes secrets of our own, such as tokens. */
  readonly secrets: SecretBox;
  /** Tells other subgraphs, once the transaction is through. Nobody hears of one that is not. Many events at once cost as much as one. */
  readonly publish: (...events: readonly AnyEvent[]) => Promise<void>;
  /** As the same viewer, but in transactions apart: for what goes on when this one is over. To wait for it here may be for ever. */
  readonly apart: Change;
}
