/** What was done, and how long it took in milliseconds. */
export interface Step {
  readonly name: string;
  readonly milliseconds: number;
}

/** Does things one after another and keeps how long each took. */
export class Steps {
  readonly done: Step[] = [];
  private readonly onDone: (step: Step) => void;

  constructor(onDone: (step: Step) => void) {
    this.onDone = onDone;
  }

  /** Does one thing. It counts when it succeeds. */
  async run<T>(name: string, work: () => Promise<T>): Promise<T> {
    const start = performance.now();
    const result = await work();
    const step = { name, milliseconds: performance.now() - start };
    this.done.push(step);
    this.onDone(step);
    return result;
  }
}
