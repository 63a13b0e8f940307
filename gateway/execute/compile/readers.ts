import type { ReadAnswer } from '../../transport/transport.ts';
import { compileReaders, type ReadersInput } from '../text/compile-readers.ts';
import type { Step } from './step.ts';

/** How the answers to steps are read. Steps that are not there have no quick way. */
export type Readers = ReadonlyMap<Step, ReadAnswer>;

/** The readers of the fetches that the steps were compiled from, one by one. */
export function readersOfSteps(input: ReadersInput, steps: readonly Step[]): Readers {
  const readers = new Map<Step, ReadAnswer>();
  const compiled = compileReaders(input);
  for (const [index, step] of steps.entries()) {
    const read = compiled[index];
    if (read) readers.set(step, read);
  }
  return readers;
}

/** Makes a value when it is asked for a second time: what runs only once would never earn its cost. */
export function fromSecondRun<Value>(make: () => Value): () => Value | null {
  let isFirst = true;
  let made: Value | null = null;
  return () => {
    if (isFirst) {
      isFirst = false;
      return null;
    }
    return (made ??= make());
  };
}
