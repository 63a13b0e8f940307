import type { LoaderSource } from '../common/graph/subgraph.ts';
import type { DirectoryFacts } from './domain/directory/findings.ts';

/** A row of `directory_settings`, and of the latest sync that is over. */
interface FactsRow {
  readonly hasClientSecret: boolean | null;
  readonly savedAt: Date | null;
  readonly lastSyncedAt: Date | null;
  readonly state: 'SUCCEEDED' | 'FAILED' | null;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
  readonly reason: string | null;
}

/** What `directoryFindings` judges by: one statement, which asks nobody else. */
export function createDirectoryFacts({ read }: LoaderSource): () => Promise<DirectoryFacts> {
  return async () => {
    const [row] = await read<FactsRow>({
      sql: `SELECT s.sealed_secret IS NOT NULL AS "hasClientSecret", s.saved_at AS "savedAt",
          s.last_synced_at AS "lastSyncedAt", l.state, l.started_at AS "startedAt", l.finished_at AS "finishedAt", l.reason
        FROM (SELECT 1) AS always
        LEFT JOIN identity.directory_settings s ON true
        LEFT JOIN LATERAL (SELECT state, started_at, finished_at, reason FROM identity.directory_syncs
          WHERE state <> 'RUNNING' ORDER BY id DESC LIMIT 1) l ON true`,
      values: [],
    });
    return { settings: settingsOf(row), lastSync: lastSyncOf(row) };
  };
}

function settingsOf(row: FactsRow | undefined): DirectoryFacts['settings'] {
  if (!row?.savedAt) return null;
  const { hasClientSecret, savedAt, lastSyncedAt } = row;
  return { hasClientSecret: hasClientSecret === true, savedAt, lastSyncedAt };
}

function lastSyncOf(row: FactsRow | undefined): DirectoryFacts['lastSync'] {
  if (!row?.state || !row.startedAt || !row.finishedAt) return null;
  const { state, startedAt, finishedAt, reason } = row;
  return { state, startedAt, finishedAt, reason };
}
