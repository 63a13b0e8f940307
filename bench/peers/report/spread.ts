/** The middle of the numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

/** The median with the least and the most: `1.23 (1.20–1.31)`; one number where there was one round. */
export function spread(numbers: readonly number[], digits: number): string {
  if (numbers.length === 0) return '–';
  const middle = median(numbers).toFixed(digits);
  if (numbers.length === 1) return middle;
  return `${middle} (${Math.min(...numbers).toFixed(digits)}–${Math.max(...numbers).toFixed(digits)})`;
}
