import type { Step } from '../compile/step.ts';

/** Those of a step's properties that decide when it is started. */
export type Scheduled = Pick<Step, 'waitsFor' | 'unlocks' | 'part'>;

interface End {
  left: number;
  readonly promise: Promise<void>;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Starts each step as soon as all that it waits for is done. Tells of each part of the answer when its steps are done, also
 * where it has none.
 */
export function startSteps<Kind extends Scheduled>(
  steps: readonly Kind[],
  perform: (step: Kind) => Promise<void>,
): (part: number) => Promise<void> {
  const waiting = steps.map(({ waitsFor }) => waitsFor);
  const ends = endsOf(steps);
  const start = (index: number): void => {
    const step = steps[index];
    if (step) perform(step).then(() => finish(step), fail);
  };
  const finish = ({ part, unlocks }: Kind): void => {
    const end = ends.get(part);
    if (end && --end.left === 0) end.resolve();
    for (const index of unlocks) {
      const still = (waiting[index] ?? 0) - 1;
      waiting[index] = still;
      if (still === 0) start(index);
    }
  };
  // What waits for the step that failed would wait for ever.
  const fail = (error: unknown): void => {
    for (const end of ends.values()) end.reject(error);
  };
  for (const [index, { waitsFor }] of steps.entries()) if (waitsFor === 0) start(index);
  return (part) => ends.get(part)?.promise ?? Promise.resolve();
}

function endsOf(steps: readonly Scheduled[]): ReadonlyMap<number, End> {
  const ends = new Map<number, End>();
  for (const { part } of steps) {
    const end = ends.get(part) ?? openEnd();
    end.left++;
    ends.set(part, end);
  }
  return ends;
}

function openEnd(): End {
  const { promise, resolve, reject } = Promise.withResolvers<undefined>();
  // A part that fails before anybody waits for it is told when somebody does.
  promise.catch(() => {});
  return { left: 0, promise, resolve: () => resolve(undefined), reject };
}
