import type { IntegrationFindingCode, IntegrationStatus } from '../enums.ts';

/** One thing of Hub that is to be set up, or mended. */
export interface HubFinding {
  readonly code: IntegrationFindingCode;
  readonly status: Exclude<IntegrationStatus, 'OK'>;
  /** What is wrong, with its numbers. */
  readonly message: string;
  /** What to do about it. */
  readonly wayOut: string;
  readonly since: Date | null;
}
