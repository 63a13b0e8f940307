import { GraphQLError } from 'graphql';
import { errorCodes } from '../../../schema/error-codes.ts';

/** The most items that one page may have. */
export const maxPageSize = 200;

/** What a list's arguments look like before they are checked. */
export interface RawPageArgs {
  readonly first?: number | null;
  readonly after?: string | null;
}

/** How much of a list is asked for, checked. */
export interface PageArgs {
  readonly first: number;
  /** The values of the order's keys after which to go on; null at the beginning. */
  readonly after: readonly CursorValue[] | null;
}

/** What can stand in a cursor. */
export type CursorValue = string | number | boolean;

/** Checks a list's arguments. Throws `BAD_USER_INPUT` naming what was received and what is allowed. */
export function readPageArgs(args: RawPageArgs, keyCount: number, defaultFirst: number): PageArgs {
  const first = args.first ?? defaultFirst;
  if (first < 1 || first > maxPageSize) {
    throw badInput(`"first" is ${first}: it must be from 1 to ${maxPageSize}.`);
  }
  return { first, after: args.after == null ? null : decodeCursor(args.after, keyCount) };
}

/** A cursor as clients see it: opaque text that stands for a place in a list's order. */
export function encodeCursor(values: readonly CursorValue[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

function decodeCursor(cursor: string, keyCount: number): readonly CursorValue[] {
  const values = parseJson(Buffer.from(cursor, 'base64url').toString());
  if (Array.isArray(values) && values.length === keyCount && values.every(isCursorValue)) return values;
  throw badInput(`"after" is not a cursor of this list: use "endCursor" of the page before.`);
}

function isCursorValue(value: unknown): value is CursorValue {
  if (typeof value === 'string') return !value.includes('\0');
  return typeof value === 'number' || typeof value === 'boolean';
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: errorCodes.BAD_USER_INPUT } });
}
