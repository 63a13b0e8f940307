import DataLoader from 'dataloader';
import { byKeys } from '../common/database/statement.ts';
import type { LoaderSource } from '../common/graph/subgraph.ts';
import { defaultEstimateMinutes, noWork, type Work } from './domain/progress.ts';

// Facts are sums over a project's or a company's rows. Each kind is one statement for all projects (or companies) that a
// request asks about, grouped by PostgreSQL and answered from an index alone; a kind that nobody asks for is not loaded.

/** How many of a project's milestones stand how. */
export interface MilestoneCounts {
  readonly completed: number;
  readonly open: number;
  /** The open ones whose due day is past. */
  readonly missed: number;
}

/** A kind of fact as a statement tells it. */
interface FactKind<Fact> {
  /** `$1` is the parents' ids; each row has its parent in `parentId` and what is known of it in `fact`. */
  readonly sql: string;
  /** The values from `$2` on. */
  readonly values?: readonly unknown[];
  /** The fact of a parent that has no rows. */
  readonly none: Fact;
}

/**
 * The estimates of a project's tasks, done and in all. A family is a task and its subtasks: it counts as the subtasks, or as
 * the task itself where it has none. Only one read over an index is needed for both.
 */
export function createWorkLoader(source: LoaderSource): DataLoader<string, Work> {
  const minutes = 'coalesce(estimate_minutes, $2::int)';
  return createFactLoader<Work>(source, {
    sql: `SELECT project_id AS "parentId", json_build_object('totalMinutes', sum(total),
        'doneMinutes', coalesce(sum(done), 0)) AS "fact"
      FROM (SELECT project_id, CASE WHEN count(parent_id) = 0 THEN sum(${minutes})
            ELSE sum(${minutes}) FILTER (WHERE parent_id IS NOT NULL) END AS total,
          CASE WHEN count(parent_id) = 0 THEN sum(${minutes}) FILTER (WHERE status = 'DONE')
            ELSE sum(${minutes}) FILTER (WHERE status = 'DONE' AND parent_id IS NOT NULL) END AS done
        FROM projects.tasks WHERE project_id = ANY($1::text[])
        GROUP BY project_id, coalesce(parent_id, id)) AS families
      GROUP BY project_id`,
    values: [defaultEstimateMinutes],
    none: noWork,
  });
}

/** A project's milestones, counted by where they stand today. */
export function createMilestoneCountsLoader(source: LoaderSource): DataLoader<string, MilestoneCounts> {
  return createFactLoader<MilestoneCounts>(source, {
    sql: `SELECT project_id AS "parentId", json_build_object('completed', count(completed_at),
        'open', count(*) FILTER (WHERE completed_at IS NULL),
        'missed', count(*) FILTER (WHERE completed_at IS NULL AND due_on < $2::date)) AS "fact"
      FROM projects.milestones WHERE project_id = ANY($1::text[]) GROUP BY project_id`,
    values: [source.today],
    none: { completed: 0, open: 0, missed: 0 },
  });
}

/** The time logged on a project and not rejected, in minutes. */
export function createLoggedMinutesLoader(source: LoaderSource): DataLoader<string, number> {
  return createFactLoader<number>(source, {
    sql: `SELECT project_id AS "parentId", to_json(sum(minutes)) AS "fact" FROM projects.time_entries
      WHERE project_id = ANY($1::text[]) AND status <> 'REJECTED' GROUP BY project_id`,
    none: 0,
  });
}

/** How many projects of a company are completed and not archived. */
export function createCompletedCountLoader(source: LoaderSource): DataLoader<string, number> {
  return createFactLoader<number>(source, {
    sql: `SELECT company_id AS "parentId", to_json(count(*)) AS "fact" FROM projects.projects
      WHERE company_id = ANY($1::text[]) AND status = 'COMPLETED' AND archived_at IS NULL
      GROUP BY company_id`,
    none: 0,
  });
}

function createFactLoader<Fact>(
  { read }: LoaderSource,
  { sql, values = [], none }: FactKind<Fact>,
): DataLoader<string, Fact> {
  return new DataLoader(async (parentIds) => {
    const rows = await read<{ parentId: string; fact: Fact }>(byKeys(sql, parentIds, ...values));
    const facts = new Map(rows.map(({ parentId, fact }) => [parentId, fact]));
    return parentIds.map((id) => facts.get(id) ?? none);
  });
}
