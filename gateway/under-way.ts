/**
 * What is under way, by key: put in at its start, taken out at its end.
 *
 * A `Map` that is filled and emptied all the time makes a new table every few entries, and each old table leads to the next one
 * and still has what was in it. The oldest of them is old garbage, so the collection of young garbage keeps all that follows:
 * most of what was ever under way. Here the map has only places, and what is at a place is gone when it is taken out.
 */
export class UnderWay<Value extends object> {
  private readonly placeOf = new Map<string, number>();
  private readonly values: (Value | undefined)[] = [];
  private readonly free: number[] = [];

  get size(): number {
    return this.placeOf.size;
  }

  get(key: string): Value | undefined {
    const place = this.placeOf.get(key);
    return place === undefined ? undefined : this.values[place];
  }

  set(key: string, value: Value): void {
    const place = this.placeOf.get(key) ?? this.free.pop() ?? this.values.length;
    this.placeOf.set(key, place);
    this.values[place] = value;
  }

  delete(key: string): void {
    const place = this.placeOf.get(key);
    if (place === undefined) return;
    this.placeOf.delete(key);
    this.values[place] = undefined;
    this.free.push(place);
  }

  clear(): void {
    this.placeOf.clear();
    this.values.length = 0;
    this.free.length = 0;
  }
}
