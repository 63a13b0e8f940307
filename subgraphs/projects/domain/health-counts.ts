import type { HealthStatus } from '../enums.ts';

/** How many stand in one way. */
export interface HealthCount {
  readonly status: HealthStatus;
  readonly count: number;
}

const statuses: readonly HealthStatus[] = ['ON_TRACK', 'AT_RISK', 'OFF_TRACK'];

/** How many stand how; every way is listed, also with 0. What has no health is not counted. */
export function countHealth(found: readonly ({ readonly status: HealthStatus } | null)[]): HealthCount[] {
  return statuses.map((status) => ({
    status,
    count: found.filter((health) => health?.status === status).length,
  }));
}
