import DataLoader from 'dataloader';
import { Any, IsNull } from 'typeorm';
import type { LoaderSource } from '../common/graph/subgraph.ts';
import { MilestoneEntity, ProjectEntity, type MilestoneRow, type ProjectRow } from './entities.ts';

/** The active projects of each company, newest first, as the list of projects is. */
export function createActiveProjectsLoader({
  dataSource,
}: LoaderSource): DataLoader<string, readonly ProjectRow[]> {
  const repository = dataSource.getRepository(ProjectEntity);
  return new DataLoader(async (companyIds) => {
    const where = { companyId: Any([...companyIds]), status: 'ACTIVE' as const };
    const rows = await repository.find({ where, order: { id: 'DESC' } });
    const byCompany = Map.groupBy(rows, (project) => project.companyId);
    return companyIds.map((id) => byCompany.get(id) ?? []);
  });
}

/** The open milestone that is due first among each company's active projects; null where none is open. */
export function createCompanyMilestoneLoader({
  dataSource,
}: LoaderSource): DataLoader<string, MilestoneRow | null> {
  const repository = dataSource.getRepository(MilestoneEntity);
  return new DataLoader(async (companyIds) => {
    const { entities, raw } = await repository
      .createQueryBuilder('m')
      .innerJoin(ProjectEntity.options.name, 'p', 'p.id = m.projectId')
      .distinctOn(['p.companyId'])
      .addSelect('p.companyId', 'companyId')
      .where({ completedAt: IsNull() })
      .andWhere(`p.companyId = ANY(:companyIds) AND p.status = 'ACTIVE'`, { companyIds })
      .orderBy({ 'p.companyId': 'ASC', 'm.dueOn': 'ASC', 'm.id': 'ASC' })
      .getRawAndEntities<{ companyId: string }>();
    const found = new Map(entities.map((milestone, index) => [raw[index]?.companyId, milestone]));
    return companyIds.map((id) => found.get(id) ?? null);
  });
}
