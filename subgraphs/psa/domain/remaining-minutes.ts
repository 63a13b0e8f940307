/** The included time that is left: below 0 when more was used. */
export function remainingMinutes(includedMinutes: number, usedMinutes: number): number {
  return includedMinutes - usedMinutes;
}
