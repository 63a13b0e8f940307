import DataLoader from 'dataloader';
import { selected, selectRows } from '../common/database/select-rows.ts';
import { byKeys } from '../common/database/statement.ts';
import type { LoaderSource } from '../common/graph/subgraph.ts';
import { MilestoneEntity, ProjectEntity, type MilestoneRow, type ProjectRow } from './entities.ts';

/** The active projects of each company, newest first, as the list of projects is. */
export function createActiveProjectsLoader({
  read,
}: LoaderSource): DataLoader<string, readonly ProjectRow[]> {
  const active = `t.company_id = ANY($1::text[]) AND t.status = 'ACTIVE' AND t.archived_at IS NULL`;
  const sql = selectRows(ProjectEntity, active, 't.id DESC');
  return new DataLoader(async (companyIds) => {
    const rows = await read<ProjectRow>(byKeys(sql, companyIds));
    const byCompany = Map.groupBy(rows, (project) => project.companyId);
    return companyIds.map((id) => byCompany.get(id) ?? []);
  });
}

/** The active projects of the whole tenant, newest first, asked for at the first call. */
export function createAllActiveProjects({ read }: LoaderSource): () => Promise<readonly ProjectRow[]> {
  const active = `t.status = 'ACTIVE' AND t.archived_at IS NULL`;
  const sql = selectRows(ProjectEntity, active, 't.id DESC');
  let asked: Promise<readonly ProjectRow[]> | null = null;
  return () => (asked ??= read<ProjectRow>({ sql, values: [] }));
}

/** The open milestone that is due first among each company's active projects; null where none is open. */
export function createCompanyMilestoneLoader({
  read,
}: LoaderSource): DataLoader<string, MilestoneRow | null> {
  const sql = `SELECT DISTINCT ON (p.company_id) p.company_id AS "companyId", ${selected(MilestoneEntity)}
    FROM projects.milestones t JOIN projects.projects p ON p.id = t.project_id
    WHERE t.completed_at IS NULL AND p.company_id = ANY($1::text[]) AND p.status = 'ACTIVE' AND p.archived_at IS NULL
    ORDER BY p.company_id, t.due_on, t.id`;
  return new DataLoader(async (companyIds) => {
    const rows = await read<MilestoneRow & { companyId: string }>(byKeys(sql, companyIds));
    const found = new Map(rows.map((row) => [row.companyId, row]));
    return companyIds.map((id) => found.get(id) ?? null);
  });
}
