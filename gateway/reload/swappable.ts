/** What is open and can be closed. */
export interface Closable {
  close(): Promise<void>;
}

/** A value that stays open until it is released. */
export interface Held<Value> {
  readonly value: Value;
  /** A second time it does nothing. */
  readonly release: () => void;
}

/** A value in service, or one that was and is not closed yet. */
interface Place<Value> {
  readonly value: Value;
  holders: number;
  isRetired: boolean;
}

/** What is served, and can be swapped for something else while it is in use. */
export class Swappable<Value extends Closable> {
  private place: Place<Value>;
  private readonly open: Set<Place<Value>>;
  private readonly onFailure: (error: unknown) => void;
  private servedSince = new Date();

  /** `onFailure` is told what goes wrong in closing an old value. */
  constructor(first: Value, onFailure: (error: unknown) => void) {
    this.place = { value: first, holders: 0, isRetired: false };
    this.open = new Set([this.place]);
    this.onFailure = onFailure;
  }

  get current(): Value {
    return this.place.value;
  }

  /** Since when the current one is served, as an ISO 8601 instant. */
  get since(): string {
    return this.servedSince.toISOString();
  }

  /** Those that are not closed: the current one, and old ones that are still held. */
  get openCount(): number {
    return this.open.size;
  }

  /** The current one, kept open until it is released. */
  hold(): Held<Value> {
    const held = this.place;
    let isHeld = true;
    held.holders++;
    const release = () => {
      if (!isHeld) return;
      isHeld = false;
      held.holders--;
      this.closeIfUnused(held);
    };
    return { value: held.value, release };
  }

  /** Holds the current one while the work goes on. */
  async use<Result>(work: (value: Value) => Promise<Result>): Promise<Result> {
    const { value, release } = this.hold();
    try {
      return await work(value);
    } finally {
      release();
    }
  }

  /** From now on `next` is the current one. The old one is closed when nobody holds it any more. */
  swap(next: Value): void {
    const old = this.place;
    this.place = { value: next, holders: 0, isRetired: false };
    this.open.add(this.place);
    this.servedSince = new Date();
    old.isRetired = true;
    this.closeIfUnused(old);
  }

  /** Closes the current one, and those that are still held. */
  async close(): Promise<void> {
    const left = [...this.open];
    this.open.clear();
    await Promise.all(left.map(({ value }) => value.close()));
  }

  private closeIfUnused(old: Place<Value>): void {
    if (!old.isRetired || old.holders > 0 || !this.open.delete(old)) return;
    old.value.close().catch(this.onFailure);
  }
}
