import { DataSource } from 'typeorm';

/** A subgraph's tables on connections that are the bus's own: events that take long do not take those that requests wait for. */
export interface OwnTables {
  /** Opened with the first event, as many a process never sees one. */
  open(): Promise<DataSource>;
  close(): Promise<void>;
}

/** The same tables, as the same role, on at most so many connections. */
export function ownTables({ options }: DataSource, connections: number): OwnTables {
  let opening: Promise<DataSource> | undefined;
  return {
    open() {
      // A database that is away now may be back for the next event.
      opening ??= new DataSource({ ...options, poolSize: connections } as DataSource['options'])
        .initialize()
        .catch((error: unknown) => {
          opening = undefined;
          throw error;
        });
      return opening;
    },
    async close() {
      const opened = await opening?.catch(() => undefined);
      opening = undefined;
      await opened?.destroy();
    },
  };
}
