import type { IntegrationFindingCode, IntegrationStatus, PsaContactOutcome } from '../../enums.ts';

/** What is known of a tenant's integration, without asking anybody now. */
export interface IntegrationFacts {
  readonly tenantId: string;
  /** Null where nothing was saved yet. */
  readonly psa: PsaFacts | null;
  readonly exports: ExportNumbers;
}

/** How PSA is reached, and what was last heard from it. */
export interface PsaFacts {
  readonly psaTenantId: string;
  /** Null where there is no key. */
  readonly keyEnding: string | null;
  /** Whether the key can be opened; true where there is none. */
  readonly isKeyReadable: boolean;
  /** Null where PSA was not asked since the settings were saved. */
  readonly contactOutcome: PsaContactOutcome | null;
  readonly contactReason: string | null;
  /** Since when it has been like that. */
  readonly contactSince: Date | null;
  readonly exportPausedAt: Date | null;
  readonly exportPausedReason: string | null;
}

/** How much approved time PSA does not have yet. */
export interface ExportNumbers {
  readonly pending: number;
  readonly waitingForContract: number;
  readonly failed: number;
  /** When the first of the pending ones is tried, at the earliest. */
  readonly nextTryAt: Date | null;
  /** When the first of the failed ones failed. */
  readonly failedSince: Date | null;
  /** Why the latest of the failed ones failed. */
  readonly failedReason: string | null;
}

/** One thing that is wrong with the integration. */
export interface IntegrationFinding {
  readonly code: IntegrationFindingCode;
  readonly status: Exclude<IntegrationStatus, 'OK'>;
  /** What is wrong, with its numbers. */
  readonly message: string;
  /** What to do about it. */
  readonly wayOut: string;
  readonly since: Date | null;
}

/** A rule finds one kind of thing that is wrong, or nothing. */
export interface IntegrationRule extends Pick<IntegrationFinding, 'code' | 'status' | 'wayOut'> {
  readonly find: (facts: IntegrationFacts) => Pick<IntegrationFinding, 'message' | 'since'> | null;
}
