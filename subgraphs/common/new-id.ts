import { monotonicFactory, type PRNG } from 'ulid';
import type { Clock } from './clock.ts';
import { idPrefixes, type IdType } from './ids.ts';

/** Makes an id that nothing has yet. Ids that one process makes sort in the order in which they are made. */
export type NewId = (type: IdType) => string;

/** `random` gives numbers from 0 to 1, 1 excluded; left out, they come from the machine's secure source. */
export function createNewId(clock: Clock, random?: PRNG): NewId {
  const next = random ? monotonicFactory(random) : monotonicFactory();
  return (type) => `${idPrefixes[type]}_${next(clock.now().getTime()).toLowerCase()}`;
}
