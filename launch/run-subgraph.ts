import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { createViewerVerifier } from '../subgraphs/common/access/verify-viewer.ts';
import { systemClock } from '../subgraphs/common/clock.ts';
import type { SubgraphsConfig } from '../subgraphs/common/config.ts';
import { openDataSource } from '../subgraphs/common/database/data-source.ts';
import { migrate } from '../subgraphs/common/database/migrate.ts';
import { startSubgraph, type Subgraph } from '../subgraphs/common/graph/subgraph.ts';
import { createNewId } from '../subgraphs/common/new-id.ts';
import type { SubgraphName } from '../subgraphs/names.ts';
import { definitions } from './definitions.ts';
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

/** Starts a subgraph on its open tables. */
export function runSubgraph(
  name: SubgraphName,
  dataSource: DataSource,
  config: SubgraphsConfig,
  log: Logger,
): Promise<Subgraph> {
  const secret = viewerSecretOf(config);
  return startSubgraph(definitions[name], {
    dataSource,
    verifyViewer: createViewerVerifier(new TextEncoder().encode(secret)),
    clock: systemClock,
    newId: createNewId(systemClock),
    publish: () => Promise.reject(new Error('There is no bus yet.')),
    log: log.child({ subgraph: name }),
  });
}

/** The secret that the gateway signs with and subgraphs verify by. */
export function viewerSecretOf({
  viewerSecret,
  dataDir,
}: Pick<SubgraphsConfig, 'viewerSecret' | 'dataDir'>): string {
  return viewerSecret ?? keptViewerSecret(dataDir);
}
