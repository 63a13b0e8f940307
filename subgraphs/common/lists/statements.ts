import { propertiesOf, selected, tableOf } from '../database/select-rows.ts';
import type { Statement } from '../database/statement.ts';
import type { PageArgs } from './page-args.ts';
import type { Condition, List } from './list.ts';

// TypeORM cannot say "the first rows of each parent" (a lateral join), which is what keeps a list under a list at one
// statement however many parents there are. So these statements are written here, from TypeORM's own mappings.

/** Part of a list: how much of it, and which rows. */
export interface ListQuery {
  readonly page: PageArgs;
  readonly where: readonly Condition[];
}

/** The statement for a page of a list that has no parent. Reads one row more than the page has, to know whether more follow. */
export function rootPageStatement<Row extends object>(list: List<Row>, query: ListQuery): Statement {
  const values: unknown[] = [];
  return { sql: pageSelect(list, query, [], values), values };
}

/** The statement for a page of the list under each parent. Each row says its parent in `listParent`, which no row calls a property of its own. */
export function pagesStatement<Row extends object>(
  list: List<Row>,
  query: ListQuery,
  parentIds: readonly string[],
): Statement {
  const values: unknown[] = [parentIds];
  const inner = pageSelect(list, query, [`t."${parentColumnOf(list)}" = p.id`], values, orderColumns(list));
  const order = list.order.map((_, index) => `r."${orderName(index)}" ${list.direction}`).join(', ');
  const names = [...propertiesOf(list.entity), ...list.order.map((_, index) => keyName(index))];
  const shown = names.map((name) => `r."${name}"`).join(', ');
  const sql = `SELECT p.id AS "listParent", ${shown} FROM unnest($1::text[]) AS p(id) CROSS JOIN LATERAL (${inner}) r ORDER BY ${order}`;
  return { sql, values, keys: parentIds.length };
}

/** The statement that counts a whole list which has no parent. */
export function rootCountStatement<Row extends object>(
  list: List<Row>,
  where: readonly Condition[],
): Statement {
  const values: unknown[] = [];
  return {
    sql: `SELECT count(*)::int AS "count" FROM ${tableOf(list.entity)} t${whereClause([], where, values)}`,
    values,
  };
}

/** The statement that counts the whole list under each parent; a parent without rows has no line. */
export function countsStatement<Row extends object>(
  list: List<Row>,
  where: readonly Condition[],
  parentIds: readonly string[],
): Statement {
  const parent = `t."${parentColumnOf(list)}"`;
  const values: unknown[] = [parentIds];
  const clause = whereClause([`${parent} = ANY($1::text[])`], where, values);
  const sql = `SELECT ${parent} AS "parentId", count(*)::int AS "count" FROM ${tableOf(list.entity)} t${clause} GROUP BY 1`;
  return { sql, values, keys: parentIds.length };
}

/** The name under which a statement gives the value of the order's key with this number. */
export function keyName(index: number): string {
  return `cursor${index}`;
}

function pageSelect<Row extends object>(
  list: List<Row>,
  { page, where }: ListQuery,
  fixed: readonly string[],
  values: unknown[],
  more: readonly string[] = [],
): string {
  const keys = list.order.map((key, index) => `${cursorText(key)} AS "${keyName(index)}"`);
  const conditions = page.after === null ? fixed : [...fixed, afterCondition(list, page.after, values)];
  const clause = whereClause(conditions, where, values);
  const order = list.order.map((key) => `${key.sql} ${list.direction}`).join(', ');
  values.push(page.first + 1);
  return `SELECT ${[selected(list.entity), ...keys, ...more].join(', ')} FROM ${tableOf(list.entity)} t${clause} ORDER BY ${order} LIMIT $${values.length}`;
}

/** The order's keys as themselves: an instant's text, which the cursor holds, sorts otherwise than the instant. */
function orderColumns<Row extends object>(list: List<Row>): string[] {
  return list.order.map((key, index) => `${key.sql} AS "${orderName(index)}"`);
}

function orderName(index: number): string {
  return `order${index}`;
}

/** An instant keeps its microseconds in a cursor, which a JavaScript date would lose. */
function cursorText(key: List<object>['order'][number]): string {
  return key.type === 'timestamptz' ? `(${key.sql})::text` : key.sql;
}

/** All keys go the same way, so a place in the order is a comparison of rows, which an index answers. */
function afterCondition<Row extends object>(
  list: List<Row>,
  after: readonly unknown[],
  values: unknown[],
): string {
  const left = list.order.map((key) => key.sql).join(', ');
  const right = list.order.map((key, index) => `$${values.push(after[index])}::${key.type}`).join(', ');
  return `(${left}) ${list.direction === 'ASC' ? '>' : '<'} (${right})`;
}

function whereClause(fixed: readonly string[], where: readonly Condition[], values: unknown[]): string {
  const conditions = [...fixed, ...where.map((condition) => numbered(condition, values))];
  return conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
}

function numbered(condition: Condition, values: unknown[]): string {
  const rest = [...condition.values];
  return condition.sql.replaceAll('?', () => `$${values.push(rest.shift())}`);
}

function parentColumnOf<Row extends object>(list: List<Row>): string {
  if (list.parentColumn === undefined)
    throw new Error(`The list of ${list.entity.options.name} has no parent.`);
  return list.parentColumn;
}
