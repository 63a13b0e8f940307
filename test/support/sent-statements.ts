/** A statement as it went to PostgreSQL. */
export interface SentStatement {
  readonly text: string;
  readonly values: unknown[];
}

/** What a spy on `Client.query` saw: the calls, and the connections they were made on. */
interface Seen {
  readonly calls: readonly (readonly unknown[])[];
  readonly contexts: readonly unknown[];
}

/**
 * What the calls of `Client.query` sent: what loaders read comes as an object with its name, all else as a text. The bus works
 * beside whatever is asked for, on connections of its own, and is left out.
 */
export function sentStatements({ calls, contexts }: Seen): SentStatement[] {
  const ours = calls.filter((_, index) => !isOfBus(contexts[index]));
  return ours.map(([asked, values]) => {
    const { text, values: own } =
      typeof asked === 'string' ? { text: asked, values } : (asked as { text: string; values?: unknown });
    return { text: text.trim(), values: (own as unknown[] | undefined) ?? [] };
  });
}

function isOfBus(client: unknown): boolean {
  const { connectionParameters } = client as { connectionParameters?: { application_name?: string } };
  return connectionParameters?.application_name === 'one-graph bus';
}
