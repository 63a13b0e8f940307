/** The entry with this number, beginning again after the last. */
export function pick<T>(list: readonly T[], index: number): T {
  const entry = list[index % list.length];
  if (entry === undefined) throw new RangeError('Nothing to pick from.');
  return entry;
}
