import type { DataSource, EntityManager } from 'typeorm';
import type { AnyEvent } from '../../../schema/events.ts';
import type { TenantViewer } from '../access/verify-viewer.ts';
import { announce, type Topic } from '../live/announce.ts';
import type { Outcome } from './outcome.ts';
import type { Command, Work } from './work.ts';

export type { Command };

/** All that a command needs besides its transaction. */
export type AroundWork = Omit<Work, 'rows' | 'publish' | 'apart'> & {
  /** Puts events on the bus, in the transaction that `rows` belongs to. */
  readonly publish: (
    rows: EntityManager,
    events: readonly AnyEvent[],
    causedBy: TenantViewer,
  ) => Promise<void>;
  /** What a change of this subgraph is a change of: those who watch it are told. */
  readonly announces: readonly Topic[];
};

/** How often a transaction is tried that another one got in the way of. */
const MOST_TRIES = 4;

/** PostgreSQL's codes for two transactions that cannot both go through: neither is wrong, and one may try again. */
const IN_THE_WAY = new Set(['40001', '40P01']);

/** Runs a command in a transaction of the current tenant. A refusal takes back what the command had saved by then. */
export async function change<Value>(
  dataSource: DataSource,
  around: AroundWork,
  command: Command<Value>,
): Promise<Outcome<Value>> {
  for (let tries = 1; ; tries++) {
    try {
      return await once(dataSource, around, command);
    } catch (error) {
      if (error instanceof TakenBack) return error.outcome as Outcome<Value>;
      if (!isInTheWay(error) || tries === MOST_TRIES) throw error;
    }
  }
}

async function once<Value>(
  dataSource: DataSource,
  around: AroundWork,
  command: Command<Value>,
): Promise<Outcome<Value>> {
  return dataSource.transaction(async (rows) => {
    const outcome = await command({
      ...around,
      rows,
      publish: (...events) => around.publish(rows, events, around.viewer),
      apart: (other) => change(dataSource, around, other),
    });
    if (outcome.kind === 'refused') throw new TakenBack(outcome);
    for (const topic of around.announces) await announce(rows, topic);
    return outcome;
  });
}

/** TypeORM takes a transaction back where its work throws, and only there. */
class TakenBack extends Error {
  readonly outcome: Outcome<unknown>;

  constructor(outcome: Outcome<unknown>) {
    super('The change is refused.');
    this.outcome = outcome;
  }
}

function isInTheWay(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && IN_THE_WAY.has(String(error.code));
}
