/** What an input changes in a row: the fields that it has and that differ. A field that is `undefined` was left out. */
export function changesOf<Row extends object>(row: Row, given: Partial<Row>): Partial<Row> {
  const names = Object.keys(given) as (keyof Row)[];
  const changed = names.filter((name) => given[name] !== undefined && given[name] !== row[name]);
  return Object.fromEntries(changed.map((name) => [name, given[name]])) as Partial<Row>;
}
