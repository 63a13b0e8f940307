/** A statement as it went to PostgreSQL. */
export interface SentStatement {
  readonly text: string;
  readonly values: unknown[];
}

/** What the calls of `Client.query` sent: what loaders read comes as an object with its name, all else as a text. */
export function sentStatements(calls: readonly (readonly unknown[])[]): SentStatement[] {
  return calls.map(([asked, values]) => {
    const { text, values: own } =
      typeof asked === 'string' ? { text: asked, values } : (asked as { text: string; values?: unknown });
    return { text: text.trim(), values: (own as unknown[] | undefined) ?? [] };
  });
}
