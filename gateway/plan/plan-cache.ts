import { LRUCache } from 'lru-cache';

/** Holds what is dear to make, at most `size` of it, dropping what was not used for longest. */
export interface PlanCache<Value extends object> {
  /** Misses of one key at the same time make the value once; a failure is told to all who wait and then forgotten. */
  get(key: string, make: () => Promise<Value>): Value | Promise<Value>;
  readonly size: number;
}

/** A cache of compiled operations. A hit is answered at once, without a promise. */
export function createPlanCache<Value extends object>(size: number): PlanCache<Value> {
  const held = new LRUCache<string, Value>({ max: Math.max(1, size) });
  const underWay = new Map<string, Promise<Value>>();
  return {
    get(key, make) {
      return held.get(key) ?? underWay.get(key) ?? start(key, make);
    },
    get size() {
      return held.size;
    },
  };

  function start(key: string, make: () => Promise<Value>): Promise<Value> {
    const making = make()
      .then((value) => {
        held.set(key, value);
        return value;
      })
      .finally(() => underWay.delete(key));
    underWay.set(key, making);
    return making;
  }
}
