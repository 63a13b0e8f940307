import { encodeCursor, type CursorValue, type PageArgs } from './page-args.ts';
import { keyName } from './statements.ts';

/** A page of a list in the shape of the GraphQL Cursor Connections Specification (https://relay.dev/graphql/connections.htm). */
export interface Connection<Row> {
  readonly edges: readonly Edge<Row>[];
  readonly nodes: readonly Row[];
  readonly pageInfo: PageInfo;
  /** How many the whole list has. GraphQL calls it only when the client asks. */
  readonly totalCount: () => Promise<number>;
}

/** An item with its place in the list. */
export interface Edge<Row> {
  readonly cursor: string;
  readonly node: Row;
}

interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/**
 * The connection of the rows that a page's statement gave: one more than the page has, where more follow. The list is counted
 * only where the page is not all of it.
 */
export function toConnection<Row extends object>(
  rows: readonly Row[],
  keyCount: number,
  page: PageArgs,
  countAll: () => Promise<number>,
): Connection<Row> {
  const nodes = rows.slice(0, page.first);
  const cursors = nodes.map((row) => cursorOf(row, keyCount));
  const hasNextPage = rows.length > page.first;
  const isWhole = page.after === null && !hasNextPage;
  return {
    nodes,
    edges: nodes.map((node, index) => ({ node, cursor: cursors[index] ?? '' })),
    pageInfo: {
      hasNextPage,
      hasPreviousPage: page.after !== null,
      startCursor: cursors[0] ?? null,
      endCursor: cursors.at(-1) ?? null,
    },
    totalCount: isWhole ? () => Promise.resolve(nodes.length) : countAll,
  };
}

function cursorOf(row: object, keyCount: number): string {
  const values = row as Record<string, CursorValue>;
  return encodeCursor(Array.from({ length: keyCount }, (_, index) => values[keyName(index)] ?? ''));
}
