import { binariesFor } from '../../subgraphs/common/postgres/binaries-copy.ts';
import { removeEmbeddedPostgres, startEmbeddedPostgres } from '../../subgraphs/common/postgres/embedded.ts';
import { openHome } from '../../subgraphs/common/postgres/home.ts';
import { launch } from '../../subgraphs/common/postgres/launch.ts';
import { stopPostmaster, findPostmaster } from '../../subgraphs/common/postgres/postmaster.ts';
import { createTestFolder } from './product.ts';

/** A PostgreSQL of a test's own, which can go away and come back at the same address with the same data. */
export interface RestartablePostgres {
  readonly url: string;
  /** Ends all connections and the server, as an administrator would. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Stops it and deletes its data. */
  remove(): Promise<void>;
}

const log = { info: () => undefined, warn: () => undefined };

export async function startRestartablePostgres(): Promise<RestartablePostgres> {
  const folder = createTestFolder();
  const place = { dataDir: folder.path, log };
  const first = await startEmbeddedPostgres({ ...place, role: 'part' });
  const home = await openHome(folder.path, log);
  const start = async (): Promise<void> => {
    const launched = await launch(
      home,
      await binariesFor(home.user, log),
      log,
      Number(new URL(first.url).port),
    );
    if (launched !== 'running') throw launched.obstacle;
  };
  // Whoever has joined it would start it again at once: nobody has from here on.
  await first.release();
  await start();
  return {
    url: first.url,
    start,
    async stop() {
      const server = await findPostmaster(home.data);
      if (server) await stopPostmaster(home.data, server.pid);
    },
    async remove() {
      await removeEmbeddedPostgres(place);
      folder.remove();
    },
  };
}
