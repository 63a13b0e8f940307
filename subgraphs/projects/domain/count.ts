/** A number of things as people say it: `1 task`, `3 tasks`. */
export function countOf(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}
