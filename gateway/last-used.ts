interface Entry<Value> {
  readonly key: string;
  readonly value: Value;
}

/**
 * A few values by key: so many at most, and those that were used last. There may be one of these for every document, so it is
 * nothing but a list: an `LRUCache` makes a dozen tables before it holds anything.
 */
export class LastUsed<Value extends object | string> {
  private readonly most: number;
  private readonly entries: Entry<Value>[] = [];

  constructor(most: number) {
    this.most = most;
  }

  get(key: string): Value | undefined {
    const place = this.entries.findIndex((entry) => entry.key === key);
    const found = this.entries[place];
    if (found && place > 0) {
      this.entries.splice(place, 1);
      this.entries.unshift(found);
    }
    return found?.value;
  }

  /** A value under a key that there is not. */
  add(key: string, value: Value): void {
    if (this.entries.length === this.most) this.entries.pop();
    this.entries.unshift({ key, value });
  }

  /** What was used last comes first. */
  values(): Value[] {
    return this.entries.map(({ value }) => value);
  }
}
