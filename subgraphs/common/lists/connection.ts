import { encodeCursor, type CursorValue, type PageArgs } from './page-args.ts';
import { keyName } from './statements.ts';

/** A page of a list in the shape of the GraphQL Cursor Connections Specification (https://relay.dev/graphql/connections.htm). */
export interface Connection<Row> {
  readonly edges: readonly Edge<Row>[];
  readonly nodes: readonly Row[];
  readonly pageInfo: PageInfo;
  /** Counts the whole list. GraphQL calls it only when the client asks. */
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

/** The connection of the rows that a page's statement gave: one more than the page has, where more follow. */
export function toConnection<Row extends object>(
  rows: readonly Row[],
  keyCount: number,
  page: PageArgs,
  totalCount: () => Promise<number>,
): Connection<Row> {
  const nodes = rows.slice(0, page.first);
  const cursors = nodes.map((row) => cursorOf(row, keyCount));
  return {
    nodes,
    edges: nodes.map((node, index) => ({ node, cursor: cursors[index] ?? '' })),
    pageInfo: {
      hasNextPage: rows.length > page.first,
      hasPreviousPage: page.after !== null,
      startCursor: cursors[0] ?? null,
      endCursor: cursors.at(-1) ?? null,
    },
    totalCount,
  };
}

function cursorOf(row: object, keyCount: number): string {
  const values = row as Record<string, CursorValue>;
  return encodeCursor(Array.from({ length: keyCount }, (_, index) => values[keyName(index)] ?? ''));
}
