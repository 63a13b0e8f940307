import { GraphQLError } from 'graphql';
import { errorCodes } from '../../schema/error-codes.ts';
import { createTextCache } from '../text-cache.ts';
import { UnderWay } from '../under-way.ts';
import { createRecentFailures, type Clock } from './planner/recent-failures.ts';

/** Holds what is dear to make, at most `size` of it and no more than memory allows (`text-cache.ts`). */
export interface PlanCache<Value extends object> {
  /**
   * Misses of one key at the same time make the value once. A failure is told to all who wait, and to all who ask within the
   * next half minute: an operation that does harm shall not do it at each request.
   */
  get(key: string, make: () => Promise<Value>): Value | Promise<Value>;
  readonly size: number;
}

export interface PlanCacheOptions {
  readonly size: number;
  /** How many values may be in the making. More are refused, as each waits for all before it. */
  readonly mostUnderWay?: number;
  readonly now?: Clock;
}

const MOST_UNDER_WAY = 200;
/**
 * How long all keys may be together. A key has the text of its operation, and what is made of that is some forty times as
 * large: so this bounds the memory, where the number alone would not.
 */
const MOST_CHARACTERS = 400_000;

/** A cache of compiled operations. A hit is answered at once, without a promise. */
export function createPlanCache<Value extends object>(options: PlanCacheOptions): PlanCache<Value> {
  const { size, mostUnderWay = MOST_UNDER_WAY, now = () => performance.now() } = options;
  const held = createTextCache<Value>({ most: size, mostCharacters: MOST_CHARACTERS });
  const underWay = new UnderWay<Promise<Value>>();
  const failures = createRecentFailures(now);

  const keep = async (key: string, make: () => Promise<Value>): Promise<Value> => {
    try {
      const value = await make();
      held.set(key, value);
      return value;
    } catch (error) {
      failures.note(key, error);
      throw error;
    } finally {
      underWay.delete(key);
    }
  };
  const start = async (key: string, make: () => Promise<Value>): Promise<Value> => {
    failures.check(key);
    if (underWay.size >= mostUnderWay) throw tooMany(mostUnderWay);
    const making = keep(key, make);
    underWay.set(key, making);
    return making;
  };
  return {
    get: (key, make) => held.get(key) ?? underWay.get(key) ?? start(key, make),
    get size() {
      return held.size;
    },
  };
}

function tooMany(most: number): GraphQLError {
  const message = `${most} new operations wait to be planned, and no more are taken. Try again soon.`;
  return new GraphQLError(message, { extensions: { code: errorCodes.PLANNER_BUSY } });
}
