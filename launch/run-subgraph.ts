import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { createViewerVerifier } from '../subgraphs/common/access/verify-viewer.ts';
import type { BusWorker } from '../subgraphs/common/bus/worker.ts';
import type { SubgraphsConfig } from '../subgraphs/common/config.ts';
import { openDataSource } from '../subgraphs/common/database/data-source.ts';
import { migrate } from '../subgraphs/common/database/migrate.ts';
import { startSubgraph, type Subgraph } from '../subgraphs/common/graph/subgraph.ts';
import type { Announcements } from '../subgraphs/common/live/announcements.ts';
import type { SubgraphName } from '../subgraphs/names.ts';
import { definitions } from './definitions.ts';
import type { WorkTools } from './work-tools.ts';
import { keptViewerSecret } from '../gateway/access/viewer-secret.ts';

/** Brings a subgraph's tables up to date and opens them. */
export async function openTables(
  name: SubgraphName,
  databaseUrl: string,
  { poolSize }: Pick<SubgraphsConfig, 'poolSize'>,
): Promise<DataSource> {
  const { migrations, entities } = definitions[name];
  await migrate(databaseUrl, name, migrations);
  return openDataSource({ subgraph: name, url: databaseUrl, entities, poolSize });
}

/** What the subgraphs of one process share. */
export interface SharedBySubgraphs {
  readonly bus: BusWorker;
  readonly announcements: Announcements;
  readonly tools: WorkTools;
}

/** Starts a subgraph on its open tables, and its work for the bus. */
export async function runSubgraph(
  name: SubgraphName,
  dataSource: DataSource,
  config: SubgraphsConfig,
  { bus, announcements, tools: shared }: SharedBySubgraphs,
  log: Logger,
): Promise<Subgraph> {
  const secret = viewerSecretOf(config);
  const tools = { dataSource, ...shared };
  const subgraph = await startSubgraph(definitions[name], {
    ...tools,
    verifyViewer: createViewerVerifier(new TextEncoder().encode(secret)),
    announcements,
    log: log.child({ subgraph: name }),
  });
  await bus.serve({ ...definitions[name], ...tools });
  return {
    ...subgraph,
    async close() {
      await bus.leave(name);
      await subgraph.close();
    },
  };
}

/** The secret that the gateway signs with and subgraphs verify by. */
export function viewerSecretOf({
  viewerSecret,
  dataDir,
}: Pick<SubgraphsConfig, 'viewerSecret' | 'dataDir'>): string {
  return viewerSecret ?? keptViewerSecret(dataDir);
}
