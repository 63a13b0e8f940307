import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asOwner } from '../../common/database/as-owner.ts';
import { noContract } from '../domain/export/wanted.ts';

/** Billable time that was approved before there were exports gets one, as approving it today would give it. */
export class EarlierTimeIsExported1795219200040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await asOwner(runner, 'projects', ['projects', 'time_entries', 'time_exports'], () =>
      runner.query(
        `INSERT INTO projects.time_exports
           (tenant_id, id, project_id, state, reason, wanted_version, tries, next_try_at)
         SELECT t.tenant_id, t.id, t.project_id,
           CASE WHEN p.contract_id IS NULL THEN 'WAITING_FOR_CONTRACT' ELSE 'PENDING' END,
           CASE WHEN p.contract_id IS NULL THEN $1 END, 1, 0, now()
         FROM projects.time_entries t
         JOIN projects.projects p ON p.tenant_id = t.tenant_id AND p.id = t.project_id
         WHERE t.status = 'APPROVED' AND t.is_billable AND t.minutes > 0
         ON CONFLICT (tenant_id, id) DO NOTHING`,
        [noContract],
      ),
    );
  }

  /** The exports stay: PSA may have some of the time by now, and nothing tells these from others. */
  down(): Promise<void> {
    return Promise.resolve();
  }
}
