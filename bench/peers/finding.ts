import type { Gateway } from './gateways/gateway.ts';
import type { Slice } from './measure.ts';
import type { Workload } from './workloads/workload.ts';

/** What was found of one gateway under one workload. */
export interface Finding {
  readonly gateway: Gateway;
  readonly workload: Workload;
  /** As much load as there can be; one entry for each round. */
  readonly full: Slice[];
  /** The same rate for all. */
  readonly equal: Slice[];
  /** Requests a second of the equal load; `null` where there was none. */
  rate: number | null;
  /** Why it was not measured any further. */
  problem: string | null;
}
